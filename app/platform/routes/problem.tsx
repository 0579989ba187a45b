/** What refuse.ts shows for a request that no page may see. The address bar keeps the address that was asked for. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, PROBLEM_STATUS, problem, type ProblemKind } from '#app/platform/problems.ts';

export function loader({ params }: LoaderFunctionArgs) {
  const { kind = '' } = params;
  throw Object.hasOwn(PROBLEM_STATUS, kind) ? problem(kind as ProblemKind) : notFound();
}

export default function ProblemRoute() {
  return null;
}
