/** The status of a page is written by what was done with it, not by hand: only a review says that a clinician read it. */
import { z } from 'zod';
import { readFrontMatter } from '#app/modules/front-matter.ts';
import type { PAGE_STATUSES } from '#app/modules/module-schema.ts';

export type PageStatus = (typeof PAGE_STATUSES)[number];

/** The line of the front matter that says it. */
const STATUS_LINE = /^status:.*$/m;

const anyStatus = z.object({ status: z.string() });

/** The page with `status` in its front matter; unchanged when it has no such line there. Everything else stays, byte for byte. */
export function withStatus(source: string, status: PageStatus): string {
  const end = frontMatterEnd(source);
  const front = source.slice(0, end).replace(STATUS_LINE, `status: ${status}`);
  return front + source.slice(end);
}

/** What the front matter says, in whichever way it is written, or undefined. Reads also pages that are broken elsewhere. */
export function statusOf(source: string): string | undefined {
  const line = STATUS_LINE.exec(source.slice(0, frontMatterEnd(source)))?.[0];
  return readFrontMatter(source, anyStatus).data?.status ?? line?.slice('status:'.length).trim();
}

/**
 * As somebody saves it by hand: what a clinician has read is another text, so it is `draft` or `translated` again. A status
 * that is not written as a line of its own stays; the check refuses such a page (modules/front-matter.ts).
 */
export function savedByHand(source: string, locale: string): string {
  const claims = statusOf(source)?.includes('clinically-reviewed') ?? false;
  return claims ? withStatus(source, locale === 'en' ? 'draft' : 'translated') : source;
}

function frontMatterEnd(source: string): number {
  const end = source.indexOf('\n---', 3);
  return /^\ufeff?---/.test(source) && end > 0 ? end : 0;
}
