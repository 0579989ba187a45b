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

const part = z.string().default('');
const partsSchema = z.object({
  warningSigns: part,
  thingsICanDo: part,
  distractions: part,
  peopleToAsk: part,
  professionals: part,
  safeSurroundings: part,
  reasonsForLiving: part,
});

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
