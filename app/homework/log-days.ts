/** For which days a patient may say "I did it". Pure; all dates are calendar dates in England, YYYY-MM-DD. */
import { addDays, daysBetween } from '#app/i18n/format.ts';

/** How many days the form offers, with today. */
const OFFERED = 14;

/** Today first, then back to the day on which the task was set, or two weeks. */
export function daysToLog(setOn: string, today: string): string[] {
  const days = Math.min(OFFERED, Math.max(0, daysBetween(setOn, today)) + 1);
  return Array.from({ length: days }, (_step, back) => addDays(today, -back));
}

/** Whether `doneOn` was such a day. One day more than is offered: a form may be sent after midnight. */
export function mayLog(doneOn: string, { setOn, today }: { setOn: string; today: string }): boolean {
  return doneOn >= setOn && doneOn <= today && daysBetween(doneOn, today) <= OFFERED;
}
