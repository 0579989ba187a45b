/** What content/measures/<code>/<locale>.json may say: one language's words for a questionnaire. */
import { z } from 'zod';
import type { MeasureDefinition } from './measure-schema.ts';

const words = z.string().trim().min(1);

export const wordingSchema = z.strictObject({
  /** Stored with every response, so that it is known for ever which words were answered. */
  edition: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*-\d+$/, 'use the language and a number, such as en-1'),
  /** False for a translation that is not the official one; the reader is told so. */
  official: z.boolean(),
  source: z.strictObject({ text: words, url: z.url() }),
  title: words,
  intro: words,
  items: z.record(z.string(), words),
  scales: z.record(z.string(), z.record(z.string(), words)),
  /** What stands beside the button "does not apply to me", where a question has one. */
  notApplicable: words.optional(),
  /** What a total in each band is called. */
  bands: z.record(z.string(), words),
});

export type MeasureWording = z.infer<typeof wordingSchema>;

export interface ShownWording {
  /** The language that the words are in: English where the reader's is not there. */
  locale: string;
  words: MeasureWording;
}

/** What `measure` needs words for and `wording` has none, or the other way round; empty when they fit. */
export function wordingGaps(measure: MeasureDefinition, wording: MeasureWording): string[] {
  return [
    ...difference(
      'item',
      measure.items.map(({ id }) => id),
      Object.keys(wording.items),
    ),
    ...(measure.items.some(({ mayNotApply }) => mayNotApply) && !wording.notApplicable
      ? ['no words for "does not apply"']
      : []),
    ...difference('scale', Object.keys(measure.scales), Object.keys(wording.scales)),
    ...Object.entries(measure.scales).flatMap(([scale, values]) =>
      answerGaps(scale, values.map(String), Object.keys(wording.scales[scale] ?? {})),
    ),
    ...difference(
      'band',
      (measure.bands?.levels ?? []).map(({ id }) => id),
      Object.keys(wording.bands),
    ),
  ];
}

/** On a long scale (0–8, 0–10) the ends have words, and the steps between may be bare numbers. */
const LONG_SCALE = 7;

function answerGaps(scale: string, values: string[], there: string[]): string[] {
  const bare = values.length >= LONG_SCALE ? values.slice(1, -1) : [];
  const wanted = values.filter((value) => !bare.includes(value) || there.includes(value));
  return difference(`${scale} answer`, wanted, there);
}

function difference(kind: string, wanted: string[], there: string[]): string[] {
  return [
    ...wanted.filter((one) => !there.includes(one)).map((one) => `no words for ${kind} "${one}"`),
    ...there
      .filter((one) => !wanted.includes(one))
      .map((one) => `words for a ${kind} "${one}" that is not there`),
  ];
}
