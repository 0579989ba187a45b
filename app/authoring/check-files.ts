/** The content check of one module as its files, wherever they are kept: in the repository, in a draft, in an edition. */
import { bounded, type Finding } from '#app/modules/finding.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { ENGLISH, loadModule, localeOf, type LoadedModule } from './load-content.ts';
import type { Compilers, LoadedPage } from './load-page.ts';
import { MODULE_RULES, PAGE_RULES } from './rules/all-rules.ts';
import { everyPage, type Site } from './rules/rule.ts';
import { stopsPublishing } from './stops-publishing.ts';

export interface ModuleToCheck {
  slug: string;
  files: ModuleFiles;
  /** What links may point at. The pages of the module itself are those of `files`. */
  site: Site;
  /** How pages are compiled; directly when not given. A server passes those that work in a worker. */
  compilers?: Compilers;
}

export interface ModuleReport {
  /** How many pages were read, introductions and translations among them. */
  pages: number;
  /** By file and line, bounded per file; a file is called by its path within the module, such as `en/welcome.mdx`. */
  findings: Finding[];
  /** The first of each rule in each file: nothing is cut from it, so what may be published is decided by it. */
  deciding: Finding[];
}

/** All findings of a module in all its languages. Throws only for a fault of the machinery. */
export async function checkModuleFiles(input: ModuleToCheck): Promise<ModuleReport> {
  const module = await loadModule(input);
  const site = withOwnPages(module, input.site);
  const pages = everyPage(module);
  const findings = [
    ...moduleFindings(module, site),
    ...pages.flatMap(({ locale, page }) => pageFindings({ locale, page, module, site })),
  ];
  return { pages: pages.length, findings: byFile(findings), deciding: firstOfEachRule(findings) };
}

/**
 * The findings of one file of a module, for an editor that asks at every pause in typing. Only its own language and
 * English are read, and of those only what has changed since the last time. Throws as `checkModuleFiles` does.
 */
export async function checkOneFile({ path, ...input }: ModuleToCheck & { path: string }): Promise<Finding[]> {
  const locale = localeOf(path) ?? ENGLISH;
  const module = await loadModule({ ...input, locales: [ENGLISH, locale] });
  const site = withOwnPages(module, input.site);
  const page = [...(module.pages.get(locale)?.values() ?? [])].find(({ file }) => file === path);
  const findings = [
    ...moduleFindings(module, site).filter(({ file }) => file === path),
    ...(page ? pageFindings({ locale, page, module, site }) : []),
  ];
  return bounded(findings, stopsPublishing);
}

function moduleFindings(module: LoadedModule, site: Site): Finding[] {
  return [...module.findings, ...MODULE_RULES.flatMap((rule) => rule({ module, site }))];
}

function pageFindings(input: {
  locale: string;
  page: LoadedPage;
  module: LoadedModule;
  site: Site;
}): Finding[] {
  const { file, findings } = input.page;
  const problems = PAGE_RULES.flatMap((rule) => rule(input));
  return [...findings, ...problems.map((problem) => ({ file, ...problem }))];
}

function withOwnPages({ slug, definition }: LoadedModule, site: Site): Site {
  if (!definition) return site;
  const own = new Set(pagesOf(definition).map(({ pageId }) => pageId));
  return { ...site, modules: new Map([...site.modules, [slug, own]]) };
}

/** Findings sorted by the name of their file, bounded for each. */
export function byFile(findings: Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ file }) => file))].sort();
  const of = (file: string) => findings.filter((finding) => finding.file === file);
  return files.flatMap((file) => bounded(of(file), stopsPublishing));
}

/** An error and a warning of the same rule count as two. */
function firstOfEachRule(findings: Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.file} ${finding.rule} ${stopsPublishing(finding)}`;
    if (!first.has(key)) first.set(key, finding);
  }
  return [...first.values()];
}
