/** What content/measures/<code>/<locale>.json may say: one language's words for a questionnaire. */
import { z } from 'zod';
import type { Misfit } from './measure-contradictions.ts';
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

const WORDING_FILE = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/;

/** The language that a file of words is called by, such as `pl` for `pl.json`; undefined for any other file. */
export function wordingLocale(fileName: string): string | undefined {
  return WORDING_FILE.exec(fileName)?.[1];
}

export interface ShownWording {
  /** The language that the words are in: English where the reader's is not there. */
  locale: string;
  words: MeasureWording;
}

/** What `measure` needs words for and `wording` has none, or the other way round; empty when they fit. */
export function wordingGaps(measure: MeasureDefinition, wording: MeasureWording): Misfit[] {
  const { items, scales, bands } = measure;
  return [
    ...difference('item', {
      wanted: items.map(({ id }) => id),
      there: wording.items,
      at: ['items'],
    }),
    ...(items.some(({ mayNotApply }) => mayNotApply) && !wording.notApplicable
      ? [{ at: [], message: 'no words for "does not apply"' }]
      : []),
    ...difference('scale', { wanted: Object.keys(scales), there: wording.scales, at: ['scales'] }),
    ...Object.entries(scales).flatMap(([scale, values]) => answerGaps(scale, values, wording.scales[scale])),
    ...difference('band', {
      wanted: (bands?.levels ?? []).map(({ id }) => id),
      there: wording.bands,
      at: ['bands'],
    }),
  ];
}

/** On a long scale (0–8, 0–10) the ends have words, and the steps between may be bare numbers. */
const LONG_SCALE = 7;

/** Whether a scale has so many steps that only its ends, and what lies between at will, have words. */
export function isLongScale(values: readonly unknown[]): boolean {
  return values.length >= LONG_SCALE;
}

function answerGaps(scale: string, options: number[], there: Record<string, string> | undefined): Misfit[] {
  if (!there) return [];
  const at = ['scales', scale];
  if (Object.keys(there).length === 0)
    return [{ at, message: `no words for any answer of scale "${scale}"` }];
  const values = options.map(String);
  const bare = isLongScale(values) ? values.slice(1, -1) : [];
  const wanted = values.filter((value) => !bare.includes(value) || Object.hasOwn(there, value));
  return difference(`${scale} answer`, { wanted, there, at });
}

interface Compared {
  wanted: string[];
  there: Record<string, unknown>;
  at: string[];
}

function difference(kind: string, { wanted, there, at }: Compared): Misfit[] {
  return [
    ...wanted
      .filter((one) => !Object.hasOwn(there, one))
      .map((one) => ({ at, message: `no words for ${kind} "${one}"` })),
    ...Object.keys(there)
      .filter((one) => !wanted.includes(one))
      .map((one) => ({ at: [...at, one], message: `there is no ${kind} "${one}" to have words` })),
  ];
}
