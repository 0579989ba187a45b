/** The homework of patients, for the people who look after them. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { logsQuery } from './homework-log.queries.server.ts';
import { openTaskCounts, reportsOn, type Task, tasksOfEpisode } from './homework.queries.server.ts';
import { mayDrop, mayGoOn } from './may-close.ts';
import { type ListedTask, listedTask } from './own-homework.server.ts';
import { taskHistory, type TaskHistory } from './task-history.ts';

export interface TaskWithReports extends ListedTask, TaskHistory {
  fromModule: boolean;
  /** Epoch ms. */
  setAt: number;
  /** What may still be done with it: carry it over or change it, and take it off the list. */
  may: { goOn: boolean; drop: boolean };
}

/** Every task of an episode that the caller has already reached, the one that is due last first. */
export function homeworkOf(
  episode: Episode,
  { language, today }: { language: string; today: string },
): TaskWithReports[] {
  const tasks = tasksOfEpisode(episode.id);
  const ids = tasks.map(({ id }) => id);
  const rows = {
    others: tasks,
    reports: ids.length > 0 ? reportsOn(database(), ids) : [],
    logs: ids.length > 0 ? logsQuery(ids).all() : [],
  };
  return tasks.map((task) => ({
    ...listedTask(task, { language, today }),
    ...taskHistory(task, rows, today),
    ...forStaff(task),
  }));
}

function forStaff({ module, setAt, status }: Task): Pick<TaskWithReports, 'fromModule' | 'setAt' | 'may'> {
  return { fromModule: module !== null, setAt, may: { goOn: mayGoOn(status), drop: mayDrop(status) } };
}

export interface HomeworkCounts {
  open: number;
  overdue: number;
}

/** By episode, for a whole caseload at once; an episode without open tasks is left out. */
export function homeworkCounts(episodeIds: EpisodeId[], today: string): Map<EpisodeId, HomeworkCounts> {
  const rows = episodeIds.length > 0 ? openTaskCounts(episodeIds, today) : [];
  return new Map(rows.map(({ episodeId, open, overdue }) => [episodeId, { open, overdue }]));
}
