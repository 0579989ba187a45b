/** What the forms send that hand patients over. */
import { z } from 'zod';
import type { PractitionerId } from '#db/schema/ids.ts';

export const LONGEST_NOTE = 5000;
/** Among so many colleagues one caseload can be split. */
export const MOST_COLLEAGUES = 5;

const id = z.string().min(1).max(60);
export const practitionerIdSchema = id.transform((text) => text as PractitionerId);

/** Lengths that a person can get wrong are said in words by the page; these are for what no page of ours sends. */
export const handOverSchema = z.object({
  from: practitionerIdSchema,
  batch: id,
  note: z.string().default(''),
  find: z.string().max(200).default(''),
  sure: z.literal('yes').optional(),
});
