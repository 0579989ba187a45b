/** How a task stands today. Pure. */
import { daysBetween } from '#app/i18n/format.ts';
import type { HomeworkStatus } from '#db/schema/homework.ts';

export type HomeworkState =
  | { kind: 'reported'; status: Exclude<HomeworkStatus, 'open'> }
  | { kind: 'due'; inDays: number }
  /** Only said as a date: nobody is told off. */
  | { kind: 'overdue'; sinceDays: number };

/** `today` and `dueOn` are dates in England, YYYY-MM-DD. A task is overdue from the day after it was due. */
export function homeworkState(task: { status: HomeworkStatus; dueOn: string }, today: string): HomeworkState {
  if (task.status !== 'open') return { kind: 'reported', status: task.status };
  const inDays = daysBetween(today, task.dueOn);
  return inDays < 0 ? { kind: 'overdue', sinceDays: -inDays } : { kind: 'due', inDays };
}
