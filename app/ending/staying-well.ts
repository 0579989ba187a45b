/** A plan for staying well: what the person takes with them from a course (relapse prevention, CLINICAL section 6). */
import { z } from 'zod';

/** In the order in which they are read. */
export const STAYING_WELL_PARTS = [
  'warningSigns',
  'whatHelped',
  'whatIWillDo',
  'whoCanHelp',
  'whenToAskAgain',
] as const;
export type StayingWellPart = (typeof STAYING_WELL_PARTS)[number];

export const MAX_PART_LENGTH = 20_000;

const part = z.string().max(MAX_PART_LENGTH, { error: 'too-long' }).default('');

const partsSchema = z.object({
  warningSigns: part,
  whatHelped: part,
  whatIWillDo: part,
  whoCanHelp: part,
  whenToAskAgain: part,
} satisfies Record<StayingWellPart, typeof part>);

export type StayingWellParts = z.infer<typeof partsSchema>;

/** As the form sends it: the parts, the revision that they were written over (0 for the first), and the choice after a conflict. */
export const saveStayingWellSchema = partsSchema.extend({
  base: z.coerce.number().int().min(0),
  keep: z.enum(['mine', 'theirs']).default('mine'),
});

/** A plan in which nothing is written yet. */
export const EMPTY_STAYING_WELL: StayingWellParts = partsSchema.parse({});

/** The parts of a database row. Throws when the row holds something else, which no code of ours writes. */
export function storedStayingWell(json: string): StayingWellParts {
  return partsSchema.parse(JSON.parse(json));
}

/** The same parts always give the same text, so that two saves can be compared. */
export function stayingWellJson(parts: StayingWellParts): string {
  return JSON.stringify(Object.fromEntries(STAYING_WELL_PARTS.map((name) => [name, parts[name]])));
}
