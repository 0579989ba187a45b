/** The form of a translation, besides its pieces. */
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const translationFormSchema = z.object({
  /** Hash of the English that the pieces stood beside. */
  english: hash,
  /** Hash of the translation that they were written over; empty when there was none. */
  over: z.union([hash, z.literal('')]),
  /** How many pieces the page was in. */
  count: z.coerce.number().int().min(0),
  follows: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
});

/** The name of the box of a piece. */
export function boxName(number: number): string {
  return `t.${number}`;
}
