/** The document around every page. */
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { actorIfReachable } from './accounts/require-actor.server.ts';
import { FIRST_PAGE } from './accounts/actor.ts';
import { currentMoment } from './platform/clock.ts';
import { environment } from './platform/environment.ts';
import { readingTimes } from './platform/reading-times.ts';
import { openAlertCount } from './safety/alert-board.server.ts';
import { Document, type SiteState } from './ui/document.tsx';
import { LastResort } from './ui/last-resort.tsx';
import styles from './ui/styles/stepwise.scss?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export async function loader({ request, context }: LoaderFunctionArgs): Promise<SiteState> {
  const actor = await actorIfReachable({ request, context });
  const { pathname, search } = new URL(request.url);
  return {
    person: actor && {
      role: actor.role,
      name: actor.name,
      firstPage: FIRST_PAGE[actor.role],
      openAlerts: actor.role === 'supervisor' ? openAlertCount(actor) : 0,
    },
    path: pathname + search,
    read: actor?.role === 'patient' ? readingTimes(currentMoment()) : null,
    demonstration: !environment().live,
    formFailed: context.formFailed ?? false,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<typeof loader>('root');
  return <Document site={useOwnSite() ?? site}>{children}</Document>;
}

/** What the page itself says stands around it: a draft is shown with what surrounds its patient, not its author. */
function useOwnSite(): SiteState | undefined {
  return (useMatches().at(-1)?.data as { site?: SiteState } | null | undefined)?.site;
}

export default function Root() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

/** Only when the document's own data could not be had; every other problem is answered by problem-boundary.tsx. */
export function ErrorBoundary() {
  return <LastResort />;
}
