/** A check-in as a file that a calendar opens. It says that there is one, when and where; nothing of care. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { environment } from '#app/platform/environment.ts';
import { database } from '#db/client.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import { endOf } from './booking.ts';
import { calendarEntry } from './calendar-entry.ts';
import { checkInById } from './check-ins.queries.server.ts';

/**
 * The text of the file for whoever may see the check-in, else null, audited. Times are UTC, which every calendar shows in its
 * owner's own. It is the same entry after a move or a cancellation. Staff see the patient's number, never the name.
 */
export function calendarFile(
  actor: PatientActor | PractitionerActor,
  id: CheckInId,
  { language, now }: { language: Language; now: number },
): string | null {
  const asked = checkInById(database(), id);
  const episode = asked && reachEpisode(actor, asked.episodeId, 'check-in.calendar');
  const entry = episode && calendarEntry(checkInsOf(episode), id);
  if (!entry) return null;
  const subject = { type: 'check_in', id };
  recordRead({ actor, action: 'check-in.calendar', subject });
  const t = translator(language).getFixedT(language, 'check-ins');
  const { startsAt, minutes, medium, videoLink } = entry.current;
  const calendar = ical({
    prodId: { company: 'Stepwise', product: 'Stepwise', language: language.toUpperCase() },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${entry.origin}@${host()}`,
    sequence: entry.sequence,
    stamp: new Date(now),
    start: new Date(startsAt),
    end: new Date(endOf(entry.current)),
    summary:
      actor.role === 'patient' ? t('calendar.summary') : t('calendar.of', { number: episode.reference }),
    description: t(`how.${medium}`, { count: minutes }),
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(videoLink ? { location: videoLink, url: videoLink } : {}),
  });
  return calendar.toString();
}

function host(): string {
  const { APP_ORIGIN } = environment();
  return APP_ORIGIN ? new URL(APP_ORIGIN).hostname : 'stepwise';
}
