/** Why a questionnaire was answered when it was. */
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import type { Occasion } from '#db/schema/measures.ts';

/** Seen, on time or late (CLINICAL section 2, attendance). */
const SEEN = ['5', '6'];

interface Contact {
  /** Epoch ms. */
  startsAt: number;
  /** Attendance code; null while it lies ahead. */
  attendance: string | null;
}

interface Answering {
  status: 'referred' | 'in-treatment' | 'ended';
  contacts: readonly Contact[];
  /** True when the course has no earlier answers to this questionnaire. */
  isFirst: boolean;
  /** Epoch ms. */
  now: number;
}

/** How many calendar days before or after a check-in answers belong to it. */
const NEAR = 3;

/**
 * `end` once the course has ended; `referral` for the first answers before anybody was seen; `check-in` within 3 calendar
 * days of a check-in that is booked or was held; `weekly` otherwise (CLINICAL section 3: at every contact, and weekly
 * between). An appointment that was cancelled or missed is no contact.
 */
export function occasionOf({ status, contacts, isFirst, now }: Answering): Occasion {
  if (status === 'ended') return 'end';
  const seen = contacts.filter(({ attendance }) => attendance !== null && SEEN.includes(attendance));
  if (isFirst && seen.length === 0) return 'referral';
  const today = calendarDate(now);
  const near = contacts
    .filter((contact) => contact.attendance === null || seen.includes(contact))
    .some(({ startsAt }) => Math.abs(daysBetween(calendarDate(startsAt), today)) <= NEAR);
  return near ? 'check-in' : 'weekly';
}
