/** Homework that begins with a patient's message. */
import { z } from 'zod';
import { MAX_MESSAGE_LENGTH } from './send-message.schema.ts';

export const homeworkOfMessageSchema = z.object({
  title: z
    .string({ error: 'missing' })
    .trim()
    .min(1, { error: 'missing' })
    .max(200, { error: 'too-long-200' }),
  details: z.string().trim().max(MAX_MESSAGE_LENGTH, { error: 'too-long-5000' }).default(''),
  dueOn: z.string({ error: 'missing' }).pipe(z.iso.date({ error: 'not-a-date' })),
  submission: z.string().min(1).max(60),
});
