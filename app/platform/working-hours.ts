/** When the service is at work. Pure: opening hours, moments and amounts in; moments (epoch ms) out. */
import { addDays, calendarDate, momentAt } from '#app/i18n/format.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
type Weekday = (typeof WEEKDAYS)[number];

export interface ServiceHours {
  /** From and to as HH:MM in England; null on days when the service is closed. */
  openingHours: Record<Weekday, { from: string; to: string } | null>;
  /** Calendar dates (YYYY-MM-DD) on which it is closed all the same: bank holidays, training days. */
  closedOn: readonly string[];
}

interface Opening {
  from: number;
  to: number;
}

const HOUR = 3_600_000;
/** A year: no service is closed for longer; a calendar that says so is wrong, and the loop must end. */
const MOST_DAYS = 366;

/** The moment at which `amount` working hours have passed since `from`. Time outside opening hours does not count. */
export function addWorkingHours(hours: ServiceHours, from: number, amount: number): number {
  let left = amount * HOUR;
  for (const opening of openingsFrom(hours, from)) {
    const start = Math.max(opening.from, from);
    if (opening.to - start >= left) return start + left;
    left -= opening.to - start;
  }
  return from + amount * HOUR;
}

/** How many working hours lie between two moments; 0 when `to` is not after `from`. */
export function workingHoursBetween(hours: ServiceHours, from: number, to: number): number {
  let passed = 0;
  for (const opening of openingsFrom(hours, from)) {
    if (opening.from >= to) break;
    passed += Math.min(opening.to, to) - Math.max(opening.from, from);
  }
  return Math.max(0, passed) / HOUR;
}

/** On how many days after that of `from`, up to that of `to`, the service has opened; 0 on the same day. */
export function workingDaysBetween(hours: ServiceHours, from: number, to: number): number {
  const last = calendarDate(to);
  let days = 0;
  for (let date = addDays(calendarDate(from), 1); date <= last; date = addDays(date, 1)) {
    if (openingOn(hours, date)) days += 1;
  }
  return days;
}

/**
 * When somebody is next there to read: `openNow`, with the time at which they leave, or the moment at which the service
 * opens next. Null for a service that is never open.
 */
export function nextReading(
  hours: ServiceHours,
  now: number,
): { openNow: boolean; at: number; until: number } | null {
  const [opening] = openingsFrom(hours, now);
  if (!opening) return null;
  const openNow = opening.from <= now;
  return { openNow, at: openNow ? now : opening.from, until: opening.to };
}

/** Opening times that end after `from`, in order. */
function* openingsFrom(hours: ServiceHours, from: number): Generator<Opening> {
  const first = calendarDate(from);
  for (let day = 0; day < MOST_DAYS; day += 1) {
    const opening = openingOn(hours, addDays(first, day));
    if (opening && opening.to > from) yield opening;
  }
}

function openingOn({ openingHours, closedOn }: ServiceHours, date: string): Opening | null {
  if (closedOn.includes(date)) return null;
  const weekday = WEEKDAYS[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'sunday';
  const times = openingHours[weekday];
  return times && { from: momentAt(date, times.from), to: momentAt(date, times.to) };
}
