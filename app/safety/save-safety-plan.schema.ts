import { z } from 'zod';

export const MAX_PART_LENGTH = 20_000;

const part = z.string().max(MAX_PART_LENGTH, { error: 'too-long' }).default('');

export const savePlanSchema = z.object({
  warningSigns: part,
  thingsICanDo: part,
  distractions: part,
  peopleToAsk: part,
  professionals: part,
  safeSurroundings: part,
  reasonsForLiving: part,
  /** The revision that it was written over; 0 for the first. */
  base: z.coerce.number().int().min(0),
  /** After a conflict: keep what was saved elsewhere; this version goes to the earlier versions. */
  keep: z.enum(['mine', 'theirs']).default('mine'),
});
