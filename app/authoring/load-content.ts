/** Reads and compiles a module with everything in it, for the rules of the content check to look at. */
import type { Finding } from '#app/modules/finding.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { parseModule, type ParsedModule } from '#app/modules/module-folder.server.ts';
import type { ModuleDefinition } from '#app/modules/module-schema.ts';
import { loadPage, type Compilers, type LoadedPage } from './load-page.ts';

export const ENGLISH = 'en';
export const MODULE_FILE = 'module.json';

/** Files that are pages: a folder named by a language, and a name in it. */
const PAGE = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})\/([^/]+)\.mdx$/;

export interface LoadedModule {
  slug: string;
  files: ModuleFiles;
  definition: ModuleDefinition | undefined;
  /** What is wrong with `module.json`. */
  findings: Finding[];
  /** English first. */
  locales: string[];
  /** By language, then by page id; `index` is one of them. */
  pages: Map<string, Map<string, LoadedPage>>;
}

interface LoadOptions {
  slug: string;
  files: ModuleFiles;
  /** Only pages in these languages are read; all when not given. */
  locales?: readonly string[];
  /** How pages are compiled; directly when not given. */
  compilers?: Compilers | undefined;
}

/** Loads one module. Throws only for a fault of the machinery; what is wrong with the content is in the findings. */
export async function loadModule({
  slug,
  files,
  locales: only,
  compilers,
}: LoadOptions): Promise<LoadedModule> {
  const parsed = readModule(slug, files);
  const locales = localesOf(files).filter((locale) => only?.includes(locale) ?? true);
  const read = [...files].flatMap(([file, source]) => {
    const locale = PAGE.exec(file)?.[1] ?? '';
    return locales.includes(locale) ? [loadPage(file, source, compilers)] : [];
  });
  const pages = await Promise.all(read);
  const inLocale = (locale: string) => pages.filter(({ file }) => file.startsWith(`${locale}/`));
  return {
    slug,
    files,
    definition: parsed.ok ? parsed.module : undefined,
    findings: parsed.ok ? [] : parsed.findings,
    locales,
    pages: new Map(
      locales.map((locale) => [locale, new Map(inLocale(locale).map((page) => [page.id, page]))]),
    ),
  };
}

/** The checked `module.json` of a module, or what is wrong with it. */
export function readModule(slug: string, files: ModuleFiles): ParsedModule {
  const text = files.get(MODULE_FILE);
  if (text !== undefined) return parseModule(text, { file: MODULE_FILE, folder: slug });
  const finding: Finding = {
    file: MODULE_FILE,
    line: 1,
    column: 1,
    rule: 'module-json',
    message: 'the module has no module.json',
  };
  return { ok: false, findings: [finding] };
}

/** The languages that have pages, English first. */
export function localesOf(files: ModuleFiles): string[] {
  const found = new Set([...files.keys()].flatMap((file) => PAGE.exec(file)?.[1] ?? []));
  return [...found].sort((a, b) => Number(b === ENGLISH) - Number(a === ENGLISH) || (a < b ? -1 : 1));
}

/** The language of a page's path, such as `pl` of `pl/welcome.mdx`; undefined for another file. */
export function localeOf(file: string): string | undefined {
  return PAGE.exec(file)?.[1];
}
