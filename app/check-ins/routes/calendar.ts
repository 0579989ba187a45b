/** `/check-ins/:id/calendar`: a check-in as a file for a calendar, for its patient and for staff. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { calendarFile } from '#app/check-ins/calendar-file.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import type { CheckInId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'patient', 'practitioner', 'supervisor');
  const language = await languageOf({ request, context });
  const file = calendarFile(actor, params.id as CheckInId, { language, now: currentMoment() });
  if (!file) throw notFound();
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="check-in.ics"',
    },
  });
}
