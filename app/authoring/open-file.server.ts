/** An author opens one file of a module to write in it; a lead to read it. */
import { pagesOf } from '#app/modules/module-folder.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { titleIn } from './catalogue.server.ts';
import { pagePath } from './draft-path.ts';
import { editedPath, MODULE_JSON } from './editor-path.ts';
import { lastSaveQuery } from './last-save.queries.server.ts';
import { ENGLISH, localesOf, readModule } from './load-content.ts';
import { INDEX } from './load-page.ts';
import {
  type ContentActor,
  type FileInDraft,
  fileInDraft,
  filesWithDraft,
  openDraftOf,
} from './open-draft.server.ts';
import { pageTitle } from './page-facts.ts';

export interface OpenedFile {
  module: string;
  moduleTitle: string;
  /** Language of the module's title. */
  titleLocale: string;
  locale: string;
  /** A page, `index`, or `module.json`. */
  page: string;
  /** What the page is called, in its own words or in English. */
  pageTitle: string;
  kind: 'page' | 'index' | 'module';
  text: string;
  /** What a save names as the text that it was written over; empty for a file that is not there yet. */
  over: string;
  /** Null when no draft of this language is open. */
  draftId: DraftId | null;
  /** Who saved it last in this draft; null when the draft has not changed it. */
  lastSave: { revision: number; savedAt: number; name: string } | null;
  /** Another text became live since the draft began on this file. */
  behind: boolean;
  /** Languages that the module has, English first. */
  languages: string[];
  mayWrite: boolean;
}

/** Null for a file that neither is there nor is listed in the module, and for an unknown module. */
export async function openFile(
  actor: ContentActor,
  { module, locale, page, language }: { module: string; locale: string; page: string; language: string },
): Promise<OpenedFile | null> {
  const path = editedPath(module, locale, page);
  if (path === null) return null;
  const files = filesWithDraft(module, openDraftOf(module, 'en')?.id ?? null);
  const file = fileInDraft(module, locale, path) ?? listedFile(module, locale, { page, path, files });
  if (!file) return null;
  const { title, titleLocale } = titleIn(module, { files, language });
  return {
    module,
    moduleTitle: title,
    titleLocale,
    locale,
    page,
    pageTitle: pageTitle(file.text || (files.get(pagePath(ENGLISH, page)) ?? ''), page),
    kind: kindOf(page),
    text: file.text,
    over: file.hash,
    draftId: file.draftId,
    lastSave: (file.draftId && lastSaveQuery(file.draftId, path).get()) ?? null,
    behind: file.behind,
    languages: [...new Set([...localesOf(files), locale])],
    mayWrite: actor.role === 'author',
  };
}

function kindOf(page: string): OpenedFile['kind'] {
  if (page === MODULE_JSON) return 'module';
  return page === INDEX ? 'index' : 'page';
}

/** A page that `module.json` lists and nobody has written in this language yet; null for any other. */
function listedFile(
  module: string,
  locale: string,
  { page, path, files }: { page: string; path: string; files: ModuleFiles },
): FileInDraft | null {
  const definition = readModule(module, files);
  const known = definition.ok && [INDEX, ...pagesOf(definition.module).map(({ pageId }) => pageId)];
  if (!known || !known.includes(page)) return null;
  const draftId = openDraftOf(module, locale)?.id ?? null;
  return { draftId, path, text: '', hash: '', revision: 0, live: null, behind: false };
}
