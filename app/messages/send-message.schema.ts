import { z } from 'zod';

export const MAX_MESSAGE_LENGTH = 5000;

export const sendMessageSchema = z.object({
  body: z
    .string({ error: 'message-empty' })
    .max(MAX_MESSAGE_LENGTH, { error: 'too-long-5000' })
    .refine((body) => body.trim() !== '', { error: 'message-empty' }),
  submission: z.string().min(1).max(60),
});
