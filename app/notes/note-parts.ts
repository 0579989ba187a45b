/** The parts of a note, in the order in which they are written and read. Pure. */
import { z } from 'zod';

export const NOTE_PARTS = ['presentation', 'risk', 'intervention', 'homework', 'plan'] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

/** Longest a part may be, in characters. */
export const MAX_PART_LENGTH = 10_000;

const part = z.string().trim().max(MAX_PART_LENGTH, { error: 'too-long-10000' }).default('');

/** As a form sends them, and as they are kept. A part that is empty was not written. */
export const notePartsSchema = z.object({
  presentation: part,
  risk: part,
  intervention: part,
  homework: part,
  plan: part,
} satisfies Record<NotePart, typeof part>);

export type NoteParts = z.infer<typeof notePartsSchema>;

/** Whether nothing was written at all. */
export function isEmptyNote(parts: NoteParts): boolean {
  return NOTE_PARTS.every((name) => parts[name] === '');
}

/** Of any length: a note that is put together from several boxes may be longer than one box takes, and must be read. */
const kept = z.string().default('');
const storedSchema = z.object({
  presentation: kept,
  risk: kept,
  intervention: kept,
  homework: kept,
  plan: kept,
} satisfies Record<NotePart, typeof kept>);

/** The parts of a database row. Throws when the row holds something else, which no code of ours writes. */
export function storedNoteParts(json: string): NoteParts {
  return storedSchema.parse(JSON.parse(json));
}

/** The same parts always give the same text, so that two saves can be compared. */
export function notePartsJson(parts: NoteParts): string {
  return JSON.stringify(Object.fromEntries(NOTE_PARTS.map((name) => [name, parts[name]])));
}
