/** What a skeleton leaves for its author to write. It is found until it is written, and is never published. */
import type { Problem } from '#app/modules/finding.ts';
import { MODULE_FILE } from '../load-content.ts';
import { TO_WRITE } from '../stops-publishing.ts';
import type { ModuleRule, PageRule } from './rule.ts';

/** Stands before everything in a skeleton that nobody has written yet. */
export const TO_REPLACE = 'REPLACE:';

/** A reference that nobody has filled in must not pass for one. */
export const unwrittenModule: ModuleRule = ({ module }) =>
  unwrittenIn(module.files.get(MODULE_FILE) ?? '').map((problem) => ({ file: MODULE_FILE, ...problem }));

export const unwrittenPage: PageRule = ({ page }) => unwrittenIn(page.source);

/** One for each line: an author who starts is not to be frightened, so it is a warning. */
function unwrittenIn(text: string): Problem[] {
  return text.split('\n').flatMap((line, index): Problem[] => {
    const at = line.indexOf(TO_REPLACE);
    if (at < 0) return [];
    return [
      {
        line: index + 1,
        column: at + 1,
        rule: TO_WRITE,
        message: 'this is still to be written',
        help: `write your own words in the place of ${TO_REPLACE} and what follows it`,
        warning: true,
      },
    ];
  });
}
