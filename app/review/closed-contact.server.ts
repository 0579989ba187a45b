/** A contact that has just been closed, and who is next today. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { addDays, calendarDate, momentAt } from '#app/i18n/format.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { contactQuery, nextOfPractitionerQuery } from './review.queries.server.ts';

/** A check-in that began a while ago and was not written down may still be the next one to look at. */
const STILL_NEXT = 30 * 60 * 1000;

/** Null, and audited, when the episode is not one that `actor` may see; null too when the contact is not one of it. */
export function closedContact(
  actor: PractitionerActor,
  { episodeId, checkIn, now }: { episodeId: EpisodeId; checkIn: string; now: number },
) {
  const episode = reachEpisode(actor, episodeId, 'review.read');
  if (!episode) return null;
  const contact = contactQuery(database(), episode.id, checkIn).get();
  if (!contact?.attendance) return null;
  const until = momentAt(addDays(calendarDate(now), 1), '00:00');
  const today = { from: now - STILL_NEXT, until, not: episodeId };
  return {
    episode,
    startsAt: contact.startsAt,
    next: nextOfPractitionerQuery(actor.practitionerId, today).get() ?? null,
  };
}
