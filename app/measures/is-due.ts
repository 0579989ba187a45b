/** When a questionnaire of a course is due. Pure: every day is a calendar day in England. */
import { addDays, calendarDate, daysBetween } from '#app/i18n/format.ts';
import type { When } from './measure-plan.ts';

const DAYS_BETWEEN_ANSWERS = 7;
/** Answers that are younger than this stand for the check-in too. */
const DAYS_FRESH_FOR_CHECK_IN = 3;
/** The first week of a course, in which a questionnaire of the start is asked. */
const DAYS_OF_START = 7;
/** How long a patient is asked how the assessment was. No source: our choice, so that it does not follow them for weeks. */
const DAYS_AFTER_ASSESSMENT = 28;
/** How long the questionnaires of the end can be answered after it. */
export const DAYS_AFTER_END = 14;
/** A score of the last week before the end is the last score of the course. */
const DAYS_OF_LAST_SCORE = 7;
/** A few days late is not late: a weekend is not a reason to ring somebody. */
const DAYS_OF_GRACE = 3;

export type DueReason = 'first' | 'weekly' | 'check-in' | 'start' | 'after-assessment' | 'end';

export type Dueness =
  /** To be answered now. `dueOn` is the date from which it is due (YYYY-MM-DD), never later than today. */
  | { state: 'due'; reason: DueReason; dueOn: string; overdueDays: number; overdue: boolean }
  /** Answered; `dueOn` is when it is due again, null when it is not asked again. */
  | { state: 'done'; dueOn: string | null }
  /** Not asked now: its time has not come, or has passed. */
  | { state: 'not-now' };

/** What decides when one questionnaire of one course is due. Moments are epoch ms, dates YYYY-MM-DD. */
export interface Circumstances {
  when: When;
  lastAnsweredAt: number | null;
  /** When any questionnaire of the course was last answered. */
  anyAnsweredAt: number | null;
  referredOn: string;
  /** When a practitioner added or resumed it. */
  askedFrom: number | null;
  /** The next check-in. */
  checkInAt: number | null;
  /** The first attended assessment. */
  assessedAt: number | null;
  endedOn: string | null;
}

/** Whether it is due at `now`, and why. Total: the same circumstances always have one answer. */
export function isDue(circumstances: Circumstances, now: number): Dueness {
  const today = calendarDate(now);
  switch (circumstances.when) {
    case 'weekly':
      return weekly(circumstances, today);
    case 'start': {
      const { referredOn } = circumstances;
      return once({ reason: 'start', from: referredOn, days: DAYS_OF_START, today, ...circumstances });
    }
    case 'after-assessment': {
      const { assessedAt } = circumstances;
      const from = assessedAt === null ? null : calendarDate(assessedAt);
      return once({ reason: 'after-assessment', from, days: DAYS_AFTER_ASSESSMENT, today, ...circumstances });
    }
    case 'end': {
      const { endedOn: from } = circumstances;
      const since = from && addDays(from, -DAYS_OF_LAST_SCORE);
      return once({ reason: 'end', from, since, days: DAYS_AFTER_END + 1, today, ...circumstances });
    }
  }
}

/**
 * CLINICAL section 3: weekly, and at every contact. Due 7 calendar days after the last answers, so that somebody who
 * answers every Tuesday is asked on Tuesday whatever the hour; and from the day before a check-in on, when the last
 * answers are 3 or more days old.
 */
function weekly(circumstances: Circumstances, today: string): Dueness {
  const { lastAnsweredAt, checkInAt } = circumstances;
  const begun = askedSince(circumstances);
  const last = lastAnsweredAt === null ? null : calendarDate(lastAnsweredAt);
  const byWeek = last === null ? earlier(begun, today) : later(addDays(last, DAYS_BETWEEN_ANSWERS), begun);
  const byCheckIn = checkInAt === null ? null : dueForCheckIn(calendarDate(checkInAt), last);
  const dueOn = byCheckIn === null ? byWeek : earlier(byWeek, byCheckIn);
  if (dueOn > today) return { state: 'done', dueOn };
  const atCheckIn = byCheckIn !== null && byCheckIn <= today;
  return due(atCheckIn ? 'check-in' : last === null ? 'first' : 'weekly', dueOn, today);
}

/** From when it is due for the check-in on `day`; null when the last answers are fresh enough on the day itself. */
function dueForCheckIn(day: string, last: string | null): string | null {
  const dayBefore = addDays(day, -1);
  if (last === null) return dayBefore;
  const stale = later(dayBefore, addDays(last, DAYS_FRESH_FOR_CHECK_IN));
  return stale <= day ? stale : null;
}

/**
 * From when a questionnaire can be late: the referral, or when it was added or resumed. One that was never answered
 * while others were is new here, and late only once the others are due again.
 */
function askedSince({ referredOn, askedFrom, lastAnsweredAt, anyAnsweredAt }: Circumstances): string {
  const begun = askedFrom === null ? referredOn : later(referredOn, calendarDate(askedFrom));
  if (lastAnsweredAt !== null || anyAnsweredAt === null) return begun;
  return later(begun, addDays(calendarDate(anyAnsweredAt), DAYS_BETWEEN_ANSWERS));
}

interface Once {
  reason: DueReason;
  /** From when it is asked; null while that day is not known. */
  from: string | null;
  /** Answers from this date on count; `from`, unless it says otherwise. */
  since?: string | null;
  /** For how many days it is asked, with the first. */
  days: number;
  lastAnsweredAt: number | null;
  today: string;
}

function once({ reason, from, since = from, days, lastAnsweredAt, today }: Once): Dueness {
  if (from === null || from > today) return { state: 'not-now' };
  const answered = lastAnsweredAt !== null && since !== null && calendarDate(lastAnsweredAt) >= since;
  if (answered) return { state: 'done', dueOn: null };
  return daysBetween(from, today) < days ? due(reason, from, today) : { state: 'not-now' };
}

function due(reason: DueReason, dueOn: string, today: string): Dueness {
  const overdueDays = daysBetween(dueOn, today);
  return { state: 'due', reason, dueOn, overdueDays, overdue: overdueDays > DAYS_OF_GRACE };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
