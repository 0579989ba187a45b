/** Reads and compiles a module with everything in its folder, for the rules of the content check to look at. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileIndex, compilePage, sourceHash } from '#app/modules/compile-page.server.ts';
import type { CompiledPage } from '#app/modules/content-blocks.ts';
import { createContentFiles } from '#app/modules/content-files.server.ts';
import type { Finding } from '#app/modules/finding.ts';
import { readFrontMatter } from '#app/modules/front-matter.ts';
import type { PageNode } from '#app/modules/mdx-nodes.ts';
import { localesIn, parseModule, type ParsedModule } from '#app/modules/module-folder.server.ts';
import {
  indexFrontMatterSchema,
  pageFrontMatterSchema,
  type IndexFrontMatter,
  type ModuleDefinition,
} from '#app/modules/module-schema.ts';
import { outlineOf, type OutlineEntry } from './block-outline.ts';

export const ENGLISH = 'en';
export const INDEX = 'index';

export interface LoadedPage {
  id: string;
  file: string;
  source: string;
  hash: string;
  /** What the page says it is a translation of. */
  translatedFrom: string | undefined;
  status: string | undefined;
  /** Undefined when the page cannot be parsed. */
  tree: PageNode | undefined;
  outline: OutlineEntry[];
  /** Undefined when it was refused; `findings` then says why. Always undefined for an index. */
  page: CompiledPage | undefined;
  /** Of an index: the words for each session. */
  sessions: IndexFrontMatter['sessions'] | undefined;
  findings: Finding[];
}

export interface LoadedModule {
  slug: string;
  folder: string;
  /** The path of `module.json`. */
  file: string;
  definition: ModuleDefinition | undefined;
  findings: Finding[];
  locales: string[];
  /** By language, then by page id; `index` is one of them. */
  pages: Map<string, Map<string, LoadedPage>>;
}

/** The names of the module folders in `contentDir`. */
export function moduleFolders(contentDir: string): string[] {
  try {
    const entries = readdirSync(join(contentDir, 'modules'), { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  } catch {
    return [];
  }
}

/** Loads one module. Throws only for a fault of the machinery; what is wrong with the content is in the findings. */
export async function loadModule(contentDir: string, slug: string): Promise<LoadedModule> {
  const folder = join(contentDir, 'modules', slug);
  const file = join(folder, 'module.json');
  const parsed = readModule(contentDir, slug);
  const locales = localesIn(folder, createContentFiles({ watch: false }));
  const pages = await Promise.all(
    locales.map(async (locale) => [locale, await loadLanguage(join(folder, locale))] as const),
  );
  return {
    slug,
    folder,
    file,
    definition: parsed.ok ? parsed.module : undefined,
    findings: parsed.ok ? [] : parsed.findings,
    locales,
    pages: new Map(pages),
  };
}

/** The checked `module.json` of a module, or what is wrong with it. */
export function readModule(contentDir: string, slug: string): ParsedModule {
  const file = join(contentDir, 'modules', slug, 'module.json');
  try {
    return parseModule(readFileSync(file, 'utf8'), { file, folder: slug });
  } catch {
    const finding: Finding = {
      file,
      line: 1,
      column: 1,
      rule: 'module-json',
      message: 'the module has no module.json',
    };
    return { ok: false, findings: [finding] };
  }
}

async function loadLanguage(folder: string): Promise<Map<string, LoadedPage>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const pages = await Promise.all(
    names.sort().map((name) => loadPage(join(folder, name), name.slice(0, -4))),
  );
  return new Map(pages.map((page) => [page.id, page]));
}

async function loadPage(file: string, id: string): Promise<LoadedPage> {
  const source = readFileSync(file, 'utf8');
  let tree: PageNode | undefined;
  const input = { source, file, onTree: (parsed: PageNode) => void (tree = parsed) };
  const compiled = id === INDEX ? await compileIndex(input) : await compilePage(input);
  const { data } = readFrontMatter(source, id === INDEX ? indexFrontMatterSchema : pageFrontMatterSchema);
  return {
    id,
    file,
    source,
    hash: sourceHash(source),
    translatedFrom: data?.sourceHash,
    status: data?.status,
    tree,
    outline: tree ? outlineOf(tree) : [],
    page: compiled.ok && 'blocks' in compiled.page ? compiled.page : undefined,
    sessions: data && 'sessions' in data ? data.sessions : undefined,
    findings: compiled.ok ? [] : compiled.findings,
  };
}
