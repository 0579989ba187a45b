/** The document's title when a page was answered with a problem. */
import { isRouteErrorResponse } from '@remix-run/react';
import { isProblem } from '#app/platform/problems.ts';
import type { TitleKey } from '#app/ui/page-handle.ts';
import { PROBLEM_WORDS } from '#app/ui/problem-page.tsx';
import { isSignedOut } from './kept-form.ts';

/** Undefined when there was none. `error` is what a loader, an action or a component threw. */
export function titleOfProblem(error: unknown): TitleKey | undefined {
  if (error === undefined) return undefined;
  if (!isRouteErrorResponse(error)) return 'problems:titles.fault';
  const told: unknown = error.data;
  if (isSignedOut(told)) return 'accounts:titles.signInToSave';
  if (isProblem(told)) return `problems:titles.${PROBLEM_WORDS[told.problem]}`;
  return error.status === 404 ? 'problems:titles.notFound' : 'problems:titles.fault';
}
