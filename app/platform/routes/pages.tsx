/** Stands around every page, so that a problem on one is told inside the usual header and footer. */
import { Outlet, useRouteError, isRouteErrorResponse } from '@remix-run/react';
import { isProblem } from '#app/platform/problems.ts';
import { ProblemPage } from '#app/ui/problem-page.tsx';

export default function Pages() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error)) {
    if (isProblem(error.data)) return <ProblemPage kind={error.data.problem} />;
    return <ProblemPage kind={error.status === 404 ? 'not-found' : 'fault'} />;
  }
  return <ProblemPage kind="fault" />;
}
