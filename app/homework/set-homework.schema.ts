/** A task that a practitioner writes. */
import { z } from 'zod';

export const setHomeworkSchema = z.object({
  title: z
    .string({ error: 'missing' })
    .trim()
    .min(1, { error: 'missing' })
    .max(200, { error: 'too-long-200' }),
  details: z.string().trim().max(5000, { error: 'too-long-5000' }).default(''),
  dueOn: z.string({ error: 'missing' }).pipe(z.iso.date({ error: 'not-a-date' })),
  submission: z.string().min(1).max(60),
});
