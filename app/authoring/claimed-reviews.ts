/** Only a review says of a page that a clinician reviewed it; who writes it in any other way is told so before patients read it. */
import type { Finding } from '#app/modules/finding.ts';
import type { ChangedFile } from './draft-state.server.ts';
import { statusOf } from './page-status.ts';

type Change = Pick<ChangedFile, 'path' | 'change' | 'text' | 'textHash'>;

/** An error for each page that a draft changes and that claims it. `reviewedTexts`: hashes of what its reviews wrote. */
export function claimedReviews({
  changes,
  reviewedTexts,
}: {
  changes: readonly Change[];
  reviewedTexts: ReadonlySet<string | null>;
}): Finding[] {
  return changes
    .filter(({ change, textHash }) => change !== 'same' && !reviewedTexts.has(textHash))
    .filter(({ path, text }) => text !== null && path.endsWith('.mdx') && claims(text))
    .map(({ path }) => ({
      file: path,
      line: 1,
      column: 1,
      rule: 'front-matter',
      message: 'the page says that a clinician reviewed it, and no review of this draft says so',
      help: 'write "status: draft", and ask for a review that ticks this page',
    }));
}

function claims(text: string): boolean {
  return statusOf(text)?.includes('clinically-reviewed') ?? false;
}
