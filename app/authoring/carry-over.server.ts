/** Translations that an edition leaves out wait in a draft of their language, so that nobody has to look for their words. */
import type { ModuleFiles } from '#app/modules/module-files.ts';
import type { Queryable } from '#db/client.ts';
import { type Draft, fileOfDraft, openDraft } from './drafts.queries.server.ts';
import { englishOf } from './edition-files.ts';
import { localeOf } from './load-content.ts';
import type { ContentActor } from './open-draft.server.ts';
import { savedByHand } from './page-status.ts';
import { beginDraft, writeRevision } from './save-draft.server.ts';

interface LeftOut {
  module: string;
  /** What is left out, by path. */
  paths: readonly string[];
  /** Where their words are. */
  live: ModuleFiles;
  /** The module without them. */
  files: ModuleFiles;
  now: number;
}

/** Puts each page into the open draft of its language, begun when there is none; a page that is in it already stays as it is there. */
export function carryOver(
  tx: Queryable,
  actor: ContentActor,
  { module, paths, live, files, now }: LeftOut,
): void {
  const drafts = new Map<string, Draft>();
  for (const path of paths.filter((each) => files.has(englishOf(each)))) {
    const locale = localeOf(path) ?? '';
    const text = live.get(path);
    const draft =
      drafts.get(locale) ?? openDraft(tx, module, locale) ?? beginDraft(tx, actor, { module, locale, now });
    drafts.set(locale, draft);
    if (text === undefined || fileOfDraft(tx, draft.id, path)) continue;
    // What a clinician had read of it stood beside other English.
    const waiting = savedByHand(text, locale);
    const revision = { draft, file: undefined, path, text: waiting, base: null, now };
    writeRevision(tx, actor, { ...revision, cause: 'rebased' });
  }
}
