/** Not everybody sees colours, and paper may have none: what is meant has a name as well. */
import type { Problem } from '#app/modules/finding.ts';
import { languageWords } from '../languages/language-words.ts';
import { everyTextOf } from '../passages.ts';
import { anyPhrase } from '../phrases.ts';
import { perLanguage } from './per-language.ts';
import type { PageRule } from './rule.ts';

const colourIn = perLanguage((locale) => {
  const words = languageWords(locale);
  return words && anyPhrase(words.colours);
});

/** A name in quotes soon after: the red box “Your week” can be found without its colour. */
const NAMED = /^[^.!?؟]{0,30}["“„«]/;

export const colourOnly: PageRule = ({ page, locale }) => {
  const find = colourIn(locale);
  if (!find) return [];
  return everyTextOf(page.tree).flatMap(({ normal, place }): Problem[] => {
    const found = find(normal);
    if (!found || NAMED.test(normal.slice(found.end))) return [];
    return [
      {
        ...place,
        rule: 'colour-only',
        message: `"${found.words}" can only be found by those who see the colour`,
        help: 'say where it is or what it is called: the box “Your week”',
      },
    ];
  });
};
