/** One module as its authors work on it: its pages in each language, its drafts and its editions. */
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import type { Finding } from '#app/modules/finding.ts';
import { wordsOf } from '#app/modules/library-pages.server.ts';
import { titleIn } from './catalogue.server.ts';
import { isModuleName } from './draft-path.ts';
import { withChanges } from './edition-files.ts';
import { type EditionRow, editionsOf } from './editions-of.server.ts';
import { counted, type Findings } from './language-facts.ts';
import { type LiveEdition, liveEditions } from './live-editions.server.ts';
import { ENGLISH, localesOf, MODULE_FILE } from './load-content.ts';
import { checkSoon } from './module-check.server.ts';
import type { ContentActor } from './open-draft.server.ts';
import { type DroppedDraft, droppedDrafts, type OpenDraft, openDrafts } from './open-drafts.server.ts';
import {
  definitionIn,
  type PageFacts,
  pageFacts,
  type PageOfModule,
  pagesToWrite,
  sessionTitles,
} from './page-facts.ts';
import { openTextsQuery } from './workbench.queries.server.ts';

export interface Cell extends Omit<PageFacts, 'page'> {
  locale: string;
  /** An open draft changes it. */
  inDraft: boolean;
  findings: Findings | null;
}

export interface PageRow extends PageOfModule {
  /** In English; null when there is none to read. */
  title: string | null;
  /** What its session is called in English; null for the introduction. */
  sessionTitle: string | null;
  cells: Cell[];
}

export interface ModuleView {
  slug: string;
  title: string;
  titleLocale: string;
  isLive: boolean;
  /** It was live, and its only edition was undone. */
  isWithdrawn: boolean;
  /** Neither live nor in an open draft: there is nothing to show or to change. */
  isEmpty: boolean;
  /** What patients read; null for the files in `content/`. */
  edition: LiveEdition | null;
  locales: string[];
  rows: PageRow[];
  /** What all languages share. */
  shared: { inDraft: boolean; findings: Findings | null };
  sessions: string[];
  /** What each session is called in English, by its id. */
  sessionTitles: Record<string, string>;
  drafts: OpenDraft[];
  dropped: DroppedDraft[];
  editions: EditionRow[];
  newerInRepository: string[];
  checked: boolean;
}

/** The module with every open draft of it; null when there never was a module or a draft of that name. */
export async function moduleView(
  _actor: ContentActor,
  slug: string,
  language: string,
): Promise<ModuleView | null> {
  if (!isModuleName(slug)) return null;
  const live = liveModuleFiles(slug);
  const drafts = await openDrafts(slug);
  const dropped = droppedDrafts(slug);
  const editions = editionsOf(slug);
  const isLive = live.files.size > 0;
  if (!isLive && drafts.length + dropped.length + editions.length === 0) return null;
  const changes = openTextsQuery([slug]).all();
  const files = withChanges(live.files, changes);
  const check = await checkSoon(slug, files);
  const locales = [...new Set([ENGLISH, ...localesOf(files), ...drafts.map(({ locale }) => locale)])];
  const changed = new Set(changes.map(({ path }) => path));
  const about = (path: string) => ({
    inDraft: changed.has(path),
    findings: check && counted(ofFile(check.findings, path)),
  });
  return {
    slug,
    ...titleIn(slug, { files, language }),
    isLive,
    isWithdrawn: !isLive && editions.length > 0,
    isEmpty: files.size === 0,
    edition: liveEditions().get(slug) ?? null,
    locales,
    rows: rowsOf({ slug, files, locales, about }),
    shared: about(MODULE_FILE),
    sessions: definitionIn(slug, files)?.sessions.map(({ id }) => id) ?? [],
    sessionTitles: sessionTitles(files, ENGLISH),
    drafts,
    dropped,
    editions,
    newerInRepository: live.newerInRepository,
    checked: check !== null,
  };
}

interface Rows {
  slug: string;
  files: ReadonlyMap<string, string>;
  locales: readonly string[];
  about: (path: string) => Pick<Cell, 'inDraft' | 'findings'>;
}

function rowsOf({ slug, files, locales, about }: Rows): PageRow[] {
  const pages = pagesToWrite(slug, files);
  const facts = new Map(locales.map((locale) => [locale, pageFacts(files, locale, pages)]));
  const sessions = sessionTitles(files, ENGLISH);
  return pages.map((page, at) => ({
    ...page,
    title: facts.get(ENGLISH)?.[at]?.title ?? null,
    sessionTitle: page.session === null ? null : (sessions[page.session] ?? wordsOf(page.session)),
    cells: locales.flatMap((locale) => {
      const fact = facts.get(locale)?.[at];
      return fact ? [{ ...fact, locale, ...about(fact.path) }] : [];
    }),
  }));
}

function ofFile(findings: readonly Finding[], path: string): Finding[] {
  return findings.filter(({ file }) => file === path);
}
