/** A patient's own list of tasks. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import type { HomeworkTaskId } from '#db/schema/ids.ts';
import { type Adherence, adherence } from './adherence.ts';
import { type Cadence, storedCadence } from './cadence.ts';
import { daysDoneQuery } from './homework-log.queries.server.ts';
import { openTasksDueBy, type Task, tasksOfEpisode } from './homework.queries.server.ts';
import { type HomeworkState, homeworkState } from './homework-state.ts';
import { type TaskWording, taskWording } from './task-wording.ts';

export interface ListedTask extends TaskWording {
  id: HomeworkTaskId;
  dueOn: string;
  state: HomeworkState;
  cadence: Cadence;
}

/** A task that is still to do, with how often it was done. */
export interface TaskToDo extends ListedTask {
  adherence: Adherence;
}

interface Reader {
  language: string;
  /** YYYY-MM-DD. */
  today: string;
}

/**
 * What to do, the one that is due first on top; then what was reported, and what the practitioner took off the list,
 * newest first.
 */
export function ownHomework(
  actor: PatientActor,
  reader: Reader,
): { toDo: TaskToDo[]; reported: ListedTask[]; closed: ListedTask[] } {
  const episode = ownEpisode(actor);
  const tasks = episode ? tasksOfEpisode(episode.id) : [];
  const listed = tasks.map((task) => listedTask(task, reader));
  return {
    toDo: withAdherence(tasks.filter(({ status }) => status === 'open').reverse(), reader),
    reported: listed.filter(({ state }) => state.kind === 'reported'),
    closed: listed.filter(({ state }) => state.kind === 'closed'),
  };
}

/** Open tasks due within the week, or overdue: for /home. */
export function dueHomework(actor: PatientActor, reader: Reader): TaskToDo[] {
  const episode = ownEpisode(actor);
  return episode ? withAdherence(openTasksDueBy(episode.id, addDays(reader.today, 7)), reader) : [];
}

/** The days of all of them in one query. */
function withAdherence(tasks: Task[], reader: Reader): TaskToDo[] {
  const done = tasks.length > 0 ? daysDoneQuery(tasks.map(({ id }) => id)).all() : [];
  return tasks.map((task) => {
    const listed = listedTask(task, reader);
    const days = done.flatMap(({ taskId, doneOn }) => (taskId === task.id ? [doneOn] : []));
    const set = {
      cadence: listed.cadence,
      setOn: calendarDate(task.setAt),
      dueOn: task.dueOn,
      endedOn: null,
    };
    return { ...listed, adherence: adherence(set, days, reader.today) };
  });
}

/** A row as a list shows it. */
export function listedTask(task: Task, { language, today }: Reader): ListedTask {
  const { id, dueOn } = task;
  const state = homeworkState(task, today);
  return { id, dueOn, state, cadence: storedCadence(task.cadence), ...taskWording(task.wording, language) };
}
