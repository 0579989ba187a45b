/** How far each page of a module is in each language, read from its files alone. */
import { sourceHash } from '#app/modules/compile-page.server.ts';
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

/** `stale`: the English changed since it was translated. `broken`: its front matter cannot be read. */
export type PageState = 'complete' | 'stale' | 'missing' | 'broken';

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
    const state = isStale({ files, locale, page, front }) ? 'stale' : 'complete';
    return { ...nothing, state, status: front.status, title: front.title, minutes: front.minutes };
  });
}

interface Front {
  title: string;
  status: PageStatus;
  sourceHash: string | undefined;
  minutes: number | null;
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
  return { title: data.title, status: data.status, sourceHash: data.sourceHash, minutes: data.minutes };
}

function indexFront(source: string): Front | null {
  const { data } = readFrontMatter(source, indexFrontMatterSchema);
  if (!data) return null;
  return { title: data.title, status: data.status, sourceHash: data.sourceHash, minutes: null };
}

function isStale({
  files,
  locale,
  page,
  front,
}: {
  files: ModuleFiles;
  locale: string;
  page: string;
  front: Front;
}) {
  const english = files.get(pagePath(ENGLISH, page));
  return locale !== ENGLISH && english !== undefined && front.sourceHash !== sourceHash(english);
}
