import { z } from 'zod';
import { eachPart } from './safety-plan.ts';

export const MAX_PART_LENGTH = 20_000;

export const savePlanSchema = z.object({
  ...eachPart(z.string().max(MAX_PART_LENGTH, { error: 'too-long' }).default('')),
  /** The revision that it was written over; 0 for the first. */
  base: z.coerce.number().int().min(0),
  /** After a conflict: keep what was saved elsewhere; this version goes to the earlier versions. */
  keep: z.enum(['mine', 'theirs']).default('mine'),
});
