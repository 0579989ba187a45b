/** What is to be mended in a text while it is written. */
import { contentLibrary } from '#app/modules/content-library.server.ts';
import type { Finding } from '#app/modules/finding.ts';
import { environment } from '#app/platform/environment.ts';
import { checkOneFile } from './check-files.ts';
import { DRAFT_COMPILERS } from './draft-compilers.server.ts';
import { editedPath } from './editor-path.ts';
import { type ContentActor, filesWithDraft, openDraftOf } from './open-draft.server.ts';
import { siteOfLibrary } from './site.ts';

export interface TextToCheck {
  module: string;
  locale: string;
  /** A page, `index`, or `module.json`. */
  page: string;
  text: string;
}

/** The findings of the text, as if it were saved in the open draft of its language; null for an address that no file can have. */
export async function checkText(
  _actor: ContentActor,
  { module, locale, page, text }: TextToCheck,
): Promise<Finding[] | null> {
  const path = editedPath(module, locale, page);
  if (path === null) return null;
  const draft = openDraftOf(module, locale);
  const files = new Map([...filesWithDraft(module, draft?.id ?? null), [path, text]]);
  const site = siteOfLibrary(contentLibrary(), { contentDir: environment().CONTENT_DIR });
  return checkOneFile({ slug: module, files, site, path, compilers: DRAFT_COMPILERS });
}
