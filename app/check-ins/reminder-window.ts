/** When a patient is reminded of a check-in: the day before, from nine o'clock on. Pure. */
import { addDays, calendarDate, momentAt } from '#app/i18n/format.ts';

export interface ReminderWindow {
  /** Check-ins that begin from `from` up to, not at, `until`: those of tomorrow. Epoch ms, as `bookedBefore`. */
  from: number;
  until: number;
  /** Who booked today after nine knows that it is tomorrow. */
  bookedBefore: number;
}

/** Null before nine in the morning in England. `now` is epoch ms. */
export function reminderWindow(now: number): ReminderWindow | null {
  const today = calendarDate(now);
  const nine = momentAt(today, '09:00');
  if (now < nine) return null;
  const from = momentAt(addDays(today, 1), '00:00');
  return { from, until: momentAt(addDays(today, 2), '00:00'), bookedBefore: nine };
}
