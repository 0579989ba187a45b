/** A page in another language that nobody has translated yet: it says `draft`, and its words are English still. */
import { z } from 'zod';
import { readFrontMatter } from './front-matter.ts';
import { PAGE_STATUSES } from './module-schema.ts';

const anyFrontMatter = z.looseObject({ status: z.enum(PAGE_STATUSES) });

/** True for the `source` of a page in a language other than English whose translator has not said that it is translated. */
export function isUntranslated(source: string): boolean {
  return readFrontMatter(source, anyFrontMatter).data?.status === 'draft';
}
