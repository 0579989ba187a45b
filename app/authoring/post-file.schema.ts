/** The form of the editor. */
import { z } from 'zod';

export const fileFormSchema = z.object({
  /** `theirs`: of two texts that were written at once, the other one is to stay. */
  intent: z.enum(['save', 'check', 'theirs']),
  text: z.string(),
  /** Hash of the text that this one was written over; empty for a new file. */
  over: z.string().regex(/^(?:[0-9a-f]{64})?$/),
});
