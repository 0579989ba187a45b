/** The modules as the application sees them: found by name, in the language that is there, and never a crash. */
import { join } from 'node:path';
import { environment } from '#app/platform/environment.ts';
import { compiledPages } from './compiled-pages.server.ts';
import { type ContentCache, createContentCache } from './content-cache.server.ts';
import { type ContentFiles, createContentFiles } from './content-files.server.ts';
import type { ContentLibrary, ModulePage, PlacedBlock } from './content-library.types.ts';
import type { Finding } from './finding.ts';
import { createLibraryPages, wordsOf, type PageAddress } from './library-pages.server.ts';
import { localesIn, pagesOf, parseModule } from './module-folder.server.ts';
import type { ModuleDefinition } from './module-schema.ts';
import { bySource } from './by-source.ts';
import { setHash, textHash } from './content-hash.server.ts';
import { keptSet } from './content-sets.server.ts';
import { createLiveFiles, createSetFiles, type LiveFiles } from './live-files.server.ts';
import type { LiveModule } from './live-module.ts';
import type { ModuleFiles } from './module-files.ts';
import { publishedEditions } from './published-editions.server.ts';
import { isUntranslated } from './untranslated.ts';

interface LibraryOptions {
  /** The folder that holds `modules/`. */
  contentDir?: string;
  /** Where to read instead of that folder; then `watch` is theirs. */
  files?: ContentFiles;
  cacheDir?: string;
  /** Where compiled pages are kept and looked for instead of that folder. */
  cache?: ContentCache;
  /** Look for changed files at every call, for people who edit. Without it every file is read once. */
  watch?: boolean;
  /** For authors: pages that nobody has translated yet are shown as they are. Patients read English in their place. */
  untranslated?: boolean;
  /** Told of each broken file once. Its message may quote the page: do not log it. */
  onProblem?: (finding: Finding) => void;
}

const ENGLISH = 'en';

/** A library over one content folder. Reads nothing before it is asked. */
export function createContentLibrary({
  contentDir = process.env.CONTENT_DIR ?? 'content',
  cacheDir = join('.cache', 'content'),
  watch = false,
  untranslated = false,
  onProblem = warn,
  files = createContentFiles({ watch }),
  cache = createContentCache({ dir: cacheDir }),
}: LibraryOptions = {}): ContentLibrary {
  const folder = join(contentDir, 'modules');
  const pages = createLibraryPages({ files, cache, onProblem });

  const parsed = bySource((text, file) => {
    const result = parseModule(text, { file, folder: file.split(/[/\\]/).at(-2) ?? '' });
    if (!result.ok) result.findings.forEach(onProblem);
    return result.ok ? result.module : undefined;
  });

  const moduleOf = (name: string): ModuleDefinition | undefined => {
    const file = join(folder, name, 'module.json');
    const text = files.read(file);
    return text === undefined ? undefined : parsed(text, file);
  };
  const modules = () => files.list(folder).flatMap((name) => moduleOf(name) ?? []);
  // Only names that are in the folder are looked up, so that no path is made of what a request says.
  const findModule = (slug: string) => (files.list(folder).includes(slug) ? moduleOf(slug) : undefined);
  const locales = (slug: string) => (findModule(slug) ? localesIn(join(folder, slug), files) : []);

  const isUntranslatedFile = bySource(isUntranslated);
  const isToBeRead = ({ locale, path }: PageAddress) =>
    untranslated || locale === ENGLISH || !isUntranslatedFile(files.read(path) ?? '', path);

  /** The same page in the languages to try, in order; none for an unknown module. */
  const addresses = (slug: string, locale: string, name: string): PageAddress[] =>
    [...new Set([locale, ENGLISH])]
      .filter((one) => locales(slug).includes(one))
      .map((one) => ({ locale: one, path: join(folder, slug, one, `${name}.mdx`) }))
      .filter(isToBeRead);

  const modulePage = async (slug: string, pageId: string, locale: string): Promise<ModulePage> => {
    const definition = findModule(slug);
    if (!definition || !pagesOf(definition).some((page) => page.pageId === pageId))
      return { state: 'missing' };
    const found = await pages.firstPage(addresses(slug, locale, pageId));
    return found ? { state: 'ok', ...found } : { state: 'unavailable', locale: ENGLISH };
  };

  return {
    modules,
    findModule,
    locales,
    modulePage,
    moduleIndex: async (slug, locale) => {
      const found = await pages.indexes(addresses(slug, locale, 'index'));
      const [best] = found;
      const sessions = (findModule(slug)?.sessions ?? []).map(({ id }) => {
        const index = found.find(({ page }) => Object.hasOwn(page.frontMatter.sessions, id));
        return [id, index?.page.frontMatter.sessions[id] ?? { title: wordsOf(id), summary: '' }] as const;
      });
      const { title = wordsOf(slug), summary = '' } = best?.page.frontMatter ?? {};
      const html = best?.page.html ?? '';
      return {
        locale: best?.locale ?? ENGLISH,
        title,
        summary,
        sessions: Object.fromEntries(sessions),
        html,
      };
    },
    pageTitles: async (slug, locale) => {
      const definition = findModule(slug);
      const listed = definition ? pagesOf(definition) : [];
      return Object.fromEntries(
        listed.map(({ pageId }) => [pageId, pages.title(addresses(slug, locale, pageId), pageId)] as const),
      );
    },
    answeredBlocks: async (slug, locale) => {
      const definition = findModule(slug);
      return definition ? placedBlocks(definition, (page) => modulePage(slug, page, locale)) : [];
    },
    edition: (slug) => {
      const definition = findModule(slug);
      if (!definition) return undefined;
      const names = ['index', ...pagesOf(definition).map(({ pageId }) => pageId)];
      const english = names.map((name) => [
        name,
        files.read(join(folder, slug, ENGLISH, `${name}.mdx`)) ?? '',
      ]);
      const all = JSON.stringify([files.read(join(folder, slug, 'module.json')), english]);
      return textHash(all).slice(0, 16);
    },
  };
}

