/** A posted worksheet, from its form to what the page or the autosaving script is told. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { problem } from '#app/platform/problems.ts';
import type { Answers } from './answers.ts';
import type { FieldData } from './content-blocks.ts';
import { answersFormSchema } from './answers.schema.ts';
import type { AnswerError } from './read-answers.ts';
import { keepTheirs } from './keep-theirs.server.ts';
import { type AnswersInput, saveAnswers } from './save-answers.server.ts';

/** A sheet that was not saved, with everything that was typed. */
export type PostedSheet =
  | { kind: 'invalid'; block: string; base: number; shared: boolean; answers: Answers; errors: AnswerError[] }
  | {
      kind: 'conflict';
      block: string;
      edition: string | undefined;
      shared: boolean;
      fields: FieldData[];
      mine: Answers;
      theirs: Answers;
      /** What is stored now: saving again over this revision is the patient's choice. */
      revision: number;
      savedAt: number;
    };

type Posted =
  PostedSheet | { kind: 'saved'; block: string; revision: number; savedAt: number } | { kind: 'not-found' };

interface Post {
  module: string;
  page: string;
  language: string;
  form: FormData;
}

/** Throws the 400 reply for a form that none of our pages makes. */
export async function postAnswers(actor: PatientActor, { form, ...where }: Post): Promise<Posted> {
  const parsed = answersFormSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw problem('not-understood');
  const { block, edition, base, shared, keep } = parsed.data;
  const input: AnswersInput = { ...where, form, block, edition, base, shared, now: currentMoment() };
  const result = await (keep === 'theirs' ? keepTheirs(actor, input) : saveAnswers(actor, input));
  switch (result.kind) {
    case 'not-found':
      return result;
    case 'saved':
      return { ...result, block };
    case 'invalid':
      return { ...result, block, base, shared };
    case 'conflict':
      return { ...result, block, edition, shared };
  }
}
