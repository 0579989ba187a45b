/** The course that a patient answers questionnaires for. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { type Episode, ownEpisodeForMeasures } from '#app/pathway/reach-episode.server.ts';
import { DAYS_AFTER_END } from './is-due.ts';

/**
 * The current course, else one that ended in the last 14 days: the questionnaires of the end are answered after it.
 * Null before a course and later. Everything that shows, saves or sends answers asks here, so that nobody is asked
 * what cannot be sent.
 */
export function courseToAnswer(actor: PatientActor, now: number): Episode | null {
  return ownEpisodeForMeasures(actor, addDays(calendarDate(now), -DAYS_AFTER_END));
}
