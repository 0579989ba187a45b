/** How it went. The limits are those of the worksheets. */
import { z } from 'zod';

export const MAX_NOTE_LENGTH = 20_000;

export const reportHomeworkSchema = z.object({
  status: z.enum(['done', 'partly', 'not-this-time'], { error: 'not-a-choice' }),
  note: z.string().max(MAX_NOTE_LENGTH, { error: 'too-long' }).default(''),
  /** 0 easy to 10 very hard. */
  difficulty: z.coerce.number().int().min(0).max(10).optional(),
  /** The reports that there were when the form was made. */
  revision: z.coerce.number().int().min(0),
});
