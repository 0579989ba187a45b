/** Cancelling a check-in, from either side. Codes of the national data set: 2 by the patient, 4 by the provider. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { type Episode, ownEpisode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { CheckInId, EpisodeId } from '#db/schema/ids.ts';
import { checkInById, setRecorded } from './check-ins.queries.server.ts';
import { tellOfCancelled } from './tell-of-change.server.ts';

export const CANCELLED_BY = ['2', '4'] as const;

export type Cancelled =
  /** Also when the same person presses twice. */
  | { kind: 'cancelled' }
  /** It has begun: a patient cannot cancel it any more. */
  | { kind: 'begun' }
  /** Moved, or written down as something else. */
  | { kind: 'changed-meanwhile' }
  | { kind: 'not-found' };

interface Cancel {
  checkInId: CheckInId;
  /** Epoch ms. */
  now: number;
}

/** One of the patient's own, until it begins. */
export function cancelOwnCheckIn(actor: PatientActor, { checkInId, now }: Cancel): Cancelled {
  const episode = ownEpisode(actor);
  if (!episode) return { kind: 'not-found' };
  const result = inTransaction((tx) => cancel(tx, actor, episode, { checkInId, now, code: '2' }));
  if (result.kind === 'not-found') refuse(actor, checkInId);
  return result;
}

/** Of a patient whom `actor` may see: who cancelled it is theirs to say, also when it has begun. */
export function cancelCheckIn(
  actor: PractitionerActor,
  { episodeId, ...asked }: Cancel & { episodeId: EpisodeId; code: (typeof CANCELLED_BY)[number] },
): Cancelled {
  const episode = reachEpisode(actor, episodeId, 'check-in.cancel');
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx) => cancel(tx, actor, episode, asked));
}

function cancel(
  tx: Queryable,
  actor: PatientActor | PractitionerActor,
  episode: Episode,
  { checkInId: id, code, now }: Cancel & { code: (typeof CANCELLED_BY)[number] },
): Cancelled {
  const found = checkInById(tx, id);
  if (found?.episodeId !== episode.id) return { kind: 'not-found' };
  if (found.attendance === code) return { kind: 'cancelled' };
  if (found.attendance !== null || found.movedTo !== null) return { kind: 'changed-meanwhile' };
  if (actor.role === 'patient' && found.startsAt <= now) return { kind: 'begun' };
  const record = { attendance: code, recordedBy: actor.accountId, recordedAt: now };
  setRecorded(tx, { id, episodeId: episode.id }, record);
  tellOfCancelled(tx, actor, episode, { id, now });
  recordDone(tx, { actor, action: 'check-in.cancel', subject: { type: 'check_in', id } });
  return { kind: 'cancelled' };
}

function refuse(actor: PatientActor, id: CheckInId): void {
  recordRefusal({
    actor,
    action: 'check-in.cancel',
    reason: 'not-theirs',
    subject: { type: 'check_in', id },
  });
}
