/** `/not-safe/told`: who knows, when it is read, whom to call now, and what helps in the next minutes. */
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { readingTimes } from '#app/platform/reading-times.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import { NextMinutes } from '#app/safety/next-minutes.tsx';
import { hasPlanAtHand } from '#app/safety/plan-link.server.ts';
import { PlanLink } from '#app/safety/plan-link.tsx';
import { toldNotSafe } from '#app/safety/tell-not-safe.server.ts';
import { CrisisContacts } from '#app/ui/crisis-contacts.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { ReadingTimes } from '#app/ui/reading-times.tsx';

export const handle = { title: 'not-safe:titles.told' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const told = toldNotSafe(actor);
  // Closed by now, or never told: then this page would say what is not so.
  if (!told) throw redirect('/not-safe');
  const plan = await hasPlanAtHand({ request, context });
  return { line: serviceLine(), plan, told, read: readingTimes(currentMoment()) };
}

export default function ToldNotSafe() {
  const { line, plan, told, read } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('not-safe');
  const at = { day: formatDay(i18n.language, told.at), time: formatTime(i18n.language, told.at) };
  return (
    <Page title={t('titles.told')}>
      <div className="panel panel--first" role="status" data-takes-focus tabIndex={-1}>
        <p>{t('told.who', { ...at, name: told.practitioner })}</p>
        <p>{told.seen ? t('told.seen') : <ReadingTimes read={read} of="alert" />}</p>
        <p>
          <strong>{t('told.doNotWait')}</strong>
        </p>
      </div>
      <CrisisContacts serviceLine={line} headingLevel="h2" />
      <PlanLink atHand={plan} />
      <NextMinutes />
    </Page>
  );
}
