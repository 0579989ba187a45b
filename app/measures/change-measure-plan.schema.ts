/** What the forms of `/caseload/:episode/measures` send. */
import { z } from 'zod';
import { PLAN_CHANGES } from '#db/schema/measures.ts';

export const SHORTEST_REASON = 3;
export const LONGEST_REASON = 500;

export const changeMeasurePlanSchema = z.object({
  measure: z.string().max(40),
  change: z.enum(PLAN_CHANGES),
  reason: z
    .string()
    .trim()
    .min(SHORTEST_REASON, { error: 'reason-missing' })
    .max(LONGEST_REASON, { error: 'reason-too-long' }),
});

export type ReasonError = 'reason-missing' | 'reason-too-long';
