/** Beginning a module, a language or a page, and taking a page away: all in a draft, before any patient. */
import type { Actor } from '#app/accounts/actor.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { isContentLocale } from '#app/modules/content-locale.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { isFreeName, isModuleName, pagePath } from './draft-path.ts';
import { type Draft, fileOfDraft, openDraft } from './drafts.queries.server.ts';
import { isWriter } from './is-writer.server.ts';
import { withoutPage } from './listed-pages.ts';
import { ENGLISH, MODULE_FILE } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { filesWithDraft, type ContentActor } from './open-draft.server.ts';
import { beginDraft, writeRevision } from './save-draft.server.ts';
import { newLocaleFiles, newModuleFiles, newPageFiles } from './skeletons.server.ts';

export type StartResult =
  { kind: 'started'; draftId: DraftId } | { kind: 'bad-name' } | { kind: 'taken' } | { kind: 'not-found' };

/** Begins a module as a draft in English. */
export function startModule(
  actor: Actor,
  { slug, title, now }: { slug: string; title: string; now: number },
): StartResult {
  if (!isWriter(actor, 'module.start')) return { kind: 'not-found' };
  if (!isFreeName(slug)) return { kind: 'bad-name' };
  return inTransaction((tx): StartResult => {
    if (liveModuleFiles(slug).files.size > 0 || openDraft(tx, slug, ENGLISH)) return { kind: 'taken' };
    const draft = beginDraft(tx, actor, { module: slug, locale: ENGLISH, now });
    for (const [path, text] of newModuleFiles({ slug, title })) {
      writeRevision(tx, actor, { draft, file: undefined, path, text, base: null, cause: 'saved', now });
    }
    return { kind: 'started', draftId: draft.id };
  });
}

/** Begins a language of a module: a draft with every English page to write over. */
export function startLanguage(
  actor: Actor,
  { module, locale, now }: { module: string; locale: string; now: number },
): StartResult {
  if (!isWriter(actor, 'language.start') || !isModuleName(module)) return { kind: 'not-found' };
  if (!isContentLocale(locale) || locale === ENGLISH) return { kind: 'bad-name' };
  return inTransaction((tx): StartResult => {
    const files = filesWithDraft(module, openDraft(tx, module, ENGLISH)?.id ?? null);
    if (files.size === 0) return { kind: 'not-found' };
    const isThere = [...files.keys()].some((path) => path.startsWith(`${locale}/`));
    if (isThere || openDraft(tx, module, locale)) return { kind: 'taken' };
    const draft = beginDraft(tx, actor, { module, locale, now });
    for (const [path, text] of newLocaleFiles(files, locale))
      writeFile(tx, actor, { draft, path, text, now });
    return { kind: 'started', draftId: draft.id };
  });
}

export interface NewPage {
  module: string;
  session: string;
  page: string;
  title: string;
  now: number;
}

/** Adds an English page as the last one of a session. */
export function addPage(actor: Actor, { module, session, page, title, now }: NewPage): StartResult {
  if (!isWriter(actor, 'page.add') || !isModuleName(module)) return { kind: 'not-found' };
  if (!isModuleName(page) || page === INDEX || page === 'print') return { kind: 'bad-name' };
  return inEnglishDraft(actor, { module, now }, (english) => {
    if (english.files.size === 0) return { kind: 'not-found' };
    const added = newPageFiles({ files: english.files, slug: module, page, title, session });
    if (!added) return { kind: 'taken' };
    for (const [path, text] of added) english.write(path, text);
    return { kind: 'started', draftId: english.draft().id };
  });
}

/** Takes an English page out of its module. The last page of a session stays: a session without pages is none. */
export function removePage(
  actor: Actor,
  { module, page, now }: { module: string; page: string; now: number },
): StartResult {
  if (!isWriter(actor, 'page.remove') || !isModuleName(module)) return { kind: 'not-found' };
  return inEnglishDraft(actor, { module, now }, (english) => {
    const path = pagePath(ENGLISH, page);
    const listed = withoutPage(english.files.get(MODULE_FILE) ?? '', page);
    if (listed === null) return { kind: 'bad-name' };
    english.write(MODULE_FILE, listed);
    if (english.files.has(path)) english.write(path, null);
    return { kind: 'started', draftId: english.draft().id };
  });
}

/** Takes a file out of the English draft, in the caller's transaction. What lists it is the caller's to change. */
export function takeAwayFile(
  actor: ContentActor,
  { module, path, now }: { module: string; path: string; now: number },
): void {
  inEnglishDraft(actor, { module, now }, (english) => {
    english.write(path, null);
    return { kind: 'started', draftId: english.draft().id };
  });
}

interface EnglishDraft {
  /** The module with the open draft. */
  files: ReadonlyMap<string, string>;
  /** The open draft, begun when there is none. */
  draft: () => Draft;
  write: (path: string, text: string | null) => void;
}

function inEnglishDraft(
  actor: ContentActor,
  { module, now }: { module: string; now: number },
  change: (english: EnglishDraft) => StartResult,
): StartResult {
  return inTransaction((tx) => {
    let open = openDraft(tx, module, ENGLISH);
    const draft = () => (open ??= beginDraft(tx, actor, { module, locale: ENGLISH, now }));
    const files = filesWithDraft(module, open?.id ?? null);
    const write = (path: string, text: string | null) =>
      writeFile(tx, actor, { draft: draft(), path, text, now });
    return change({ files, draft, write });
  });
}

function writeFile(
  tx: Queryable,
  actor: ContentActor,
  { draft, path, text, now }: { draft: Draft; path: string; text: string | null; now: number },
): void {
  const live = liveModuleFiles(draft.module).files.get(path);
  const base = live === undefined ? null : textHash(live);
  const file = fileOfDraft(tx, draft.id, path);
  writeRevision(tx, actor, { draft, file, path, text, base, cause: 'saved', now });
}
