/** A task that a practitioner writes. */
import { z } from 'zod';
import { OFTEN } from './cadence.ts';

/** The day it is due; whether it is ahead is the domain's to say. */
export const dueOn = z.string({ error: 'missing' }).pipe(z.iso.date({ error: 'not-a-date' }));

/** One of `OFTEN`. */
export const often = z
  .string()
  .refine((choice) => OFTEN.includes(choice), { error: 'not-a-choice' })
  .default('once');

/** One use of one form. */
export const submission = z.string().min(1).max(60);

export const setHomeworkSchema = z.object({
  title: z
    .string({ error: 'missing' })
    .trim()
    .min(1, { error: 'missing' })
    .max(200, { error: 'too-long-200' }),
  details: z.string().trim().max(5000, { error: 'too-long-5000' }).default(''),
  why: z.string().trim().max(500, { error: 'too-long-500' }).default(''),
  when: z.string().trim().max(500, { error: 'too-long-500' }).default(''),
  often,
  dueOn,
  submission,
});
