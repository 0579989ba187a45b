/** What the forms of `/leave` send. */
import { z } from 'zod';
import type { LeaveId } from '#db/schema/ids.ts';
import { practitionerIdSchema } from './hand-over.schema.ts';

/** Days are the domain's to refuse, so that what was typed comes back. */
export const arrangeLeaveSchema = z.object({
  whose: practitionerIdSchema,
  submission: z.string().min(1).max(60),
  fromOn: z.string().max(40).default(''),
  untilOn: z.string().max(40).default(''),
  find: z.string().max(200).default(''),
  cover: z.string().max(60).default(''),
});

export const daySchema = z.iso.date();

export const endLeaveSchema = z.object({
  leave: z
    .string()
    .min(1)
    .max(60)
    .transform((text) => text as LeaveId),
});
