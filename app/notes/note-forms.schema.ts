/** The forms of notes. */
import { z } from 'zod';
import { isEmptyNote, MAX_PART_LENGTH, notePartsSchema } from './note-parts.ts';

const submission = z.string().min(1).max(60);

/** At least one part has something in it. */
function written<Schema extends typeof notePartsSchema>(schema: Schema) {
  return schema.refine((note) => !isEmptyNote(note), { error: 'note-empty', path: ['presentation'] });
}

export const writeNoteSchema = written(
  notePartsSchema.extend({
    /** The contact that it is of; empty for a note of something else. */
    checkIn: z.string().max(60).default(''),
    submission,
  }),
);

export const correctNoteSchema = written(
  notePartsSchema.extend({
    /** The revision that it was written over. */
    base: z.coerce.number().int().min(1),
  }),
);

export const addToNoteSchema = z.object({
  body: z
    .string({ error: 'missing' })
    .trim()
    .min(1, { error: 'missing' })
    .max(MAX_PART_LENGTH, { error: 'too-long-10000' }),
  submission,
});

export const signNoteSchema = z.object({
  comment: z.string().trim().max(2000, { error: 'too-long-2000' }).default(''),
  /** What the supervisor has read: the revision of the note, and how many addenda it had. */
  revision: z.coerce.number().int().min(1),
  addenda: z.coerce.number().int().min(0),
});
