/** The forms of a practitioner's page of homework: set, carry over, change, drop. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import type { EpisodeId, HomeworkTaskId } from '#db/schema/ids.ts';
import { cadenceOf } from './cadence.ts';
import { carryOverSchema, changeHomeworkSchema, dropHomeworkSchema } from './close-homework.schema.ts';
import { carryOverHomework, changeHomework, dropHomework } from './close-homework.server.ts';
import { setHomeworkSchema } from './set-homework.schema.ts';
import { setHomework } from './set-homework.server.ts';

/** What the page tells after a form was accepted. `suggested` is told by the form of the modules' suggestions. */
export const NOTICES = ['set', 'suggested', 'carried-over', 'changed', 'dropped'] as const;
type Notice = (typeof NOTICES)[number];

type FormName = 'set' | 'carry-over' | 'change' | 'drop';

/** A form that was not accepted, with all that was typed. */
export interface RefusedForm {
  form: FormName;
  /** Which task it is about; empty for a new one. */
  task: string;
  reply: SubmissionResult;
  /** True when the patient wrote about the task meanwhile, or it is over. */
  conflict: boolean;
  /** What was typed, when the course has ended and no form can take it any more; else null. */
  ended: string[] | null;
}

type PostResult =
  | { kind: 'accepted'; notice: Notice }
  | { kind: 'refused'; refused: RefusedForm }
  | { kind: 'not-found' }
  /** No page of ours makes such a form. */
  | { kind: 'not-understood' };

interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  /** The language that the practitioner writes in. */
  language: string;
  now: number;
}

export function postHomework(actor: PractitionerActor, posted: Posted): PostResult {
  switch (posted.form.get('intent')) {
    case 'set':
      return set(actor, posted);
    case 'carry-over':
      return carryOver(actor, posted);
    case 'change':
      return change(actor, posted);
    case 'drop':
      return drop(actor, posted);
    default:
      return { kind: 'not-understood' };
  }
}

function set(actor: PractitionerActor, { episodeId, form, language, now }: Posted): PostResult {
  const parsed = parseWithZod(form, { schema: setHomeworkSchema });
  if (parsed.status !== 'success') return refused('set', form, parsed.reply());
  const { often, ...task } = parsed.value;
  const result = setHomework(actor, { ...task, cadence: cadenceOf(often), episodeId, locale: language, now });
  return toResult(result, { name: 'set', form, notice: 'set', parsed });
}

function carryOver(actor: PractitionerActor, { episodeId, form, now }: Posted): PostResult {
  const parsed = parseWithZod(form, { schema: carryOverSchema });
  if (parsed.status !== 'success') return refused('carry-over', form, parsed.reply());
  const { task, ...input } = parsed.value;
  const result = carryOverHomework(actor, { ...input, taskId: task as HomeworkTaskId, episodeId, now });
  return toResult(result, { name: 'carry-over', form, notice: 'carried-over', parsed });
}

function change(actor: PractitionerActor, { episodeId, form, language, now }: Posted): PostResult {
  const parsed = parseWithZod(form, { schema: changeHomeworkSchema });
  if (parsed.status !== 'success') return refused('change', form, parsed.reply());
  const { task, title, details, why, when, often, ...input } = parsed.value;
  const result = changeHomework(actor, {
    ...input,
    taskId: task as HomeworkTaskId,
    words: { title, details, why, when },
    cadence: cadenceOf(often),
    locale: language,
    episodeId,
    now,
  });
  return toResult(result, { name: 'change', form, notice: 'changed', parsed });
}

function drop(actor: PractitionerActor, { episodeId, form, now }: Posted): PostResult {
  const parsed = parseWithZod(form, { schema: dropHomeworkSchema });
  if (parsed.status !== 'success') return refused('drop', form, parsed.reply());
  const { task, ...input } = parsed.value;
  const result = dropHomework(actor, { ...input, taskId: task as HomeworkTaskId, episodeId, now });
  return toResult(result, { name: 'drop', form, notice: 'dropped', parsed });
}

interface Answered {
  name: FormName;
  form: FormData;
  notice: Notice;
  parsed: { reply: (options?: { fieldErrors?: Record<string, string[]> }) => SubmissionResult };
}

function toResult(
  { kind }: { kind: 'set' | 'closed' | 'conflict' | 'due-not-ahead' | 'ended' | 'not-found' },
  { name, form, notice, parsed }: Answered,
): PostResult {
  switch (kind) {
    case 'not-found':
      return { kind };
    case 'due-not-ahead':
      return refused(name, form, parsed.reply({ fieldErrors: { dueOn: [kind] } }));
    case 'conflict':
      return refused(name, form, parsed.reply(), { conflict: true });
    case 'ended':
      return refused(name, form, parsed.reply(), { ended: WORDS.map((field) => formText(form, field)) });
    default:
      return { kind: 'accepted', notice };
  }
}

/** The fields of these forms that hold words. */
const WORDS = ['title', 'details', 'why', 'when', 'reason'];

function refused(
  name: FormName,
  form: FormData,
  reply: SubmissionResult,
  { conflict = false, ended = null }: Partial<Pick<RefusedForm, 'conflict' | 'ended'>> = {},
): PostResult {
  return { kind: 'refused', refused: { form: name, task: formText(form, 'task'), reply, conflict, ended } };
}
