/** The small forms about a case: bringing it to supervision, and saying that a task is done. */
import { z } from 'zod';
import type { SupervisionTaskId } from '#db/schema/ids.ts';

export const bringSchema = z.object({
  question: z
    .string({ error: 'question-missing' })
    .trim()
    .min(1, { error: 'question-missing' })
    .max(1000, { error: 'too-long-1000' }),
  submission: z.string().min(1).max(60),
});

export const doneSchema = z.object({
  task: z
    .string()
    .min(1)
    .max(60)
    .transform((id) => id as SupervisionTaskId),
  note: z.string().trim().max(1000, { error: 'too-long-1000' }).default(''),
});
