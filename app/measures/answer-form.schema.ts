/** What the forms of a questionnaire carry besides the answers. */
import { z } from 'zod';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { formText } from '#app/platform/form-text.ts';

const id = z.string().regex(/^[\w.-]{1,100}$/);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const MOST = 40;

const savedSchema = z.object({
  /** The questionnaires that the form shows, by code. */
  measure: z.array(id).min(1).max(MOST),
  /** Answers of today that it shows. */
  replaces: z.array(id.transform((text) => text as MeasureResponseId)).max(MOST),
  /** The language that the questions are wanted in. */
  words: language,
  /** The button for the other way of being asked. */
  layout: z.enum(['page', 'one-by-one']).optional(),
  /** The button for another language. */
  otherWords: language.optional(),
  /** The item that a page with one question asks. */
  item: id.optional(),
  /** Where a page with one question leads on to, when it was opened from there. */
  then: z.literal('review').optional(),
});

const sentSchema = z.object({
  submission: z.array(id).max(MOST),
  seen: id,
  anew: z.literal('yes').optional(),
});

/** Null for a form that none of our pages made. */
export function readSavedForm(form: FormData): z.infer<typeof savedSchema> | null {
  const one = (name: string) => formText(form, name) || undefined;
  const parsed = savedSchema.safeParse({
    measure: form.getAll('measure'),
    replaces: form.getAll('replaces'),
    words: one('words'),
    layout: one('layout'),
    otherWords: one('other-words'),
    item: one('item'),
    then: one('then'),
  });
  return parsed.success ? parsed.data : null;
}

/** Null for a form that none of our pages made. */
export function readSentForm(form: FormData): z.infer<typeof sentSchema> | null {
  const parsed = sentSchema.safeParse({
    submission: form.getAll('submission'),
    seen: formText(form, 'seen'),
    anew: formText(form, 'anew') || undefined,
  });
  return parsed.success ? parsed.data : null;
}
