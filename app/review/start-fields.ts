/** What the form says before anybody has filled it in. Pure. */
import { nextAppointmentType } from '#app/check-ins/next-appointment-type.ts';
import { addDays, calendarDate, formatTime } from '#app/i18n/format.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import { NOT_BOOKED } from './read-contact.ts';
import type { Fields } from './review-fields.ts';
import { lastSeen } from './since.ts';

export type OpenCheckIn = Pick<CheckIn, 'id' | 'startsAt' | 'minutes' | 'medium' | 'appointmentType'>;

const EARLY = 60 * 60 * 1000;
/** Guided self-help: contacts of 15 to 35 minutes (CLINICAL section 1). */
const USUAL_MINUTES = 30;
const DAYS_BETWEEN = 7;

/** The check-ins that nobody has written down: those of the past, and the next one ahead. Oldest first. */
export function openCheckIns(checkIns: readonly CheckIn[], now: number): OpenCheckIn[] {
  const past = checkIns.filter((each) => isOn(each) && each.startsAt <= now);
  return [...past, ...checkInsAhead(checkIns, now).slice(0, 1)];
}

/** All that are booked for after `now` (epoch ms), oldest first. */
export function checkInsAhead(checkIns: readonly CheckIn[], now: number): CheckIn[] {
  return checkIns.filter((each) => isOn(each) && each.startsAt > now);
}

function isOn({ attendance, movedTo }: CheckIn): boolean {
  return attendance === null && movedTo === null;
}

/** The one that this contact most likely is: the newest that has begun or begins within the hour, else one of today. */
export function dueCheckIn(open: readonly OpenCheckIn[], now: number): OpenCheckIn | undefined {
  const begun = open.filter(({ startsAt }) => startsAt <= now + EARLY).at(-1);
  return begun ?? open.find(({ startsAt }) => calendarDate(startsAt) === calendarDate(now));
}

/**
 * The due check-in, else a contact of now that was not booked; treatment, but for the first contact. The next check-in on
 * the same day of the week at the same time, unless one is booked already. What only the practitioner knows is left open:
 * attendance, risk, and what was agreed.
 */
export function startFields(checkIns: readonly CheckIn[], now: number): Fields {
  const open = openCheckIns(checkIns, now);
  const due = dueCheckIn(open, now);
  const before = lastSeen(checkIns);
  const like = due ?? before;
  const startsAt = due?.startsAt ?? quarterBefore(now);
  const bookedAhead = checkInsAhead(checkIns, now).some(({ id }) => id !== due?.id);
  const minutes = String(like?.minutes ?? USUAL_MINUTES);
  const medium = like?.medium ?? 'telephone';
  return [
    ['checkIn', due?.id ?? NOT_BOOKED],
    ['date', calendarDate(startsAt)],
    ['time', formatTime('en', startsAt)],
    ['appointmentType', due?.appointmentType ?? nextAppointmentType(checkIns)],
    ['medium', medium],
    ['minutes', minutes],
    ['taskOften', 'once'],
    ['taskDue', addDays(calendarDate(now), DAYS_BETWEEN)],
    ['nextDate', bookedAhead ? '' : addDays(calendarDate(startsAt), daysAhead(startsAt, now))],
    ['nextTime', bookedAhead ? '' : formatTime('en', startsAt)],
    ['nextMinutes', before ? minutes : String(USUAL_MINUTES)],
    ['nextMedium', medium],
  ];
}

/** Whole weeks, so that a contact that is written down late is not followed by one in the past. */
function daysAhead(startsAt: number, now: number): number {
  const week = DAYS_BETWEEN * 24 * 60 * 60 * 1000;
  return DAYS_BETWEEN * (1 + Math.max(0, Math.floor((now - startsAt) / week)));
}

function quarterBefore(moment: number): number {
  const quarter = 15 * 60 * 1000;
  return Math.floor(moment / quarter) * quarter;
}
