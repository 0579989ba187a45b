/** A patient's own tasks. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { addDays } from '#app/i18n/format.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { HomeworkTaskId } from '#db/schema/ids.ts';
import {
  openTasksDueBy,
  reportsOn,
  type Report,
  type Task,
  taskById,
  tasksOfEpisode,
} from './homework.queries.server.ts';
import { type HomeworkState, homeworkState } from './homework-state.ts';
import { type TaskWording, taskWording } from './task-wording.ts';

export interface ListedTask extends TaskWording {
  id: HomeworkTaskId;
  dueOn: string;
  state: HomeworkState;
}

/** What to do, the one that is due first on top; then what was reported, newest first. */
export function ownHomework(
  actor: PatientActor,
  { language, today }: { language: string; today: string },
): { toDo: ListedTask[]; reported: ListedTask[] } {
  const episode = ownEpisode(actor);
  const tasks = (episode ? tasksOfEpisode(episode.id) : []).map((task) => listed(task, { language, today }));
  return {
    toDo: tasks.filter(({ state }) => state.kind !== 'reported').reverse(),
    reported: tasks.filter(({ state }) => state.kind === 'reported'),
  };
}

/** Open tasks due within the week, or overdue: for /home. */
export function dueHomework(
  actor: PatientActor,
  { language, today }: { language: string; today: string },
): ListedTask[] {
  const episode = ownEpisode(actor);
  if (!episode) return [];
  return openTasksDueBy(episode.id, addDays(today, 7)).map((task) => listed(task, { language, today }));
}

export interface OwnTask extends ListedTask {
  /** The page of the module that it comes from; null when the practitioner wrote it. */
  page: string | null;
  revision: number;
  /** Newest first. */
  reports: Report[];
}

/** One task with everything the patient said of it; null, and audited, when it is not theirs. */
export function ownTask(
  actor: PatientActor,
  id: HomeworkTaskId,
  { language, today }: { language: string; today: string },
): OwnTask | null {
  const task = reachTask(actor, id, 'homework.read');
  if (!task) return null;
  const { module, page, revision } = task;
  return {
    ...listed(task, { language, today }),
    page: module && page ? `/modules/${module}/${page}` : null,
    revision,
    reports: reportsOn(database(), [id]),
  };
}

/** The task when it belongs to the patient's current episode. */
export function reachTask(actor: PatientActor, id: HomeworkTaskId, action: string): Task | null {
  const task = taskById(database(), id);
  if (!task) return null;
  if (task.episodeId === ownEpisode(actor)?.id) return task;
  recordRefusal({ actor, action, reason: 'not-theirs', subject: { type: 'homework_task', id } });
  return null;
}

function listed(task: Task, { language, today }: { language: string; today: string }): ListedTask {
  const { id, dueOn } = task;
  return { id, dueOn, state: homeworkState(task, today), ...taskWording(task.wording, language) };
}
