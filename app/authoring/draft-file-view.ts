/** One file that a draft changes, as its readers know it: a page by its title, and where it is read as a patient reads it. */
import { pagePath } from './draft-path.ts';
import type { ChangedFile, DraftNow } from './draft-state.server.ts';
import { ENGLISH, localeOf } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { pageFacts, pagesToWrite } from './page-facts.ts';
import { statusOf } from './page-status.ts';
import { trialAddress } from './trial-addresses.ts';

export interface DraftFileView extends Pick<ChangedFile, 'path' | 'change' | 'revision' | 'behind'> {
  /** Null for `module.json`, and for a page whose title cannot be read. */
  title: string | null;
  /** Language of the title. */
  lang: string;
  status: string | null;
  /** Null for what no patient is shown: a file that is taken away, and every file of a closed draft. */
  readAt: string | null;
}

/** The files that a draft changes; `files` is the module as a try-out shows it. */
export function draftFileViews(
  { draft, live, changes }: Pick<DraftNow, 'draft' | 'live' | 'changes'>,
  files: DraftNow['files'],
): DraftFileView[] {
  const pages = new Map(
    pagesToWrite(draft.module, files).map((each) => [pagePath(draft.locale, each.page), each]),
  );
  return changes.map(({ path, change, revision, behind, text }) => {
    const lang = localeOf(path);
    const page = path.slice(path.indexOf('/') + 1).replace(/\.mdx$/, '');
    const [fact] =
      lang === undefined ? [] : pageFacts(text === null ? live : files, lang, [{ page, session: null }]);
    const isShown = draft.state === 'open' && text !== null && pages.has(path);
    return {
      path,
      change,
      revision,
      behind,
      title: fact?.title ?? null,
      lang: lang ?? ENGLISH,
      status: lang === undefined || text === null ? null : (statusOf(text) ?? null),
      readAt: isShown
        ? trialAddress({ draftId: draft.id, language: draft.locale }, page === INDEX ? undefined : page)
        : null,
    };
  });
}
