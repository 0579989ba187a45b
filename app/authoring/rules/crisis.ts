/** A page that speaks of suicide or self-harm says on the same page whom to call: its reader may be thinking of it now. */
import { languageWords } from '../languages/language-words.ts';
import { INDEX } from '../load-page.ts';
import { anyPhrase } from '../phrases.ts';
import { everyTextOf } from '../passages.ts';
import { perLanguage } from './per-language.ts';
import type { PageRule } from './rule.ts';

const crisisIn = perLanguage((locale) => {
  const words = languageWords(locale);
  return words && anyPhrase(words.crisis);
});

export const crisisHelp: PageRule = ({ page, locale }) => {
  const find = crisisIn(locale);
  if (!find || page.outline.some(({ block }) => block === 'CrisisHelp')) return [];
  for (const { normal, place } of everyTextOf(page.tree)) {
    const found = find(normal);
    if (!found) continue;
    const help =
      page.id === INDEX
        ? 'an introduction cannot have <CrisisHelp />: say it on a page'
        : 'add <CrisisHelp /> to this page, soon after these words';
    return [
      {
        ...place,
        rule: 'crisis-help',
        message: `this speaks of a crisis ("${found.words}"), and nothing on the page says whom to call`,
        help,
      },
    ];
  }
  return [];
};
