/** How a task stands today. Pure. */
import { daysBetween } from '#app/i18n/format.ts';
import type { HomeworkStatus } from '#db/schema/homework.ts';

const CLOSED = ['carried-over', 'changed', 'dropped'] as const;
export type ClosedStatus = (typeof CLOSED)[number];

export type HomeworkState =
  | { kind: 'reported'; status: Exclude<HomeworkStatus, 'open' | ClosedStatus> }
  /** The practitioner's word: it is neither to do nor late. */
  | { kind: 'closed'; status: ClosedStatus }
  | { kind: 'due'; inDays: number }
  /** Only said as a date: nobody is told off. */
  | { kind: 'overdue'; sinceDays: number };

/** `today` and `dueOn` are dates in England, YYYY-MM-DD. A task is overdue from the day after it was due. */
export function homeworkState(task: { status: HomeworkStatus; dueOn: string }, today: string): HomeworkState {
  const { status } = task;
  if (isClosed(status)) return { kind: 'closed', status };
  if (status !== 'open') return { kind: 'reported', status };
  const inDays = daysBetween(today, task.dueOn);
  return inDays < 0 ? { kind: 'overdue', sinceDays: -inDays } : { kind: 'due', inDays };
}

/** True when the practitioner carried it over, changed or dropped it. */
export function isClosed(status: HomeworkStatus): status is ClosedStatus {
  return (CLOSED as readonly HomeworkStatus[]).includes(status);
}
