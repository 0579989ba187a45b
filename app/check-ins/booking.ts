/** When and how a check-in may be booked, offered or moved. Pure. */
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { localTime } from './local-time.ts';

/** How long a check-in may be, in minutes: a short call, or a long assessment. */
export const SHORTEST = 5;
export const LONGEST = 120;
/** The rows of the form that offers times: as many can be offered at once. */
export const SLOTS = [1, 2, 3, 4, 5] as const;
/** How far ahead, in days. */
const FURTHEST = 365;

export interface AskedTime {
  /** YYYY-MM-DD. */
  date: string;
  /** HH:MM on a clock in England. */
  time: string;
  /** Which of the two that the clock shows, on the night in October. */
  which?: 'first' | 'second' | undefined;
}

/** Why a time cannot be booked; each has its sentence among the errors. */
export type TimeFault = 'time-skipped' | 'time-twice' | 'time-not-ahead' | 'time-too-far';

/** The moment (epoch ms) that is meant, when it lies ahead of `now` (epoch ms) and within a year. */
export function bookingTime(
  { date, time, which }: AskedTime,
  now: number,
): { kind: 'at'; startsAt: number } | { kind: TimeFault } {
  const meant = localTime(date, time);
  if (meant.kind === 'skipped') return { kind: 'time-skipped' };
  if (meant.kind === 'twice' && !which) return { kind: 'time-twice' };
  const startsAt = meant.kind === 'moment' ? meant.at : which === 'second' ? meant.second : meant.first;
  if (startsAt <= now) return { kind: 'time-not-ahead' };
  if (date > addDays(calendarDate(now), FURTHEST)) return { kind: 'time-too-far' };
  return { kind: 'at', startsAt };
}

/** An address to meet at: https, with a name of a machine, and no name or password of a person in it. */
export function isMeetingLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
}

interface Span {
  /** Epoch ms. */
  startsAt: number;
  minutes: number;
}

/** Those of `others` that overlap with `wanted`. One that begins when another ends does not. */
export function clashesWith<Other extends Span>(wanted: Span, others: readonly Other[]): Other[] {
  return others.filter((other) => other.startsAt < endOf(wanted) && wanted.startsAt < endOf(other));
}

/** When it is over, epoch ms. */
export function endOf({ startsAt, minutes }: Span): number {
  return startsAt + minutes * 60_000;
}
