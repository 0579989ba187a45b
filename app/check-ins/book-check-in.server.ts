/** Booking a check-in, in the caller's transaction. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import { type CheckInId, newId } from '#db/schema/ids.ts';
import type { checkIn, Medium } from '#db/schema/pathway.ts';
import { insertCheckIn } from './check-ins.queries.server.ts';
import { tellOfChange } from './tell-of-change.server.ts';

export interface NewCheckIn {
  /** Appointment type of the national data set (CLINICAL section 2). */
  appointmentType: (typeof checkIn.$inferInsert)['appointmentType'];
  medium: Medium;
  /** An https address; only for a video check-in. */
  videoLink?: string | null;
  /** Epoch ms. */
  startsAt: number;
  /** Length, 5 to 120 minutes. */
  minutes: number;
  now: number;
}

/**
 * Books it with the practitioner who looks after the episode, which the caller has reached. The other side is told. Whether it
 * answers what the patient has asked for is the caller's to say (`setAnswered`).
 */
export function bookCheckInIn(
  tx: Queryable,
  actor: PatientActor | PractitionerActor,
  episode: Episode,
  { now, ...asked }: NewCheckIn,
): CheckInId {
  const id = newId<CheckInId>();
  const { practitionerId } = episode;
  const booked = { bookedBy: actor.accountId, bookedAt: now };
  insertCheckIn(tx, { id, episodeId: episode.id, practitionerId, ...asked, ...booked });
  tellOfChange(tx, actor, episode, { kind: 'check-in-changed', subjectId: id, now });
  recordDone(tx, { actor, action: 'check-in.book', subject: { type: 'check_in', id } });
  return id;
}
