/** For somebody in front of a page about a patient who is no longer theirs. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { coveredQuery, movedFromQuery } from './handover.queries.server.ts';

export interface MovedFrom {
  /** Who took the patient over from them. */
  toName: string;
  /** Epoch ms. */
  at: number;
}

/**
 * To whom the episode went when `actor` handed it over or lost it, the last time; null for anybody who never had it. It
 * opens nothing: whether `actor` may see the episode now is for `reachEpisode` to say.
 */
export function movedFrom(actor: PractitionerActor, episodeId: EpisodeId): MovedFrom | null {
  return movedFromQuery(database(), episodeId, actor).get() ?? null;
}

/** Whether `actor` covered, on a day up to `now` (epoch ms), for the practitioner who has the episode. It opens nothing either. */
export function hasCovered(
  actor: PractitionerActor,
  { episodeId, now }: { episodeId: EpisodeId; now: number },
): boolean {
  const leaves = coveredQuery(database(), episodeId, actor.practitionerId).all();
  // Cover that was taken back before its first day never was.
  return leaves.some(({ fromOn, endedAt }) => fromOn <= calendarDate(Math.min(endedAt ?? now, now)));
}
