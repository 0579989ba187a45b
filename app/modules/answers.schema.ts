/** What comes with a worksheet besides the answers. */
import { z } from 'zod';
import { blockId } from './block-registry.ts';

export const answersFormSchema = z.object({
  block: blockId,
  /** `sourceHash` of the page that the form stood on; missing from forms made before it was sent. */
  edition: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  base: z.coerce.number().int().min(0),
  shared: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  /** After a conflict: keep what was saved elsewhere; this version goes to the earlier versions. */
  keep: z.enum(['mine', 'theirs']).default('mine'),
});
