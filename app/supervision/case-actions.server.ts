/** The forms of a case's page, each to the function that owns what it changes. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { EpisodeId, SupervisionItemId } from '#db/schema/ids.ts';
import { bringCase, takeBack } from './bring-case.server.ts';
import { bringSchema, doneSchema } from './case-forms.schema.ts';
import { decideSchema } from './decide.schema.ts';
import { decide } from './decide.server.ts';
import { finishTask } from './finish-task.server.ts';

/** What the page tells after a form was accepted. */
export const NOTICES = ['decided', 'brought', 'taken-back', 'done'] as const;
type Notice = (typeof NOTICES)[number];

type Reply = SubmissionResult;

/** A form that was not accepted, with what was typed. */
export type Refused =
  /** `meanwhile`: somebody else decided since the page was made. */
  | { form: 'decide'; reply: Reply; meanwhile: boolean }
  | { form: 'bring'; reply: Reply }
  | { form: 'done'; reply: Reply; task: string }
  /** Nothing can be typed into any more: what was is shown, to be copied. */
  | { form: 'not-saved'; why: 'ended' | 'done-before'; typed: string[] };

export type Outcome = { kind: 'accepted'; notice: Notice } | { kind: 'refused'; refused: Refused };

interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  now: number;
}

/** Throws the 404 reply for what the person may not see or do, and 400 for a form that no page of ours makes. */
export function changeCase(actor: PractitionerActor, posted: Posted): Outcome {
  switch (posted.form.get('intent')) {
    case 'decide':
      return decideCase(actor, posted);
    case 'bring':
      return bring(actor, posted);
    case 'take-back':
      return takeQuestionBack(actor, posted);
    case 'done':
      return done(actor, posted);
    default:
      throw problem('not-understood');
  }
}

function decideCase(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  const submission = parseWithZod(form, { schema: decideSchema });
  const refused = (reply: Reply, meanwhile = false): Outcome => ({
    kind: 'refused',
    refused: { form: 'decide', reply, meanwhile },
  });
  if (submission.status !== 'success') return refused(submission.reply());
  const { note, tasks } = submission.value;
  const result = decide(actor, { ...submission.value, episodeId, now });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'due-not-ahead':
      return refused(
        submission.reply({ fieldErrors: { [`tasks[${result.task}].dueOn`]: ['due-not-ahead'] } }),
      );
    case 'meanwhile':
      return refused(submission.reply({ formErrors: ['decided-meanwhile'] }), true);
    case 'ended':
      return notSaved('ended', [note, ...tasks.map(({ what }) => what)]);
    case 'decided':
    case 'already':
      return { kind: 'accepted', notice: 'decided' };
  }
}

function bring(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  const submission = parseWithZod(form, { schema: bringSchema });
  if (submission.status !== 'success') {
    return { kind: 'refused', refused: { form: 'bring', reply: submission.reply() } };
  }
  const result = bringCase(actor, { ...submission.value, episodeId, now });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'ended') return notSaved('ended', [submission.value.question]);
  return { kind: 'accepted', notice: 'brought' };
}

function takeQuestionBack(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  const questionId = formText(form, 'question') as SupervisionItemId;
  if (takeBack(actor, { episodeId, questionId, now }).kind === 'not-found') throw notFound();
  return { kind: 'accepted', notice: 'taken-back' };
}

function done(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  const submission = parseWithZod(form, { schema: doneSchema });
  if (submission.status !== 'success') {
    const task = formText(form, 'task');
    return { kind: 'refused', refused: { form: 'done', reply: submission.reply(), task } };
  }
  const { task: taskId, note } = submission.value;
  const result = finishTask(actor, { episodeId, taskId, note, now });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'done-before') return notSaved('done-before', [note]);
  return { kind: 'accepted', notice: 'done' };
}

function notSaved(why: 'ended' | 'done-before', typed: string[]): Outcome {
  return {
    kind: 'refused',
    refused: { form: 'not-saved', why, typed: typed.filter((words) => words !== '') },
  };
}
