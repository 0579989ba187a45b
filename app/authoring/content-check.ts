/** The content check: every rule over every module and questionnaire, for authors, for `npm test` and for the workbench. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { bounded, type Finding } from '#app/modules/finding.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { loadModule, moduleFolders, readModule, type LoadedModule } from './load-content.ts';
import { measureFindings } from './measure-findings.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { atStart, everyPage, type Site } from './rules/rule.ts';
import { serviceFindings } from './service-findings.ts';
import { templateFindings } from './template-findings.ts';

interface CheckOptions {
  /** The folder that holds `modules/`, and `measures/` and `service/` if there are any. */
  contentDir: string;
  /** The folder of published files; beside `contentDir` when not given. */
  publicDir?: string;
  /** A service's own folder of licensed words for questionnaires. */
  licensedDir?: string | undefined;
  /** Only this module. */
  module?: string;
  /** Only the pages in this language. */
  locale?: string;
}

export interface ContentReport {
  /** How many pages were read, introductions and translations among them. */
  pages: number;
  findings: Finding[];
}

/** All findings, by file and line, bounded per file. Throws only for a fault of the machinery. */
export async function checkContent(options: CheckOptions): Promise<Finding[]> {
  return (await reportOnContent(options)).findings;
}

/** As `checkContent`, with the number of pages. */
export async function reportOnContent(options: CheckOptions): Promise<ContentReport> {
  const { contentDir, module: only, locale } = options;
  const slugs = moduleFolders(contentDir).filter((slug) => only === undefined || slug === only);
  if (slugs.length === 0) return { pages: 0, findings: [nothingThere(join(contentDir, 'modules'), only)] };
  const modules = await Promise.all(slugs.map((slug) => loadModule(contentDir, slug)));
  const site = siteAround(options);
  const inScope = (file: string) =>
    locale === undefined || file.split(sep).includes(locale) || basename(file) === `${locale}.json`;
  const found = [
    ...modules.flatMap((module) => findingsOf(module, site)),
    ...(only === undefined ? besideModules(options) : []),
  ].filter(({ file }) => inScope(file));
  const pages = modules.flatMap(everyPage).filter(({ page }) => inScope(page.file)).length;
  if (locale !== undefined && pages === 0) {
    const message = `no module has pages in "${locale}"`;
    return { pages, findings: [{ ...atStart(join(contentDir, 'modules')), rule: 'nothing-there', message }] };
  }
  return { pages, findings: byFile(found) };
}

function besideModules(options: CheckOptions): Finding[] {
  const { contentDir } = options;
  return [...measureFindings(options), ...serviceFindings(contentDir), ...templateFindings(contentDir)];
}

function findingsOf(module: LoadedModule, site: Site): Finding[] {
  return [
    ...module.findings,
    ...everyPage(module).flatMap(({ page }) => page.findings),
    ...ALL_RULES.flatMap((rule) => rule({ module, site })),
  ];
}

/** What links and prompts may point at; other modules count even when only one is checked. */
function siteAround({ contentDir, publicDir }: CheckOptions): Site {
  const published = publicDir ?? join(contentDir, '..', 'public');
  const measures = join(contentDir, 'measures');
  const modules = moduleFolders(contentDir).flatMap((slug) => {
    const parsed = readModule(contentDir, slug);
    return parsed.ok ? [[slug, new Set(pagesOf(parsed.module).map(({ pageId }) => pageId))] as const] : [];
  });
  return {
    modules: new Map(modules),
    measures: existsSync(measures) ? new Set(readdirSync(measures).sort()) : undefined,
    isPublished: (path) => !existsSync(published) || existsSync(join(published, path)),
  };
}

function byFile(findings: Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ file }) => file))].sort();
  return files.flatMap((file) => bounded(findings.filter((finding) => finding.file === file)));
}

function nothingThere(folder: string, only: string | undefined): Finding {
  const message = only === undefined ? 'there are no modules here' : `there is no module "${only}"`;
  return { ...atStart(only === undefined ? folder : join(folder, only)), rule: 'nothing-there', message };
}
