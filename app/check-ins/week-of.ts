/** The days of a week. Pure; every date is YYYY-MM-DD in England. */
import { addDays } from '#app/i18n/format.ts';

/** Monday to Sunday of the week that `date` lies in. */
export function daysOfWeek(date: string): string[] {
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_day, index) => addDays(date, index - weekday));
}
