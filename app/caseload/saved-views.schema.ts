/** The forms of saved views. */
import { z } from 'zod';

export const MAX_VIEW_NAME = 60;

export const saveViewSchema = z.object({
  name: z
    .string({ error: 'missing' })
    .trim()
    .min(1, { error: 'missing' })
    .max(MAX_VIEW_NAME, { error: 'too-long-60' }),
  query: z.string().max(1000).default(''),
  /** The name of a view that is to be replaced: sent once it was said that there is one. */
  replace: z.string().max(1000).optional(),
});
