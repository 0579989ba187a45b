/**
 * The fixed vocabulary of module pages: which blocks an author may write, and which attributes each takes.
 * Plain data with no React in it, so that the compiler, the content check and the tests can all read it.
 * Attributes arrive as strings (`min="0"`) or as a bare name (`correct`), never as expressions.
 */
import { z } from 'zod';

/** Ids are kept for ever: answers are stored under them. Lower case, digits and hyphens. */
export const blockId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'use lower-case letters, digits and hyphens, starting with a letter');

const text = z.string().trim().min(1).max(300);
const flag = z
  .union([z.literal(true), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true');
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

export const FIELD_TYPES = [
  'text',
  'longtext',
  'number',
  'rating',
  'date',
  'time',
  'choice',
  'choices',
  'table',
  'ladder',
  'week-grid',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What a column of a `table` field may hold: the field types that fit one cell. */
export const COLUMN_TYPES = ['text', 'longtext', 'number', 'rating', 'date', 'time', 'choice'] as const;

const none = z.strictObject({});

/** Attributes per block. `children` says what may stand inside it. */
export const BLOCKS = {
  /** A thing to remember. Prose inside. */
  KeyPoint: { children: 'prose', props: none },
  /** Part of a fictional person's story. Prose inside. */
  Story: { children: 'prose', props: z.strictObject({ name: text }) },
  /** Numbered steps: one ordered list inside. */
  Steps: { children: 'prose', props: none },
  /** Questions with one right answer, answered for learning and never scored for anyone else. */
  Quiz: { children: ['Question'], props: z.strictObject({ id: blockId, title: text }) },
  Question: {
    children: ['Option'],
    props: z.strictObject({ id: blockId, label: text, explain: z.string().trim().min(1).max(600) }),
  },
  /** One choice of a question, a `choice` or a `choices` field. `correct` only inside a question. */
  Option: {
    children: 'none',
    props: z.strictObject({ value: blockId, label: text, correct: flag.optional() }),
  },
  /** One open question with one long answer. Prose inside, shown above the answer. */
  Reflection: {
    children: 'prose',
    props: z.strictObject({ id: blockId, label: text, hint: text.optional() }),
  },
  /**
   * A sheet to write on. Prose and fields inside, in the order the patient meets them. `simplerOf` names another sheet on
   * the same page: this one is never shown until a practitioner chooses it in the place of that one for a patient.
   */
  Worksheet: {
    children: ['prose', 'Field'],
    props: z.strictObject({
      id: blockId,
      title: text,
      hint: text.optional(),
      simplerOf: blockId.optional(),
    }),
  },
  /**
   * One thing to write. `min`, `max` for number and rating; `low`, `high` say what the ends of a rating mean;
   * `rows` is how many rows a table or ladder starts with; `from`, `to`, `step` are the hours of a week grid;
   * `rating` names the 0-10 figure beside each entry of a week grid or step of a ladder (0-100 there).
   */
  Field: {
    children: ['Option', 'Column'],
    props: z.strictObject({
      id: blockId,
      type: z.enum(FIELD_TYPES),
      label: text,
      hint: text.optional(),
      required: flag.optional(),
      min: z.coerce.number().optional(),
      max: z.coerce.number().optional(),
      low: text.optional(),
      high: text.optional(),
      unit: text.optional(),
      rows: whole(1, 30).optional(),
      from: whole(0, 23).optional(),
      to: whole(1, 24).optional(),
      step: whole(1, 12).optional(),
      rating: text.optional(),
    }),
  },
  /** A column of a `table` field. `Option`s inside when its type is `choice`. */
  Column: {
    children: ['Option'],
    props: z.strictObject({ id: blockId, label: text, type: z.enum(COLUMN_TYPES), hint: text.optional() }),
  },
  /** A task for the days until the next check-in. Prose inside. `worksheet` names the sheet it is done on. */
  Homework: {
    children: 'prose',
    props: z.strictObject({
      id: blockId,
      title: text,
      why: text,
      days: whole(1, 28).default(7),
      worksheet: blockId.optional(),
    }),
  },
  /** Asks the patient to answer a questionnaire now. */
  MeasurePrompt: { children: 'none', props: z.strictObject({ measure: blockId }) },
  /** Whom to call in a crisis. The words come from the service, not from the author. */
  CrisisHelp: { children: 'none', props: none },
  /** A picture, a sound or a film. The transcript or long description is the prose inside, and is required. */
  Media: {
    children: 'prose',
    props: z.strictObject({
      kind: z.enum(['image', 'audio', 'video']),
      src: z.string().regex(/^\//, 'use a path that begins with /'),
      title: text,
      alt: z.string().max(300).optional(),
    }),
  },
} as const satisfies Record<string, BlockRule>;

interface BlockRule {
  children: 'prose' | 'none' | readonly string[];
  props: z.ZodType;
}

export type BlockName = keyof typeof BLOCKS;

/** True when `name` is a block of the vocabulary (own names only, so `constructor` is not one). */
export function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(BLOCKS, name);
}

/** The longest answer a patient can give in one field, in characters. */
export const MAX_ANSWER_LENGTH = 20_000;
