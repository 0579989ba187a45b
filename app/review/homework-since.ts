/** Which tasks belong on a review: what is still to do, and what was said of them since the last contact. Pure. */
import type { TaskWithReports } from '#app/homework/homework-of.server.ts';
import { mayGoOn } from '#app/homework/may-close.ts';

export interface TaskSince extends TaskWithReports {
  /** Those of since the last contact, newest first. */
  said: TaskWithReports['reports'];
  /** How often the patient has said how it went, in all. */
  revision: number;
  /** Whether it can be set again for another week. */
  mayCarryOver: boolean;
}

/** `since` is epoch ms. */
export function homeworkSince(tasks: readonly TaskWithReports[], since: number): TaskSince[] {
  return tasks
    .map((task) => ({
      ...task,
      said: task.reports.filter(({ reportedAt }) => reportedAt > since),
      revision: task.reports[0]?.revision ?? 0,
      mayCarryOver: mayGoOn(task.state.kind === 'reported' ? task.state.status : 'open'),
    }))
    .filter(({ state, said }) => state.kind !== 'reported' || said.length > 0);
}

/** Due by today and not done: overdue, or done in part or not at all. */
export function notDone(tasks: readonly Pick<TaskSince, 'state'>[]): number {
  return tasks.filter(({ state }) => {
    if (state.kind === 'reported') return state.status === 'partly' || state.status === 'not-this-time';
    return state.kind === 'overdue';
  }).length;
}

/** The highest difficulty of what was said; null when nobody said how hard it was. */
export function hardest(tasks: readonly Pick<TaskSince, 'said'>[]): number | null {
  const said = tasks.flatMap((task) => task.said.flatMap(({ difficulty }) => difficulty ?? []));
  return said.length > 0 ? Math.max(...said) : null;
}
