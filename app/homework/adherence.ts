/**
 * How often a task was done, beside how often was planned. Pure. Everything is counted in whole times and days: a share
 * in per cent would say more than is known. A day that is not over is never counted as missed, and neither is the day on
 * which the task was set; what was done on it counts all the same.
 */
import { addDays, daysBetween } from '#app/i18n/format.ts';
import type { Cadence } from './cadence.ts';

export interface Times {
  done: number;
  /** Times planned. `done` may be more. */
  of: number;
}

export type Adherence =
  | { kind: 'once'; done: boolean }
  | {
      kind: 'times';
      /** From the beginning to today, or to the end of the task. */
      soFar: Times;
      /** The week of the task that it is today; null when its days are over. */
      thisWeek: Times | null;
      /** True from its second week on, when the week alone does not tell the whole. */
      pastFirstWeek: boolean;
    };

/** All dates are calendar dates in England, YYYY-MM-DD. */
export interface TaskDays {
  cadence: Cadence;
  setOn: string;
  dueOn: string;
  /** The day on which it was reported or closed, when it was. */
  endedOn: string | null;
}

/** `doneOn` holds a date for each time the patient did it and did not take back, in any order. */
export function adherence(task: TaskDays, doneOn: readonly string[], today: string): Adherence {
  const { cadence } = task;
  if (cadence.kind === 'once') return { kind: 'once', done: doneOn.length > 0 };
  const span = spanOf(task);
  const over = daysOver(span, { doneOn, today });
  const week = Math.max(0, Math.floor(daysBetween(span.first, today) / 7));
  return {
    kind: 'times',
    soFar: { done: timesDone(cadence, doneOn), of: planned(cadence, over, over === span.days) },
    thisWeek: task.endedOn === null && today <= span.last ? weekOf(task, { span, week, doneOn }) : null,
    pastFirstWeek: week > 0,
  };
}

type Repeated = Exclude<Cadence, { kind: 'once' }>;

interface Span {
  first: string;
  last: string;
  days: number;
}

/** The days on which it can be expected: from the day after it was set to the day it is due, or ended before. */
function spanOf({ setOn, dueOn, endedOn }: TaskDays): Span {
  const first = dueOn > setOn ? addDays(setOn, 1) : setOn;
  const last = endedOn !== null && endedOn < dueOn ? endedOn : dueOn;
  return { first, last, days: Math.max(0, daysBetween(first, last) + 1) };
}

/** Today counts from when it is done. */
function daysOver(span: Span, { doneOn, today }: { doneOn: readonly string[]; today: string }): number {
  const upTo = doneOn.includes(today) ? addDays(today, 1) : today;
  return Math.min(span.days, Math.max(0, daysBetween(span.first, upTo)));
}

/** A daily task is done on a day or not; of the others every time counts. */
function timesDone(cadence: Repeated, doneOn: readonly string[]): number {
  return cadence.kind === 'daily' ? new Set(doneOn).size : doneOn.length;
}

/** Parts of a week are rounded in the patient's favour; days that are all over ask for one time at least. */
function planned(cadence: Repeated, days: number, allOver: boolean): number {
  if (cadence.kind === 'daily') return days;
  return Math.max(allOver && days > 0 ? 1 : 0, Math.floor((cadence.times * days) / 7));
}

/** Weeks are counted from the first day. What was done on the day it was set belongs to the first. */
function weekOf(
  task: TaskDays,
  { span, week, doneOn }: { span: Span; week: number; doneOn: readonly string[] },
): Times {
  const cadence = task.cadence as Repeated;
  const first = addDays(span.first, week * 7);
  const end = addDays(first, 6);
  const last = end < span.last ? end : span.last;
  const from = week === 0 ? task.setOn : first;
  const within = doneOn.filter((day) => day >= from && day <= last);
  return { done: timesDone(cadence, within), of: planned(cadence, daysBetween(first, last) + 1, true) };
}
