/** What a rule of the content check is given, and gives back. */
import type { Finding, Problem } from '#app/modules/finding.ts';
import type { LoadedModule } from '../load-content.ts';
import type { LoadedPage } from '../load-page.ts';

/** What pages may point at. */
export interface Site {
  /** Ids of the pages of every module, by its slug. */
  modules: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes of the questionnaires there are; undefined when there is no list of them. */
  measures: ReadonlySet<string> | undefined;
  /** True when a file is published under this path; true for every path when nothing is known. */
  isPublished: (path: string) => boolean;
}

export interface ModuleInput {
  module: LoadedModule;
  site: Site;
}

export interface PageInput extends ModuleInput {
  locale: string;
  page: LoadedPage;
}

/** A rule that looks at a module as a whole. It never throws and reports nothing twice. */
export type ModuleRule = (input: ModuleInput) => Finding[];

/** A rule that looks at one page, with its module around it. It never throws and reports nothing twice. */
export type PageRule = (input: PageInput) => Problem[];

/** Every page of a module in every language, English first. */
export function everyPage({ pages }: LoadedModule): { locale: string; page: LoadedPage }[] {
  return [...pages].flatMap(([locale, ofLocale]) => [...ofLocale.values()].map((page) => ({ locale, page })));
}

/** The first character of a file, for what is missing from all of it. */
export const AT_START = { line: 1, column: 1 };

/** The first character of a file, by its name. */
export function atStart(file: string): Pick<Finding, 'file' | 'line' | 'column'> {
  return { file, ...AT_START };
}
