/** Writing down what came of a check-in, in the caller's transaction. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import { type CheckInId, newId } from '#db/schema/ids.ts';
import type { ATTENDANCE_CODES, checkIn, Medium, RiskReview } from '#db/schema/pathway.ts';
import { contactOfSubmission, insertCheckIn, setRecorded } from './check-ins.queries.server.ts';
import { tellOfCancelled } from './tell-of-change.server.ts';

type CheckInRow = typeof checkIn.$inferInsert;

export interface ContactRecord {
  /** The check-in that was booked; null for a contact that was not. */
  checkInId: CheckInId | null;
  appointmentType: CheckInRow['appointmentType'];
  attendance: (typeof ATTENDANCE_CODES)[number];
  medium: Medium;
  /** When it began, epoch ms; for a contact that was not booked. */
  startsAt: number;
  /** How long it took, 0 to 240 minutes. */
  minutes: number;
  /** What was agreed, for both to read; null when nobody was seen. */
  agreed: string | null;
  riskReview: RiskReview | null;
  /** One use of the form: pressing twice records once. */
  submission: string;
  /** A hash of everything that this use of the form said, for who must know it again. */
  sentHash?: string;
  now: number;
}

export type Recorded =
  | { kind: 'recorded'; checkInId: CheckInId }
  /** The same use of the form recorded it before. */
  | { kind: 'already'; checkInId: CheckInId }
  /** Somebody else recorded this check-in meanwhile. */
  | { kind: 'closed-by-another' }
  /** The check-in is not one of this episode. */
  | { kind: 'not-found' };

/** Cancelled by the patient (2) or by us (4): national data set, CLINICAL section 2. */
const CANCELLED: readonly ContactRecord['attendance'][] = ['2', '4'];

/**
 * For an episode that the caller has reached. Nothing is changed unless the result is `recorded`. A check-in ahead that is
 * cancelled so is told to the patient, who would wait for it.
 */
export function recordContactIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { checkInId, startsAt, now, ...came }: ContactRecord,
): Recorded {
  const before = contactOfSubmission(tx, episode.id, came.submission);
  if (before) return { kind: 'already', checkInId: before.id };
  const record = { ...came, recordedBy: actor.accountId, recordedAt: now };
  const id = checkInId ?? newId<CheckInId>();
  if (checkInId === null) {
    const { practitionerId } = episode;
    insertCheckIn(tx, { id, episodeId: episode.id, practitionerId, startsAt, ...record });
  } else {
    const changed = setRecorded(tx, { id, episodeId: episode.id }, record);
    if (changed !== 'recorded') return { kind: changed };
    if (CANCELLED.includes(came.attendance) && startsAt > now)
      tellOfCancelled(tx, actor, episode, { id, now });
  }
  recordDone(tx, { actor, action: 'contact.record', subject: { type: 'check_in', id } });
  return { kind: 'recorded', checkInId: id };
}
