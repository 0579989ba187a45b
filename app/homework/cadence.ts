/** How often a task is to be done. Pure. */
import { z } from 'zod';

/** Three times a day, every day. */
const MOST_IN_A_WEEK = 21;

/** As kept in the database; a task without one is done once. */
export const cadenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('daily') }),
  /** So many times in a week, on days of the patient's choice. */
  z.strictObject({ kind: z.literal('weekly'), times: z.number().int().min(1).max(MOST_IN_A_WEEK) }),
]);

export type Cadence = z.infer<typeof cadenceSchema>;

/** As it is chosen in a form: `once`, `daily`, or `weekly-3` for three times a week. */
export const OFTEN: readonly string[] = [
  'once',
  'daily',
  ...Array.from({ length: MOST_IN_A_WEEK }, (_step, index) => `weekly-${index + 1}`),
];

/** The form's choice of a cadence. */
export function oftenOf(cadence: Cadence): string {
  return cadence.kind === 'weekly' ? `weekly-${cadence.times}` : cadence.kind;
}

/** The cadence that a form's choice means; once for anything that is not in `OFTEN`. */
export function cadenceOf(often: string): Cadence {
  if (often === 'daily') return { kind: 'daily' };
  const times = OFTEN.includes(often) ? Number(often.replace('weekly-', '')) : Number.NaN;
  return Number.isNaN(times) ? { kind: 'once' } : { kind: 'weekly', times };
}

/** Of a task as it is kept. */
export function storedCadence(json: string | null): Cadence {
  return json === null ? { kind: 'once' } : cadenceSchema.parse(JSON.parse(json));
}
