/** Problems as replies: what the error page shows is decided by `kind` and never carries details of the fault. */
import { data } from '@remix-run/node';

export const PROBLEM_STATUS = {
  'not-found': 404,
  'not-understood': 400,
  'from-elsewhere': 403,
  'too-large': 413,
  'not-a-form': 415,
  conflict: 409,
} as const;

export type ProblemKind = keyof typeof PROBLEM_STATUS;
export interface Problem {
  problem: ProblemKind;
}

/** A reply to throw: the error page for `kind`, with its status. */
export function problem(kind: ProblemKind) {
  return data({ problem: kind } satisfies Problem, { status: PROBLEM_STATUS[kind] });
}

/** "Not there", and "not yours", which reads the same. */
export function notFound() {
  return problem('not-found');
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
