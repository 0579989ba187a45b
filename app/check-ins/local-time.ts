/** From what a clock in England shows to a moment. Pure. Twice a year the clock does not say which moment is meant. */
import { calendarDate, formatTime } from '#app/i18n/format.ts';

export type LocalTime =
  /** Epoch ms, as in every kind. */
  | { kind: 'moment'; at: number }
  /** In March the clocks go from 01:00 to 02:00: this time is not there. `suggested` is the one an hour later. */
  | { kind: 'skipped'; suggested: number }
  /** In October the clocks go from 02:00 back to 01:00: this time comes twice, an hour apart. */
  | { kind: 'twice'; first: number; second: number };

const HOUR = 3_600_000;

/**
 * When clocks in England show `time` (HH:MM) on `date` (YYYY-MM-DD). England has known no other offsets from UTC than none
 * and one hour since 1971. Throws a RangeError for what is no date or no time: a form's schema has seen to it before.
 */
export function localTime(date: string, time: string): LocalTime {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // Some engines read 30 February as 2 March.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(`${date}T${time}`)) {
    throw new RangeError('not a date and a time');
  }
  const shown = `${date} ${time}`;
  const [first, second] = [asUtc - HOUR, asUtc].filter((moment) => clockAt(moment) === shown);
  if (first === undefined) return { kind: 'skipped', suggested: asUtc };
  return second === undefined ? { kind: 'moment', at: first } : { kind: 'twice', first, second };
}

/** What clocks in England show at `moment` (epoch ms): "2026-11-24 14:02". */
function clockAt(moment: number): string {
  return `${calendarDate(moment)} ${formatTime('en', moment)}`;
}
