/** When a weekly questionnaire is due. */
import { addDays, calendarDate, daysBetween } from '#app/i18n/format.ts';

const DAYS_BETWEEN_ANSWERS = 7;

export interface Dueness {
  state: 'due' | 'done';
  /** The calendar date in England from which it is due (YYYY-MM-DD): today when it was never answered. */
  dueOn: string;
  /** Whole days since that date; 0 on the day itself and before. */
  overdueDays: number;
}

/**
 * Due when it was never answered, or last answered 7 or more calendar days ago. Calendar days, so that somebody who
 * answers every Tuesday is asked on Tuesday whatever the hour (CLINICAL section 3: weekly between contacts).
 * Both moments are epoch ms.
 */
export function isDue(lastAnsweredAt: number | null, now: number): Dueness {
  const today = calendarDate(now);
  if (lastAnsweredAt === null) return { state: 'due', dueOn: today, overdueDays: 0 };
  const dueOn = addDays(calendarDate(lastAnsweredAt), DAYS_BETWEEN_ANSWERS);
  const since = daysBetween(dueOn, today);
  return { state: since >= 0 ? 'due' : 'done', dueOn, overdueDays: Math.max(0, since) };
}
