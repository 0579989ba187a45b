/** One of a patient's own tasks. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { HomeworkTaskId } from '#db/schema/ids.ts';
import { logsQuery } from './homework-log.queries.server.ts';
import { reportsOn, type Task, taskById, tasksOfEpisode } from './homework.queries.server.ts';
import { daysToLog } from './log-days.ts';
import { type ListedTask, listedTask } from './own-homework.server.ts';
import { taskHistory, type TaskHistory } from './task-history.ts';
import { taskWording } from './task-wording.ts';

export interface OwnTask extends ListedTask, TaskHistory {
  /** The page of the module that it comes from; null when the practitioner wrote it. */
  page: string | null;
  /** Days on which it may have been done, today first. */
  days: string[];
  /** The task that this one goes on from. */
  before: LinkedTask | null;
  /** The task that goes on from this one. */
  next: LinkedTask | null;
}

type LinkedTask = Pick<ListedTask, 'id' | 'title' | 'locale'>;

/** With everything the patient said of it; null, and audited, when it is not theirs. */
export function ownTask(
  actor: PatientActor,
  id: HomeworkTaskId,
  { language, today }: { language: string; today: string },
): OwnTask | null {
  const task = reachTask(actor, id, 'homework.read');
  if (!task) return null;
  const others = tasksOfEpisode(task.episodeId);
  const history = taskHistory(
    task,
    { others, reports: reportsOn(database(), [id]), logs: logsQuery([id]).all() },
    today,
  );
  const linked = (other: HomeworkTaskId | null | undefined): LinkedTask | null => {
    const found = others.find((each) => each.id === other);
    if (!found) return null;
    const { title, locale } = taskWording(found.wording, language);
    return { id: found.id, title, locale };
  };
  const { module, page } = task;
  return {
    ...listedTask(task, { language, today }),
    ...history,
    page: module && page ? `/modules/${module}/${page}` : null,
    days: daysToLog(calendarDate(task.setAt), today),
    before: linked(task.follows),
    next: linked(history.closed?.next),
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
