/** The form in which a patient asks for another time or another way to meet. */
import { z } from 'zod';
import { MEDIA } from '#db/schema/pathway.ts';
import { token } from './book-check-in.schema.ts';

export const MOST_WORDS = 1000;

export const askForChangeSchema = z
  .object({
    /** `time`, or another way to meet. */
    change: z.enum(['time', ...MEDIA], { error: 'not-a-choice' }),
    words: z.string().trim().max(MOST_WORDS, { error: 'too-long-1000' }).default(''),
    checkIn: token.optional(),
    submission: token,
  })
  .refine(({ change, words }) => change !== 'time' || words !== '', { path: ['words'], error: 'say-when' });
