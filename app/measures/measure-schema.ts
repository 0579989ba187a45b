/** What content/measures/<code>/measure.json may say: a questionnaire as data, without its words. */
import { z } from 'zod';
import { PROBLEMS } from '#db/schema/pathway.ts';
import { ALERT_SEVERITIES, ALERT_SOURCES } from '#db/schema/safety.ts';
import { contradictions } from './measure-contradictions.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'use small letters, digits and hyphens');
const words = z.string().trim().min(1);
/** Where a figure comes from. Every figure has one, so that a clinical lead can hold it against the original. */
const source = words;
const problems = z.array(z.enum(PROBLEMS)).min(1);

const itemSchema = z.strictObject({
  id,
  /** Which of `scales` answers it. */
  scale: id,
  /** False for an item that is asked but never counted, such as PHQ-9's question on difficulty. */
  scored: z.boolean(),
  /** True where a high answer is a good one: it counts as the lowest plus the highest option, less the answer. */
  reverse: z.boolean().default(false),
  /** True where a person may say that the question does not apply to them; it then counts nothing. */
  mayNotApply: z.boolean().default(false),
  loinc: z.string().optional(),
});

const alertSchema = z.strictObject({
  item: id,
  source: z.enum(ALERT_SOURCES),
  /** The highest `atLeast` that the answer reaches decides. */
  levels: z.array(z.strictObject({ atLeast: z.int().min(1), severity: z.enum(ALERT_SEVERITIES) })).min(1),
  why: words,
});

/** How answers become a score. `mean` is of the items that were answered; `items` are read one by one, without a total. */
const scoringSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), min: z.int(), max: z.int(), source }),
  z.strictObject({ kind: z.literal('mean'), min: z.number(), max: z.number(), source }),
  z.strictObject({ kind: z.literal('items'), source }),
  z.strictObject({ kind: z.literal('none'), source }),
]);

const casenessSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-least'), atLeast: z.number(), source }),
  z.strictObject({ kind: z.literal('above'), above: z.number(), source }),
  z.strictObject({ kind: z.literal('any-item'), atLeast: z.number(), source }),
]);

/** When it is asked, and of whom; of everybody when no problems are named. None at all: when a practitioner adds it. */
const scheduleSchema = z.strictObject({
  when: z.enum(['weekly', 'start', 'after-assessment', 'end']),
  problems: problems.optional(),
});

export const measureSchema = z
  .strictObject({
    code: id,
    /** What clinicians call it, the same in every language. */
    name: words,
    version: z.int().min(1),
    /** Its place in a list of questionnaires. */
    order: z.int(),
    about: z.enum(['depression', 'anxiety', 'functioning', 'experience', 'sleep', 'goal']),
    /** Problems whose outcome is measured with it instead of GAD-7 (CLINICAL section 4). */
    specificTo: z.array(z.enum(PROBLEMS)).default([]),
    schedule: z.array(scheduleSchema),
    items: z.array(itemSchema).min(1),
    /** The values that an item can be answered with, by the name of the scale. */
    scales: z.record(id, z.array(z.int()).min(2)),
    scoring: scoringSchema,
    /** Parts of it that are added up for themselves. */
    subscales: z.array(z.strictObject({ id, items: z.array(id).min(1), source })).default([]),
    /** Names of totals; null where none are published. */
    bands: z
      .strictObject({
        levels: z.array(z.strictObject({ id, from: z.int(), to: z.int() })).min(1),
        source,
      })
      .nullable(),
    caseness: casenessSchema.nullable(),
    reliableChange: z.strictObject({ atLeast: z.number().positive(), source }).nullable(),
    /** Answers that a practitioner must be told of. */
    alerts: z.array(alertSchema),
    codes: z
      .strictObject({
        loinc: z.strictObject({ panel: z.string(), total: z.string() }).nullable(),
        snomed: z.strictObject({ score: z.string() }).nullable(),
        source,
      })
      .nullable(),
    /** `showItems` is false where the owner must be asked first: the service then adds its licensed words itself. */
    licence: z.strictObject({ showItems: z.boolean(), note: words, holder: words, url: z.url() }),
  })
  .superRefine((measure, context) => {
    for (const { at, message } of contradictions(measure))
      context.addIssue({ code: 'custom', path: at, message });
  });

export type MeasureDefinition = z.infer<typeof measureSchema>;
export type MeasureItem = MeasureDefinition['items'][number];
