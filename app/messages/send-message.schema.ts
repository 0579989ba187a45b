import { z } from 'zod';
import { hasPlaceholder } from './message-template.ts';

export const MAX_MESSAGE_LENGTH = 5000;

export const sendMessageSchema = z.object({
  body: z
    .string({ error: 'message-empty' })
    .max(MAX_MESSAGE_LENGTH, { error: 'too-long-5000' })
    .refine((body) => body.trim() !== '', { error: 'message-empty' }),
  submission: z.string().min(1).max(60),
});

/** From a practitioner, who may have begun with a ready-made message: nothing of it is left to fill in. */
export const sendToPatientSchema = sendMessageSchema.refine(({ body }) => !hasPlaceholder(body), {
  error: 'placeholder-left',
  path: ['body'],
});
