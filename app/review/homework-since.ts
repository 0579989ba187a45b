/** Which tasks belong on a review: what is still to do, and what was said of them since the last contact. Pure. */
import type { TaskWithReports } from '#app/homework/homework-of.server.ts';

export interface TaskSince extends TaskWithReports {
  /** Those of since the last contact, newest first. */
  said: TaskWithReports['reports'];
  /** The times that were logged since the last contact, the last day first. */
  logged: TaskWithReports['logs'];
  /** Whether it can be set again for another week. */
  mayCarryOver: boolean;
}

/** What is over, by the patient's word or the practitioner's, only when something was said of it after `since` (epoch ms). */
export function homeworkSince(tasks: readonly TaskWithReports[], since: number): TaskSince[] {
  return tasks
    .map((task) => ({
      ...task,
      said: task.reports.filter(({ reportedAt }) => reportedAt > since),
      logged: task.logs.filter(({ loggedAt }) => loggedAt > since),
      mayCarryOver: task.may.goOn,
    }))
    .filter(({ state, said, logged }) => isToDo(state) || said.length + logged.length > 0);
}

function isToDo({ kind }: TaskWithReports['state']): boolean {
  return kind === 'due' || kind === 'overdue';
}

/** Due by today and not done: overdue, or done in part or not at all. */
export function notDone(tasks: readonly Pick<TaskSince, 'state'>[]): number {
  return tasks.filter(({ state }) => {
    if (state.kind === 'reported') return state.status === 'partly' || state.status === 'not-this-time';
    return state.kind === 'overdue';
  }).length;
}

/** The highest difficulty of what was said or logged; null when nobody said how hard it was. */
export function hardest(tasks: readonly Pick<TaskSince, 'said' | 'logged'>[]): number | null {
  const said = tasks.flatMap((task) =>
    [...task.said, ...task.logged].flatMap(({ difficulty }) => difficulty ?? []),
  );
  return said.length > 0 ? Math.max(...said) : null;
}
