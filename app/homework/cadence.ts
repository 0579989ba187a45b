/** How often a task is to be done. Pure. */
import { z } from 'zod';

/** As kept in the database; a task without one is done once. */
export const cadenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('daily') }),
  /** So many times in a week, on days of the patient's choice. */
  z.strictObject({ kind: z.literal('weekly'), times: z.number().int().min(1).max(21) }),
]);

export type Cadence = z.infer<typeof cadenceSchema>;
