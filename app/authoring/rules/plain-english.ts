/** English prose that a person of eleven can read: patient information for a tired, worried reader. */
import { ENGLISH } from '../load-content.ts';
import type { LoadedPage } from '../load-page.ts';
import { passagesOf } from '../passages.ts';
import { HIGHEST_READING_AGE, readingAge } from '../reading-age.ts';
import type { PageRule } from './rule.ts';

export const plainEnglish: PageRule = ({ page, locale }) => {
  const age = locale === ENGLISH ? readingAgeOf(page) : undefined;
  if (age === undefined || age <= HIGHEST_READING_AGE) return [];
  const hardest = passagesOf(page.tree)
    .map((passage) => ({ ...passage, age: readingAge([passage.text], 12)?.age ?? 0 }))
    .toSorted((a, b) => b.age - a.age)[0];
  return [
    {
      ...(hardest?.place ?? { line: 1, column: 1 }),
      rule: 'reading-age',
      message: `the reading age of this page is ${age}, and ${HIGHEST_READING_AGE} is the most; this passage is the hardest`,
      help: 'use shorter sentences and more everyday words',
    },
  ];
};

/** The reading age of an English page in years; undefined when it has too few words to tell, or cannot be parsed. */
export function readingAgeOf({ tree }: Pick<LoadedPage, 'tree'>): number | undefined {
  return readingAge(passagesOf(tree).map(({ text }) => text))?.age;
}
