/** Contacts to which nobody came. Pure. */
import type { ATTENDANCE_CODES } from '#db/schema/pathway.ts';

type Attendance = (typeof ATTENDANCE_CODES)[number];

/** Did not attend (3), came too late to be seen (7): national data set, CLINICAL section 2. */
const MISSED: readonly Attendance[] = ['3', '7'];
/** Cancelled by the patient (2) or by us (4): somebody said so, and nobody waited in vain. */
const CANCELLED: readonly Attendance[] = ['2', '4'];

interface Contact {
  /** Epoch ms. */
  startsAt: number;
  /** Null while nobody has written it down. */
  attendance: Attendance | null;
}

/**
 * How many contacts were missed since the patient was last seen, 0 or more. One that was cancelled, moved or is not written
 * down counts for neither. The contacts may come in any order.
 */
export function missedInARow(contacts: readonly Contact[]): number {
  const held = contacts
    .flatMap(({ startsAt, attendance }) =>
      attendance === null || CANCELLED.includes(attendance) ? [] : [{ startsAt, attendance }],
    )
    .toSorted((one, other) => other.startsAt - one.startsAt);
  const seen = held.findIndex(({ attendance }) => !MISSED.includes(attendance));
  return seen === -1 ? held.length : seen;
}

/**
 * The same number once it is time to decide what comes next, `after` (1 to 10) in a row; else null. CLINICAL section 8: missed
 * contacts come to supervision.
 */
export function tooManyMissed(contacts: readonly Contact[], after: number): number | null {
  const missed = missedInARow(contacts);
  return missed >= after ? missed : null;
}
