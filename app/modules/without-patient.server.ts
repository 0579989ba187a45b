/** A module and its pages as a patient meets them, for an author who looks at a draft: there is no patient and no episode. */
import { serviceLine } from '#app/platform/service-line.ts';
import type { PageInList, SessionInList } from './assignments-of.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import type { ContentLibrary, ModuleIndex, ModulePage, PageTitle } from './content-library.types.ts';
import { pagesOf } from './module-folder.server.ts';
import type { ModuleDefinition } from './module-schema.ts';
import type { ModuleShown } from './module-shown.ts';
import type { PageData } from './page-data.server.ts';
import type { PlaceInPath, StoredEntry } from './read-page.server.ts';
import { withSwaps } from './swap-worksheets.ts';

/** What was done so far: pages by id, with the moment (epoch ms). Nothing when a page is only looked at. */
export type DonePages = ReadonlyMap<string, number>;

interface Asked {
  /** Knows the module as the draft has it. */
  library: ContentLibrary;
  module: string;
  language: string;
  done: DonePages;
}

/** The module with every session open; null when its `module.json` is not sound. `index` stands for what the library has. */
export async function moduleWithoutPatient({
  library,
  module,
  language,
  done,
  index,
}: Asked & { index?: ModuleIndex }): Promise<ModuleShown | null> {
  const definition = library.findModule(module);
  if (!definition) return null;
  const words = index ?? (await library.moduleIndex(module, language));
  const titles = await library.pageTitles(module, language);
  const sessions = definition.sessions.map((session): SessionInList => {
    const pages = session.pages.map((id) => inList(module, id, titles[id], done));
    const { title = session.id, summary = '' } = words.sessions[session.id] ?? {};
    const finished = pages.every(({ doneAt }) => doneAt !== null);
    return {
      id: session.id,
      title,
      summary,
      locale: words.locale,
      minutes: session.minutes,
      open: true,
      opensOn: null,
      done: finished,
      finishedAt: null,
      pages,
    };
  });
  const next = sessions.flatMap(({ pages }) => pages).find(({ doneAt }) => doneAt === null) ?? null;
  const { title, summary, html, locale } = words;
  return { title, summary, html, locale, sessions, openedBefore: [], earlier: [], next };
}

function inList(module: string, id: string, title: PageTitle | undefined, done: DonePages): PageInList {
  return {
    id,
    module,
    assignmentId: null,
    title: title?.title ?? id,
    summary: title?.summary ?? '',
    minutes: title?.minutes ?? 0,
    locale: title?.locale ?? 'en',
    openedAt: null,
    lastOpenedAt: null,
    doneAt: done.get(id) ?? null,
    again: false,
  };
}

interface AskedPage extends Asked {
  page: string;
  /** By block: what was written. */
  entries: Record<string, StoredEntry>;
  /** What stands for the page that the library has, such as one that is being written. */
  written?: { locale: string; page: CompiledPage };
  /** The block that was just saved. */
  saved?: string | null;
}

/** One page; null for a module that is not sound, or a page that it does not list and that is not handed over. */
export async function pageWithoutPatient(asked: AskedPage): Promise<PageData | null> {
  const { library, module, page, language, entries, written, done, saved = null } = asked;
  const definition = library.findModule(module);
  const found: ModulePage = written
    ? { state: 'ok', ...written }
    : await library.modulePage(module, page, language);
  if (!definition || found.state === 'missing') return null;
  const { title } = await library.moduleIndex(module, language);
  const shared = { module, pageId: page, account: '', saved, serviceLine: serviceLine() };
  const listedIn = { module, title };
  if (found.state === 'unavailable') return { ...shared, listedIn, state: 'unavailable', opened: null };
  const opened = {
    pageId: page,
    place: placeOf(definition, page),
    locale: found.locale,
    page: { ...found.page, blocks: withSwaps(found.page.blocks, {}) },
    entries,
    writtenBefore: {},
    earlier: [],
    note: null,
    done: done.has(page),
    again: false,
  };
  return { ...shared, listedIn, state: 'ok', title: found.page.frontMatter.title, opened };
}

/** Where the page stands in its module; null for one that no session has yet. */
function placeOf(definition: ModuleDefinition, page: string): PlaceInPath | null {
  const index = definition.sessions.findIndex(({ pages }) => pages.includes(page));
  const pages = definition.sessions[index]?.pages ?? [];
  const position = pages.indexOf(page);
  const before = pages[position - 1];
  if (position < 0) return null;
  return {
    module: definition.slug,
    session: index + 1,
    page: position + 1,
    pages: pages.length,
    previous: before === undefined ? null : { module: definition.slug, page: before },
  };
}

/** The page after `page` in the order of the module; null after the last. */
export function pageAfter(definition: ModuleDefinition, page: string): string | null {
  const pages = pagesOf(definition).map(({ pageId }) => pageId);
  return pages[pages.indexOf(page) + 1] ?? null;
}
