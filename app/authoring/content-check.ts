/** The content check of a folder: every rule over every module and questionnaire, for authors and for `npm test`. */
import { basename, join, sep } from 'node:path';
import type { Finding } from '#app/modules/finding.ts';
import { byFile, checkModuleFiles } from './check-files.ts';
import { localeOf } from './load-content.ts';
import { measureFindings } from './measure-findings.ts';
import { filesInFolder, moduleFolders } from './module-folders.ts';
import { atStart } from './rules/rule.ts';
import { serviceFindings } from './service-findings.ts';
import { siteOfFolder } from './site.ts';
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
  const folder = join(contentDir, 'modules');
  const slugs = moduleFolders(contentDir).filter((slug) => only === undefined || slug === only);
  if (slugs.length === 0) return { pages: 0, findings: [nothingThere(folder, only)] };
  const site = siteOfFolder(options);
  const checked = await Promise.all(
    slugs.map(async (slug) => {
      const files = filesInFolder(contentDir, slug);
      const { findings } = await checkModuleFiles({ slug, files, site });
      const pages = [...files.keys()].filter((file) => localeOf(file) !== undefined);
      return {
        pages,
        findings: findings.map((found) => ({ ...found, file: join(folder, slug, found.file) })),
      };
    }),
  );
  const inScope = (file: string) =>
    locale === undefined || file.split(sep).includes(locale) || basename(file) === `${locale}.json`;
  const pages = checked.flatMap((one) => one.pages).filter(inScope).length;
  if (locale !== undefined && pages === 0) {
    const message = `no module has pages in "${locale}"`;
    return { pages, findings: [{ ...atStart(folder), rule: 'nothing-there', message }] };
  }
  const beside = only === undefined ? besideModules(options) : [];
  const findings = [...checked.flatMap((one) => one.findings), ...beside];
  return { pages, findings: byFile(findings.filter(({ file }) => inScope(file))) };
}

function besideModules(options: CheckOptions): Finding[] {
  const { contentDir } = options;
  return [...measureFindings(options), ...serviceFindings(contentDir), ...templateFindings(contentDir)];
}

function nothingThere(folder: string, only: string | undefined): Finding {
  const message = only === undefined ? 'there are no modules here' : `there is no module "${only}"`;
  return { ...atStart(only === undefined ? folder : join(folder, only)), rule: 'nothing-there', message };
}
