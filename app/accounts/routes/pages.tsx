/** Stands around every page, so that a problem on one is told inside the usual header and footer. */
import { Outlet, useRouteError, isRouteErrorResponse } from '@remix-run/react';
import { isSignedOut } from '#app/accounts/kept-form.ts';
import { SignInToSave } from '#app/accounts/sign-in-to-save.tsx';
import { isProblem } from '#app/platform/problems.ts';
import { ProblemPage } from '#app/ui/problem-page.tsx';

export default function Pages() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error)) {
    if (isSignedOut(error.data)) return <SignInToSave kept={error.data.kept} />;
    if (isProblem(error.data)) return <ProblemPage kind={error.data.problem} />;
    return <ProblemPage kind={error.status === 404 ? 'not-found' : 'fault'} />;
  }
  return <ProblemPage kind="fault" />;
}
