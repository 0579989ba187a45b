/** Nobody came: written down in one press. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
import type { CheckInId, EpisodeId } from '#db/schema/ids.ts';
import { checkInById } from './check-ins.queries.server.ts';
import { recordContactIn } from './record-contact.server.ts';

/** Did not attend (3), came too late to be seen (7): national data set, CLINICAL section 2. */
export const MISSED_CODES = ['3', '7'] as const;

interface Missed {
  episodeId: EpisodeId;
  checkInId: CheckInId;
  attendance: (typeof MISSED_CODES)[number];
  /** One use of the form. */
  submission: string;
  now: number;
}

/** `not-begun` before its time; `changed-meanwhile` when something else was written down, or it was moved. */
export function recordMissed(
  actor: PractitionerActor,
  { episodeId, checkInId, attendance, submission, now }: Missed,
): { kind: 'recorded' | 'not-begun' | 'changed-meanwhile' | 'not-found' } {
  const episode = reachEpisode(actor, episodeId, 'contact.record');
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx) => {
    const booked = checkInById(tx, checkInId);
    if (booked?.episodeId !== episode.id) return { kind: 'not-found' };
    if (booked.attendance === attendance) return { kind: 'recorded' };
    if (booked.startsAt > now) return { kind: 'not-begun' };
    const { appointmentType, medium, startsAt, minutes } = booked;
    const came = { appointmentType, attendance, medium, startsAt, minutes, agreed: null, riskReview: null };
    const result = recordContactIn(tx, actor, episode, { checkInId, ...came, submission, now });
    return { kind: result.kind === 'recorded' ? 'recorded' : 'changed-meanwhile' };
  });
}
