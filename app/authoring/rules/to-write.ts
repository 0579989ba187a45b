/** What a skeleton leaves for its author to write. It is found until it is written, and is never published. */
import type { Finding } from '#app/modules/finding.ts';
import { ENGLISH, MODULE_FILE, type LoadedModule } from '../load-content.ts';
import { TO_WRITE } from '../stops-publishing.ts';
import { everyPage, type ModuleRule } from './rule.ts';

/** Stands before everything in a skeleton that nobody has written yet. */
export const TO_REPLACE = 'REPLACE:';

/**
 * One finding for each line. The first of what patients would read is an error, so that no module goes out with it; the
 * others are warnings, so that an author who starts is not frightened. `module.json` comes first: a reference that nobody
 * has filled in must not pass for one.
 */
export const unwritten: ModuleRule = ({ module }) => {
  const shared = linesToWrite(MODULE_FILE, module.files.get(MODULE_FILE) ?? '');
  const [first, ...others] = [...shared, ...linesOn(module, (locale) => locale === ENGLISH)];
  const translated = linesOn(module, (locale, status) => locale !== ENGLISH && status !== 'draft');
  // Patients read English in the place of a translation that says that it is a draft.
  const inDraft = linesOn(module, (locale, status) => locale !== ENGLISH && status === 'draft');
  return [
    ...(first ? [{ ...first, message: 'this is still to be written: begin here' }] : []),
    ...translated,
    ...[...others, ...inDraft].map((finding) => ({ ...finding, warning: true as const })),
  ];
};

function linesOn(
  module: LoadedModule,
  isMeant: (locale: string, status: string | undefined) => boolean,
): Finding[] {
  return everyPage(module).flatMap(({ locale, page }) =>
    isMeant(locale, page.status) ? linesToWrite(page.file, page.source) : [],
  );
}

function linesToWrite(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index): Finding[] => {
    const at = line.indexOf(TO_REPLACE);
    if (at < 0) return [];
    return [
      {
        file,
        line: index + 1,
        column: at + 1,
        rule: TO_WRITE,
        message: 'this is still to be written',
        help: `write your own words in the place of ${TO_REPLACE} and what follows it`,
      },
    ];
  });
}
