/** Days and hours in England, counted from the day on which the demonstration is made. */
import { addDays, calendarDate, SERVICE_TIME_ZONE } from '#app/i18n/format.ts';

/** Minutes that the clocks in England are ahead of UTC on a date; asked once per date, since asking is slow. */
const offsets = new Map<string, number>();

function offsetOn(date: string): number {
  let offset = offsets.get(date);
  if (offset === undefined) {
    const noon = Date.parse(`${date}T12:00:00Z`);
    const hour = new Intl.DateTimeFormat('en-GB', {
      timeZone: SERVICE_TIME_ZONE,
      hour: '2-digit',
      hourCycle: 'h23',
    });
    offset = (Number(hour.format(noon)) - 12) * 60;
    offsets.set(date, offset);
  }
  return offset;
}

export interface Calendar {
  /** Today in England, YYYY-MM-DD. */
  today: string;
  now: number;
  /** The date `days` from today; negative for the past. */
  date: (days: number) => string;
  /** The moment of an hour and minute in England, `days` from today. */
  moment: (days: number, hour: number, minute?: number) => number;
  /** The first working day at or after `days` from today, as days from today. */
  workingDay: (days: number) => number;
}

export function calendarFrom(now: Date): Calendar {
  const today = calendarDate(now.getTime());
  const dates = new Map<number, string>();
  const date = (days: number) => {
    let found = dates.get(days);
    if (found === undefined) {
      found = addDays(today, days);
      dates.set(days, found);
    }
    return found;
  };
  const moment = (days: number, hour: number, minute = 0) =>
    Date.parse(`${date(days)}T00:00:00Z`) + (hour * 60 + minute - offsetOn(date(days))) * 60_000;
  const workingDay = (days: number) => {
    const weekday = new Date(`${date(days)}T12:00:00Z`).getUTCDay();
    if (weekday === 6) return days + 2;
    return weekday === 0 ? days + 1 : days;
  };
  return { today, now: now.getTime(), date, moment, workingDay };
}
