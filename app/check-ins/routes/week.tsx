/** `/week`: the check-ins of a practitioner's week, and on top what waits for them. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { Covering, DaySection, OtherWeeks, Requests, Unrecorded } from '#app/check-ins/week-parts.tsx';
import { weekOf } from '#app/check-ins/week.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'check-ins:titles.week' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const now = currentMoment();
  // An address that names no day shows this week.
  const asked = z.iso.date().safeParse(new URL(request.url).searchParams.get('from'));
  return weekOf(actor, { date: asked.data ?? calendarDate(now), now });
}

export default function WeekPage() {
  const week = useLoaderData<typeof loader>();
  const { t } = useTranslation('check-ins');
  return (
    <Page title={t('titles.week')} wide>
      <Unrecorded unrecorded={week.unrecorded} unrecordedCount={week.unrecordedCount} />
      <Requests requests={week.requests} />
      <Covering covering={week.covering} />
      <OtherWeeks days={week.days} previous={week.previous} next={week.next} />
      {week.days.map((day) => (
        <DaySection key={day.date} day={day} />
      ))}
    </Page>
  );
}
