/** The homework of patients, for the people who look after them. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId, HomeworkTaskId } from '#db/schema/ids.ts';
import { openTaskCounts, type Report, reportsOn, tasksOfEpisode } from './homework.queries.server.ts';
import { type HomeworkState, homeworkState } from './homework-state.ts';
import { type TaskWording, taskWording } from './task-wording.ts';

export interface TaskWithReports extends TaskWording {
  id: HomeworkTaskId;
  dueOn: string;
  state: HomeworkState;
  fromModule: boolean;
  /** Newest first. */
  reports: Report[];
}

/** Every task of an episode that the caller has already reached, the one that is due last first. */
export function homeworkOf(
  episode: Episode,
  { language, today }: { language: string; today: string },
): TaskWithReports[] {
  const tasks = tasksOfEpisode(episode.id);
  const reports =
    tasks.length > 0
      ? reportsOn(
          database(),
          tasks.map(({ id }) => id),
        )
      : [];
  return tasks.map((task) => ({
    id: task.id,
    dueOn: task.dueOn,
    state: homeworkState(task, today),
    fromModule: task.module !== null,
    reports: reports.filter(({ taskId }) => taskId === task.id),
    ...taskWording(task.wording, language),
  }));
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
