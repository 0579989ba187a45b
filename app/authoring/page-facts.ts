/** How far each page of a module is in each language, read from its files alone. */
import { sourceHash } from '#app/modules/compile-page.server.ts';
import { wordsOf } from '#app/modules/library-pages.server.ts';
import { readFrontMatter } from '#app/modules/front-matter.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import {
  indexFrontMatterSchema,
  pageFrontMatterSchema,
  type ModuleDefinition,
} from '#app/modules/module-schema.ts';
import { pagePath } from './draft-path.ts';
import { ENGLISH, readModule } from './load-content.ts';
import { INDEX } from './load-page.ts';
import type { PageStatus } from './page-status.ts';
import { TO_REPLACE } from './rules/to-write.ts';

/**
 * `to-write`: its skeleton's words are still in it. `untranslated`: begun in another language, its English words still in
 * it. `stale`: the English changed since it was translated. `broken`: its front matter cannot be read.
 */
export const PAGE_STATES = ['complete', 'to-write', 'untranslated', 'stale', 'missing', 'broken'] as const;
export type PageState = (typeof PAGE_STATES)[number];

export interface PageFacts {
  page: string;
  path: string;
  state: PageState;
  /** Null when it is missing or broken. */
  status: PageStatus | null;
  title: string | null;
  /** Null for the introduction too. */
  minutes: number | null;
}

export interface PageOfModule {
  page: string;
  /** Null for the introduction. */
  session: string | null;
}

/** The pages of a module in order, its introduction first; only that when `module.json` cannot be read. */
export function pagesToWrite(slug: string, files: ModuleFiles): PageOfModule[] {
  const definition = definitionIn(slug, files);
  const listed = definition ? pagesOf(definition) : [];
  return [
    { page: INDEX, session: null },
    ...listed.map(({ pageId, sessionId }) => ({ page: pageId, session: sessionId })),
  ];
}

/** The checked `module.json`, or undefined. */
export function definitionIn(slug: string, files: ModuleFiles): ModuleDefinition | undefined {
  const parsed = readModule(slug, files);
  return parsed.ok ? parsed.module : undefined;
}

/** The facts of each of `pages` in one language, in the same order. */
export function pageFacts(files: ModuleFiles, locale: string, pages: readonly PageOfModule[]): PageFacts[] {
  return pages.map(({ page }) => {
    const path = pagePath(locale, page);
    const source = files.get(path);
    const nothing = { page, path, status: null, title: null, minutes: null };
    if (source === undefined) return { ...nothing, state: 'missing' };
    const front = frontOf(source, page);
    if (!front) return { ...nothing, state: 'broken' };
    const state = stateOf(front, { source, locale, english: files.get(pagePath(ENGLISH, page)) });
    return { ...nothing, state, status: front.status, title: front.title, minutes: front.minutes };
  });
}

/** What a page is called in its own words, or in words made of its id. */
export function pageTitle(source: string, page: string): string {
  return frontOf(source, page)?.title ?? wordsOf(page);
}

/** What each session is called in a language, by its id; empty when the introduction cannot be read. */
export function sessionTitles(files: ModuleFiles, locale: string): Record<string, string> {
  const source = files.get(pagePath(locale, INDEX));
  return (source === undefined ? null : frontOf(source, INDEX))?.sessions ?? {};
}

interface Front {
  title: string;
  status: PageStatus;
  sourceHash: string | undefined;
  minutes: number | null;
  /** Titles of the sessions by id; empty for a page. */
  sessions: Record<string, string>;
}

/** Reading YAML costs more than looking it up, and the same texts are asked for at every visit. */
const MOST_KEPT = 2_000;
const known = new Map<string, Front | null>();

function frontOf(source: string, page: string): Front | null {
  const key = `${page === INDEX ? INDEX : 'page'} ${sourceHash(source)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const front = page === INDEX ? indexFront(source) : pageFront(source);
  known.set(key, front);
  return front;
}

function pageFront(source: string): Front | null {
  const { data } = readFrontMatter(source, pageFrontMatterSchema);
  if (!data) return null;
  const { title, status, sourceHash: follows, minutes } = data;
  return { title, status, sourceHash: follows, minutes, sessions: {} };
}

function indexFront(source: string): Front | null {
  const { data } = readFrontMatter(source, indexFrontMatterSchema);
  if (!data) return null;
  const { title, status, sourceHash: follows } = data;
  const sessions = Object.entries(data.sessions).map(([id, session]) => [id, session.title]);
  return {
    title,
    status,
    sourceHash: follows,
    minutes: null,
    sessions: Object.fromEntries(sessions) as Front['sessions'],
  };
}

interface Written {
  source: string;
  locale: string;
  /** The English page, when there is one. */
  english: string | undefined;
}

function stateOf({ status, sourceHash: follows }: Front, { source, locale, english }: Written): PageState {
  if (locale !== ENGLISH && status === 'draft') return 'untranslated';
  if (source.includes(TO_REPLACE)) return 'to-write';
  const isBehind = locale !== ENGLISH && english !== undefined && follows !== sourceHash(english);
  return isBehind ? 'stale' : 'complete';
}
