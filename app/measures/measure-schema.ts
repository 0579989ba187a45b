/** What content/measures/<code>/measure.json may say: a questionnaire as data, without its words. */
import { z } from 'zod';
import { ALERT_SEVERITIES } from '#db/schema/safety.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'use small letters, digits and hyphens');
const words = z.string().trim().min(1);
/** Where a figure comes from. Every figure has one, so that a clinical lead can hold it against the original. */
const source = words;

const itemSchema = z.strictObject({
  id,
  /** Which of `scales` answers it. */
  scale: id,
  /** False for an item that is asked but never counted, such as PHQ-9's question on difficulty. */
  scored: z.boolean(),
  loinc: z.string().optional(),
});

const alertSchema = z.strictObject({
  item: id,
  source: z.literal('phq-9-item-9'),
  /** The highest `atLeast` that the answer reaches decides. */
  levels: z.array(z.strictObject({ atLeast: z.int().min(1), severity: z.enum(ALERT_SEVERITIES) })).min(1),
  why: words,
});

export const measureSchema = z
  .strictObject({
    code: id,
    /** What clinicians call it, the same in every language. */
    name: words,
    version: z.int().min(1),
    /** Its place in a list of questionnaires. */
    order: z.int(),
    about: z.enum(['depression', 'anxiety']),
    schedule: z.enum(['weekly']),
    items: z.array(itemSchema).min(1),
    /** The values that an item can be answered with, by the name of the scale. */
    scales: z.record(id, z.array(z.int()).min(2)),
    scoring: z.strictObject({ kind: z.literal('sum'), min: z.int(), max: z.int(), source }),
    bands: z.strictObject({
      levels: z.array(z.strictObject({ id, from: z.int(), to: z.int() })).min(1),
      source,
    }),
    caseness: z.strictObject({ atLeast: z.int(), source }),
    reliableChange: z.strictObject({ atLeast: z.int().min(1), source }),
    /** Answers that a practitioner must be told of. */
    alerts: z.array(alertSchema),
    codes: z.strictObject({
      loinc: z.strictObject({ panel: z.string(), total: z.string() }),
      snomed: z.strictObject({ score: z.string() }),
      source,
    }),
    licence: z.strictObject({ showItems: z.boolean(), note: words, holder: words, url: z.url() }),
  })
  .superRefine((measure, context) => {
    for (const message of contradictions(measure)) context.addIssue({ code: 'custom', message });
  });

export type MeasureDefinition = z.infer<typeof measureSchema>;

interface Figures {
  items: z.infer<typeof itemSchema>[];
  scales: Record<string, number[]>;
  scoring: { min: number; max: number };
  bands: { levels: { id: string; from: number; to: number }[] };
  alerts: z.infer<typeof alertSchema>[];
}

/** What cannot be true together: figures that a slip of the pen would make wrong for every patient. */
function contradictions(measure: Figures): string[] {
  const { items, scales, alerts } = measure;
  const ids = items.map((item) => item.id);
  return [
    ...ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => `item "${one}" is there twice`),
    ...items.filter(({ scale }) => !Object.hasOwn(scales, scale)).map(({ scale }) => `no scale "${scale}"`),
    ...alerts.filter(({ item }) => !ids.includes(item)).map(({ item }) => `no item "${item}" to alert of`),
    ...rangeContradictions(measure),
    ...bandContradictions(measure),
  ];
}

function rangeContradictions({ items, scales, scoring }: Figures): string[] {
  const answers = items.filter(({ scored }) => scored).map(({ scale }) => scales[scale] ?? [0]);
  const least = answers.reduce((sum, values) => sum + Math.min(...values), 0);
  const most = answers.reduce((sum, values) => sum + Math.max(...values), 0);
  if (least === scoring.min && most === scoring.max) return [];
  return [`the scored items add up to ${least}–${most}, not to ${scoring.min}–${scoring.max}`];
}

/** Bands must cover every total, each once. */
function bandContradictions({ bands, scoring }: Figures): string[] {
  const { levels } = bands;
  const gaps = levels.filter(({ from }, index) => from !== (levels[index - 1]?.to ?? scoring.min - 1) + 1);
  const ends = levels.at(-1)?.to === scoring.max;
  return [
    ...gaps.map((band) => `band "${band.id}" does not begin where the one before it ends`),
    ...(ends ? [] : [`the last band does not end at ${scoring.max}`]),
  ];
}
