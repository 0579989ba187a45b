/** What publishing a draft makes of a module, as a rule without a database. */
import type { Finding } from '#app/modules/finding.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { ENGLISH, localeOf } from './load-content.ts';
import { stopsPublishing } from './stops-publishing.ts';

/** The rules of the check that say: this translation asks for something else than the English page. */
const DIFFERS = new Set(['translation-differs']);

/** The files that are live, with what a draft changes; a text of null takes a file away. */
export function withChanges(
  live: ModuleFiles,
  changes: readonly { path: string; text: string | null }[],
): ModuleFiles {
  if (changes.length === 0) return live;
  const files = new Map(live);
  for (const { path, text } of changes) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/**
 * The translations that an English draft leaves behind, by path: their blocks differ from the English that would be
 * published, so patients read English there until they are translated again, or the English page is gone. `findings` are
 * of the module with the draft, whose files are `files`.
 */
export function leftOutBy(
  locale: string,
  { files, findings }: { files: ModuleFiles; findings: readonly Finding[] },
): string[] {
  if (locale !== ENGLISH) return [];
  const differ = findings.filter(({ rule }) => DIFFERS.has(rule)).map(({ file }) => file);
  const gone = [...files.keys()].filter((path) => !files.has(englishOf(path)));
  return [...new Set([...differ, ...gone])].filter((path) => localeOf(path) !== ENGLISH).sort();
}

/** The English file of a translation; the path itself of any other file. */
export function englishOf(path: string): string {
  const locale = localeOf(path);
  return locale === undefined ? path : path.replace(`${locale}/`, `${ENGLISH}/`);
}

/** The errors that a draft must mend before it is published: those in its own language, and in what all languages share. */
export function ownErrors(locale: string, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => {
    const language = localeOf(finding.file);
    return (
      stopsPublishing(finding) && (language === locale || (language === undefined && locale === ENGLISH))
    );
  });
}

/** The number of the edition after `last`, which is undefined for a module that has none. */
export function nextEditionNumber(last: number | undefined): number {
  return (last ?? 0) + 1;
}
