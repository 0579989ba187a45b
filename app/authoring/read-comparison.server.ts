/** Which two versions of a file an address asks to compare, and how they differ. */
import type { DraftId } from '#db/schema/ids.ts';
import { isModuleName } from './draft-path.ts';
import { comparison, type Side, sideOf } from './file-history.server.ts';
import type { TextDiff } from './line-diff.ts';
import { ENGLISH, localeOf } from './load-content.ts';
import type { ContentActor } from './open-draft.server.ts';

export interface Comparison {
  path: string;
  /** Language of the texts. */
  lang: string;
  from: Side;
  to: Side;
  diff: TextDiff;
}

/** The comparison; null when the address names no file, or no two versions of it. */
export function readComparison(
  actor: ContentActor,
  {
    module,
    draftId,
    searchParams,
  }: { module: string; draftId: DraftId | null; searchParams: URLSearchParams },
): Comparison | null {
  const path = searchParams.get('path') ?? '';
  const from = sideOf(searchParams.get('from') ?? 'live');
  const to = sideOf(searchParams.get('to') ?? 'draft');
  if (!from || !to || !isModuleName(module)) return null;
  const diff = comparison(actor, { module, draftId, path, from, to });
  return diff && { path, lang: localeOf(path) ?? ENGLISH, from, to, diff };
}
