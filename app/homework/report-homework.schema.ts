/** How it went. The limits are those of the worksheets. */
import { z } from 'zod';

/** In characters. */
const MAX_NOTE_LENGTH = 20_000;

export const noteText = z.string().max(MAX_NOTE_LENGTH, { error: 'too-long' }).default('');

/** 0 easy to 10 very hard. */
export const difficulty = z.coerce.number().int().min(0).max(10).optional();

export const reportHomeworkSchema = z.object({
  status: z.enum(['done', 'partly', 'not-this-time'], { error: 'not-a-choice' }),
  note: noteText,
  difficulty,
  /** The reports that there were when the form was made. */
  revision: z.coerce.number().int().min(0),
});
