/** Reads the address of a list. What is not understood there is left out: a bookmark of long ago still opens. */
import { z } from 'zod';
import { PROBLEMS } from '#db/schema/pathway.ts';
import { type CaseloadFilter, LAYOUTS, SORTS } from './caseload-filter.ts';
import { NEEDS } from './needs.ts';

const MOST_TYPED = 100;

const schema = z.object({
  need: z.enum(NEEDS).nullable().catch(null),
  problem: z.enum(PROBLEMS).nullable().catch(null),
  practitioner: z.string().min(1).max(60).nullable().catch(null),
  find: z
    .string()
    .transform((typed) => typed.trim().slice(0, MOST_TYPED))
    .catch(''),
  sort: z.enum(SORTS).catch('need'),
  layout: z.enum(LAYOUTS).catch('roomy'),
  after: z
    .string()
    .regex(/^[\w-]{1,60}\.\d{1,6}$/)
    .transform(readAfter)
    .nullable()
    .catch(null),
});

/** A later page of a list that was opened: which list, and which page, from 1. */
export type After = ReturnType<typeof readAfter>;

function readAfter(after: string) {
  const [listing = '', page = ''] = after.split('.');
  return { listing, page: Number(page) };
}

/** Never throws. */
export function readAddress(query: URLSearchParams): CaseloadFilter & { after: After | null } {
  return schema.parse(Object.fromEntries(Object.keys(schema.shape).map((name) => [name, query.get(name)])));
}