/** The blocks of a module that keep what a patient writes, or ask for homework, in its order; of pages that can be shown. */
export async function placedBlocks(
  definition: ModuleDefinition,
  pageOf: (page: string) => Promise<ModulePage>,
): Promise<PlacedBlock[]> {
  const placed = await Promise.all(
    pagesOf(definition).map(async (page) => answeredOn(page, await pageOf(page.pageId))),
  );
  return placed.flat();
}

function answeredOn(where: { pageId: string; sessionId: string }, found: ModulePage): PlacedBlock[] {
  if (found.state !== 'ok') return [];
  return found.page.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'quiz':
      case 'reflection':
      case 'worksheet':
      case 'homework':
        return [{ ...where, locale: found.locale, block }];
      default:
        return [];
    }
  });
}

let live: { files: LiveFiles; library: ContentLibrary } | undefined;

/** The content that counts now, over the folders that the environment names and what is published. */
export function contentLibrary(): ContentLibrary {
  return liveContent().library;
}

/** Every file of a module that counts now, and where the repository is newer than what was published. */
export function liveModuleFiles(slug: string): LiveModule {
  return liveContent().files.module(slug);
}

/** What the whole state of a module that counts now is called by (`content_set`). */
export function liveSetHash(slug: string): string {
  return setHash(liveModuleFiles(slug).files);
}

/** The files of a module as they stand in `content/`, whatever is published. */
export function repositoryFiles(slug: string): ModuleFiles {
  return liveContent().files.onDisk(slug);
}

function liveContent() {
  live ??= openLiveContent();
  return live;
}

function openLiveContent() {
  const { CONTENT_DIR: contentDir, NODE_ENV } = environment();
  const watch = NODE_ENV === 'development';
  const folder = join(contentDir, 'modules');
  const disk = createContentFiles({ watch });
  const files = createLiveFiles({ folder, disk, editions: publishedEditions, watch });
  return { files, library: createContentLibrary({ contentDir, cache: compiledPages(), files }) };
}

/** Old editions that somebody is part-way through, the one that was used last at the end. One is some 200 kB. */
const MAX_OLD = 100;
const old = new Map<string, ContentLibrary>();

/** One module in a state that was kept, and nothing else; null when it was not kept. */
export function libraryOfSet(hash: string): ContentLibrary | null {
  const library = old.get(hash) ?? keptLibrary(hash);
  if (!library) return null;
  old.delete(hash);
  old.set(hash, library);
  for (const oldest of old.keys()) {
    if (old.size <= MAX_OLD) break;
    old.delete(oldest);
  }
  return library;
}

function keptLibrary(hash: string): ContentLibrary | null {
  const kept = keptSet(hash);
  return kept && libraryOver(kept.module, kept.files, { cache: compiledPages() });
}

/** A library for authors, of one module whose files are given, such as those of a draft, which has a `cache` of its own. */
export function libraryOfFiles(slug: string, files: ModuleFiles, cache: ContentCache): ContentLibrary {
  return libraryOver(slug, files, { cache, untranslated: true });
}

function libraryOver(slug: string, files: ModuleFiles, options: LibraryOptions): ContentLibrary {
  const { CONTENT_DIR: contentDir } = environment();
  const folder = join(contentDir, 'modules');
  return createContentLibrary({
    contentDir,
    files: createSetFiles(folder, slug, files),
    ...options,
  });
}

/** Place and rule only: what stands in a page stays out of the log. */
function warn({ file, line, column, rule }: Finding): void {
  process.emitWarning(`${file}:${line}:${column} ${rule}`, 'ContentWarning');
}
