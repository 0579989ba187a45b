/** A safety plan: seven parts in the person's own words (CLINICAL section 5). */
import { z } from 'zod';

/** In the order in which they are read: from the first signs to what keeps a person going. */
export const PLAN_PARTS = [
  'warningSigns',
  'thingsICanDo',
  'distractions',
  'peopleToAsk',
  'professionals',
  'safeSurroundings',
  'reasonsForLiving',
] as const;
type PlanPart = (typeof PLAN_PARTS)[number];

/** The shape of a plan in which every part is read by `part`. */
export function eachPart<Schema extends z.ZodType>(part: Schema): Record<PlanPart, Schema> {
  return Object.fromEntries(PLAN_PARTS.map((name) => [name, part])) as Record<PlanPart, Schema>;
}

const partsSchema = z.object(eachPart(z.string().default('')));

export type PlanParts = z.infer<typeof partsSchema>;

/** A plan in which nothing is written yet. */
export const EMPTY_PLAN: PlanParts = partsSchema.parse({});

/** The parts of a database row. Throws when the row holds something else, which no code of ours writes. */
export function storedParts(json: string): PlanParts {
  return partsSchema.parse(JSON.parse(json));
}

/** The same parts always give the same text, so that two saves can be compared. */
export function partsJson(parts: PlanParts): string {
  return JSON.stringify(Object.fromEntries(PLAN_PARTS.map((name) => [name, parts[name]])));
}

/** True when no part has a word in it. */
export function isEmptyPlan(parts: PlanParts): boolean {
  return PLAN_PARTS.every((name) => parts[name].trim() === '');
}
