/** A text that is being written, as a patient would meet it. */
import { libraryOfFiles } from '#app/modules/content-library.server.ts';
import type { ContentLibrary, ModuleIndex } from '#app/modules/content-library.types.ts';
import type { Finding } from '#app/modules/finding.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import type { ModuleShown } from '#app/modules/module-shown.ts';
import type { PageData } from '#app/modules/page-data.server.ts';
import { moduleWithoutPatient, pageWithoutPatient } from '#app/modules/without-patient.server.ts';
import { DRAFT_COMPILERS, DRAFT_PAGES } from './draft-compilers.server.ts';
import { editedPath, MODULE_JSON } from './editor-path.ts';
import { readModule } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { type ContentActor, filesWithDraft, openDraftOf } from './open-draft.server.ts';

export interface TextToShow {
  module: string;
  locale: string;
  /** A page, `index`, or `module.json`. */
  page: string;
  /** As it stands in the draft when not given. */
  text?: string;
  /** The language of the patient. */
  language: string;
}

export type Preview =
  | { kind: 'page'; data: PageData }
  | { kind: 'module'; module: ModuleShown }
  /** It cannot be shown before these are mended. */
  | { kind: 'broken'; findings: Finding[] }
  | { kind: 'not-found' };

interface Showing {
  library: ContentLibrary;
  module: string;
  language: string;
  done: ReadonlyMap<string, number>;
}

/** What the page, or for `index` and `module.json` the list of sessions, looks like. Nothing of it is kept anywhere. */
export async function previewText(_actor: ContentActor, input: TextToShow): Promise<Preview> {
  const { module, locale, page, language } = input;
  const path = editedPath(module, locale, page);
  if (path === null) return { kind: 'not-found' };
  const before = filesWithDraft(module, openDraftOf(module, locale)?.id ?? null);
  const text = input.text ?? before.get(path);
  if (text === undefined) return { kind: 'broken', findings: [] };
  const files: ModuleFiles = new Map([...before, [path, text]]);
  const parsed = readModule(module, files);
  if (!parsed.ok) return { kind: 'broken', findings: parsed.findings };
  const showing = {
    library: libraryOfFiles(module, files, DRAFT_PAGES),
    module,
    language,
    done: new Map<string, number>(),
  };
  if (page === MODULE_JSON) return moduleShown(showing);
  if (page === INDEX) return indexShown(showing, { text, path, locale });
  return pageShown(showing, { text, path, locale, page });
}

interface Written {
  text: string;
  path: string;
  locale: string;
}

async function pageShown(showing: Showing, { text, path, locale, page }: Written & { page: string }) {
  const asked = { ...showing, page, entries: {} };
  // In another language it is the page that the draft has; only what is written now is compiled apart from the library,
  // because its author is told what is wrong with it.
  if (showing.language !== locale) return pageFrom(await pageWithoutPatient(asked));
  const compiled = await DRAFT_COMPILERS.page({ source: text, file: path });
  if (!compiled.ok) return broken(compiled.findings);
  return pageFrom(await pageWithoutPatient({ ...asked, written: { locale, page: compiled.page } }));
}

async function indexShown(showing: Showing, { text, path, locale }: Written): Promise<Preview> {
  if (showing.language !== locale) return moduleShown(showing);
  const compiled = await DRAFT_COMPILERS.index({ source: text, file: path });
  if (!compiled.ok) return broken(compiled.findings);
  const { title, summary, sessions } = compiled.page.frontMatter;
  return moduleShown(showing, { locale, title, summary, sessions, html: compiled.page.html });
}

async function moduleShown(showing: Showing, index?: ModuleIndex): Promise<Preview> {
  const module = await moduleWithoutPatient({ ...showing, index });
  return module ? { kind: 'module', module } : { kind: 'not-found' };
}

function pageFrom(data: PageData | null): Preview {
  return data ? { kind: 'page', data } : { kind: 'not-found' };
}

function broken(findings: Finding[]): Preview {
  return { kind: 'broken', findings };
}
