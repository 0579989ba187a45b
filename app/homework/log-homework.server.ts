/** A patient says that they did a task, each time; and may take it back. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { fingerprint } from '#app/platform/fingerprint.server.ts';
import { inTransaction } from '#db/client.ts';
import { type HomeworkLogId, type HomeworkTaskId, newId } from '#db/schema/ids.ts';
import { insertLog, logOfSubmission, takeBackLog } from './homework-log.queries.server.ts';
import { mayLog } from './log-days.ts';
import { reachTask } from './own-task.server.ts';

interface LogInput {
  taskId: HomeworkTaskId;
  /** YYYY-MM-DD. */
  doneOn: string;
  note: string;
  difficulty: number | null;
  submission: string;
  now: number;
}

type LogResult =
  | { kind: 'logged' }
  /** Before the task was set, too long ago, or still to come. */
  | { kind: 'not-a-day' }
  | { kind: 'not-found' };

/**
 * Keeps it, however the task stands: what was typed while the practitioner changed the task is not lost. The same form
 * with the same words logs once; with other words it is another time.
 */
export function logHomework(actor: PatientActor, { taskId, submission, now, ...said }: LogInput): LogResult {
  const action = 'homework.log';
  const task = reachTask(actor, taskId, action);
  if (!task) return { kind: 'not-found' };
  const days = { setOn: calendarDate(task.setAt), today: calendarDate(now) };
  if (!mayLog(said.doneOn, days)) return { kind: 'not-a-day' };
  const once = `${submission} ${fingerprint([said.doneOn, said.note, said.difficulty])}`;
  inTransaction((tx) => {
    const before = logOfSubmission(tx, taskId, once);
    if (before?.takenBackAt === null) return;
    const id = newId<HomeworkLogId>();
    // After it was taken back, the same form may be sent again from the browser's history.
    insertLog(tx, { ...said, id, taskId, loggedAt: now, submission: before ? id : once });
    recordDone(tx, { actor, action, subject: { type: 'homework_task', id: taskId } });
  });
  return { kind: 'logged' };
}

/** The time stays in the record and no longer counts. One that was taken back before, or is not there, changes nothing. */
export function takeBackHomework(
  actor: PatientActor,
  { taskId, logId, now }: { taskId: HomeworkTaskId; logId: HomeworkLogId; now: number },
): { kind: 'taken-back' } | { kind: 'not-found' } {
  const action = 'homework.take-back';
  if (!reachTask(actor, taskId, action)) return { kind: 'not-found' };
  inTransaction((tx) => {
    if (!takeBackLog(tx, { id: logId, taskId, now })) return;
    recordDone(tx, { actor, action, subject: { type: 'homework_task', id: taskId } });
  });
  return { kind: 'taken-back' };
}
