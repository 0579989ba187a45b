/** "I did it": on which day, and what the patient wants to say of it. */
import { z } from 'zod';
import { difficulty, noteText } from './report-homework.schema.ts';

export const logHomeworkSchema = z.object({
  doneOn: z.string({ error: 'missing' }).pipe(z.iso.date({ error: 'not-a-date' })),
  note: noteText,
  difficulty,
  /** One use of one form. */
  submission: z.string().min(1).max(60),
});
