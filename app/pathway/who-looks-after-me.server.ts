/** What a patient is told of who looks after them. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { carersOfEpisodeQuery, lastHandoverQuery, setPatientTold } from './leave.queries.server.ts';
import { ownEpisode } from './reach-episode.server.ts';

export interface WhoLooksAfterMe {
  name: string;
  /** While `name` is away: who reads what the patient writes, and the last day (YYYY-MM-DD). */
  away: { until: string; cover: string } | null;
  /** When `name` took over (epoch ms) and from whom; null once the patient has known for a day. */
  since: { at: number; from: string } | null;
}

/**
 * Null without a practitioner. The first call after a handover notes that the patient has been told; they are told until the
 * end of that day, so that who reads it in a hurry can read it again.
 */
export function whoLooksAfterMe(actor: PatientActor, now: number): WhoLooksAfterMe | null {
  const episode = ownEpisode(actor);
  const today = calendarDate(now);
  const carers = episode && carersOfEpisodeQuery(episode.id, today).get();
  if (!carers) return null;
  const { name, coverName, until } = carers;
  return {
    name,
    away: coverName !== null && until !== null ? { until, cover: coverName } : null,
    since: newsOf(lastHandoverQuery(episode.id).get(), now),
  };
}

function newsOf(last: ReturnType<ReturnType<typeof lastHandoverQuery>['get']>, now: number) {
  if (!last) return null;
  if (last.toldAt === null) setPatientTold(last.id, now);
  else if (calendarDate(last.toldAt) < calendarDate(now)) return null;
  return { at: last.at, from: last.fromName };
}
