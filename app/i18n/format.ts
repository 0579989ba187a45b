/** Dates, times and numbers as a person in England reads them, in their language. */
export const SERVICE_TIME_ZONE = 'Europe/London';

/** Formatters cost far more to make than to use, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: SERVICE_TIME_ZONE,
      ...options,
    });
    formatters.set(key, found);
  }
  return found;
}

/** "Tuesday 24 November" of a moment (epoch ms) or of a calendar date (YYYY-MM-DD). */
export function formatDay(language: string, when: number | string): string {
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(toMoment(when));
}

/** "24 November 2026". */
export function formatDate(language: string, when: number | string): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(toMoment(when));
}

/** "24 Nov", for tables and charts. */
export function formatShortDate(language: string, when: number | string): string {
  return formatter(language, { day: 'numeric', month: 'short' }).format(toMoment(when));
}

/** "14:02". */
export function formatTime(language: string, when: number): string {
  return formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(when);
}

/** A number with the language's separators. */
export function formatNumber(language: string, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, options).format(value);
}

/** "+3", "−2" or "0": a change of score, with a true minus sign. */
export function formatChange(language: string, value: number): string {
  return formatNumber(language, value, { signDisplay: 'exceptZero' }).replace('-', '−');
}

/** The calendar date in England at `moment` (epoch ms), as YYYY-MM-DD. */
export function calendarDate(moment: number): string {
  return formatter('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** The calendar date `days` after `date` (both YYYY-MM-DD). Unaffected by the clocks going forward or back. */
export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/**
 * The moment (epoch ms) at which clocks in England show `time` (HH:MM) on `date` (YYYY-MM-DD). A time that the clocks
 * skip in March is read as the one an hour later; one that comes twice in October as the first.
 */
export function momentAt(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const summer = asUtc - 3_600_000;
  return wallClock(summer) === `${date}T${time}` ? summer : asUtc;
}

function wallClock(moment: number): string {
  return `${calendarDate(moment)}T${formatTime('en', moment)}`;
}

/** Whole days from `from` to `to` (both YYYY-MM-DD); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** Noon of a calendar date is on that date in England, whatever the season. */
function toMoment(when: number | string): number {
  return typeof when === 'number' ? when : Date.parse(`${when}T12:00:00Z`);
}
