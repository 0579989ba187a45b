/** What a rule of the content check is given, and gives back. */
import type { Finding } from '#app/modules/finding.ts';
import type { LoadedModule, LoadedPage } from '../load-content.ts';

/** What pages may point at. */
export interface Site {
  /** Ids of the pages of every module, by its slug. */
  modules: Map<string, Set<string>>;
  /** Codes of the questionnaires there are; undefined when there is no list of them. */
  measures: Set<string> | undefined;
  /** True when a file is published under this path; true for every path when nothing is known. */
  isPublished: (path: string) => boolean;
}

export interface RuleInput {
  module: LoadedModule;
  site: Site;
}

/** A rule looks at one module in all its languages. It never throws and reports nothing twice. */
export type Rule = (input: RuleInput) => Finding[];

/** Every page of a module in every language, English first. */
export function everyPage({ pages }: LoadedModule): { locale: string; page: LoadedPage }[] {
  return [...pages].flatMap(([locale, ofLocale]) => [...ofLocale.values()].map((page) => ({ locale, page })));
}

/** The first character of a file, for what is missing from all of it. */
export function atStart(file: string): Pick<Finding, 'file' | 'line' | 'column'> {
  return { file, line: 1, column: 1 };
}
