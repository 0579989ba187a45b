/** The forms of a patient's task: I did it, take it back, and how it went. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { SubmissionResult } from '@conform-to/react';
import type { PatientActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import type { HomeworkLogId, HomeworkTaskId } from '#db/schema/ids.ts';
import type { Report } from './homework.queries.server.ts';
import { logHomeworkSchema } from './log-homework.schema.ts';
import { logHomework, takeBackHomework } from './log-homework.server.ts';
import { reportHomeworkSchema } from './report-homework.schema.ts';
import { reportHomework } from './report-homework.server.ts';

/** What the page tells after a form was accepted. */
export const NOTICES = ['logged', 'taken-back', 'kept'] as const;
type Notice = (typeof NOTICES)[number];

/** A form that was not accepted, with all that was typed. */
export interface RefusedTaskForm {
  form: 'log' | 'report';
  reply: SubmissionResult;
  /** What was reported in another place meanwhile. */
  theirs: Report | null;
}

type PostResult =
  | { kind: 'saved'; notice: Notice }
  /** The closing word: the list says that it is kept. */
  | { kind: 'reported' }
  | { kind: 'refused'; refused: RefusedTaskForm }
  | { kind: 'not-found' };

interface Posted {
  taskId: HomeworkTaskId;
  form: FormData;
  now: number;
}

/** A form without an intent is a report: pages from before there were others may still be open. */
export function postOwnTask(actor: PatientActor, posted: Posted): PostResult {
  switch (posted.form.get('intent')) {
    case 'log':
      return log(actor, posted);
    case 'take-back':
      return takeBack(actor, posted);
    default:
      return report(actor, posted);
  }
}

function log(actor: PatientActor, { taskId, form, now }: Posted): PostResult {
  const submission = parseWithZod(form, { schema: logHomeworkSchema });
  if (submission.status !== 'success') return refused('log', submission.reply());
  const { difficulty = null, ...said } = submission.value;
  const result = logHomework(actor, { ...said, difficulty, taskId, now });
  if (result.kind === 'not-a-day') {
    return refused('log', submission.reply({ fieldErrors: { doneOn: ['not-a-day'] } }));
  }
  return result.kind === 'logged' ? { kind: 'saved', notice: 'logged' } : result;
}

function takeBack(actor: PatientActor, { taskId, form, now }: Posted): PostResult {
  const logId = formText(form, 'log') as HomeworkLogId;
  const result = takeBackHomework(actor, { taskId, logId, now });
  return result.kind === 'taken-back' ? { kind: 'saved', notice: 'taken-back' } : result;
}

function report(actor: PatientActor, { taskId, form, now }: Posted): PostResult {
  const submission = parseWithZod(form, { schema: reportHomeworkSchema });
  if (submission.status !== 'success') return refused('report', submission.reply());
  const { difficulty = null, ...said } = submission.value;
  const result = reportHomework(actor, { ...said, difficulty, taskId, now });
  switch (result.kind) {
    case 'not-found':
      return result;
    case 'conflict':
      return refused('report', submission.reply(), result.theirs);
    case 'reported':
      return result.late ? { kind: 'saved', notice: 'kept' } : { kind: 'reported' };
  }
}

function refused(form: 'log' | 'report', reply: SubmissionResult, theirs: Report | null = null): PostResult {
  return { kind: 'refused', refused: { form, reply, theirs } };
}
