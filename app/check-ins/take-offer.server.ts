/** A patient takes one of the times that they are offered. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { type Episode, ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { CheckInId, CheckInOfferId } from '#db/schema/ids.ts';
import { bookCheckInIn } from './book-check-in.server.ts';
import { moveTo } from './change-booking.server.ts';
import { checkInById } from './check-ins.queries.server.ts';
import { nextAppointmentType } from './next-appointment-type.ts';
import {
  type Offer,
  offerById,
  setAnswered,
  setBatch,
  setBooked,
  setTaken,
} from './offers.queries.server.ts';

export type Taken =
  /** Also when it is pressed twice. */
  | { kind: 'taken' }
  /** Withdrawn, over, or another time was taken in another window. */
  | { kind: 'gone' }
  | { kind: 'not-found' };

/** Books the time, and lets the others of the same offer go, in one transaction: two windows take one time between them. */
export function takeOffer(
  actor: PatientActor,
  { offerId, now }: { offerId: CheckInOfferId; now: number },
): Taken {
  const episode = ownEpisode(actor);
  if (!episode) return { kind: 'not-found' };
  const result = inTransaction((tx) => take(tx, actor, episode, { offerId, now }));
  if (result.kind === 'not-found') {
    const subject = { type: 'check_in_offer', id: offerId };
    recordRefusal({ actor, action: 'check-in.take', reason: 'not-theirs', subject });
  }
  return result;
}

function take(
  tx: Queryable,
  actor: PatientActor,
  episode: Episode,
  { offerId, now }: { offerId: CheckInOfferId; now: number },
): Taken {
  const offer = offerById(tx, offerId);
  if (offer?.episodeId !== episode.id) return { kind: 'not-found' };
  if (offer.state === 'taken') return isStillOn(tx, offer.checkInId) ? { kind: 'taken' } : { kind: 'gone' };
  if (!setTaken(tx, offerId, now)) return { kind: 'gone' };
  setBatch(tx, offer, 'not-taken');
  const checkInId = book(tx, actor, episode, { offer, now });
  setBooked(tx, offerId, checkInId);
  recordDone(tx, { actor, action: 'check-in.take', subject: { type: 'check_in_offer', id: offerId } });
  return { kind: 'taken' };
}

function book(
  tx: Queryable,
  actor: PatientActor,
  episode: Episode,
  { offer, now }: { offer: Offer; now: number },
): CheckInId {
  const { startsAt, minutes, medium, videoLink, insteadOf } = offer;
  const old = insteadOf && checkInById(tx, insteadOf);
  const appointmentType = old ? old.appointmentType : nextAppointmentType(checkInsOf(episode));
  const to = bookCheckInIn(tx, actor, episode, {
    appointmentType,
    startsAt,
    minutes,
    medium,
    videoLink,
    now,
  });
  // It is the time that they were offered for what they asked.
  setAnswered(tx, { episodeId: episode.id }, now);
  // One that was held or cancelled meanwhile stays as it is; this is then a new one.
  if (insteadOf) moveTo(tx, actor, { from: insteadOf, to, now });
  return to;
}

function isStillOn(tx: Queryable, id: CheckInId | null): boolean {
  const found = id && checkInById(tx, id);
  return found ? found.attendance === null && found.movedTo === null : false;
}
