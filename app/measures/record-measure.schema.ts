/** What every questionnaire's form carries besides its answers. */
import { z } from 'zod';

export const recordMeasureSchema = z.object({
  /** Made by `newId()` when the page was shown. */
  submission: z.string().regex(/^[\w-]{10,64}$/),
  /** The language of the words that were shown. */
  locale: z.string().max(35),
  /** The button "Send without these answers". */
  incomplete: z
    .literal('yes')
    .optional()
    .transform((pressed) => pressed === 'yes'),
});
