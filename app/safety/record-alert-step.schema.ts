/** The form over an alert. */
import { z } from 'zod';
import type { RiskAlertId } from '#db/schema/ids.ts';

/** Lengths are the domain's to refuse, so that what was typed comes back; here is only what no page of ours sends. */
export const alertStepSchema = z.object({
  intent: z.enum(['acknowledge', 'save', 'close']),
  alert: z
    .string()
    .min(1)
    .transform((id) => id as RiskAlertId),
  known: z.coerce.number().int().min(0),
  assessment: z.string().default(''),
  action: z.string().default(''),
});
