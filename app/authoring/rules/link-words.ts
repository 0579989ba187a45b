/** Whoever hears a list of links without what stands around them knows where each leads. */
import type { Problem } from '#app/modules/finding.ts';
import { placeOf, plainText } from '#app/modules/mdx-nodes.ts';
import { languageWords } from '../languages/language-words.ts';
import { normalText } from '../phrases.ts';
import { nodesOf } from './page-walk.ts';
import { perLanguage } from './per-language.ts';
import type { PageRule } from './rule.ts';

const emptyIn = perLanguage(
  (locale) =>
    new Set((languageWords(locale)?.emptyLinks ?? []).map((words) => normalText(words).toLowerCase())),
);

const HELP = 'write where it leads: [your diary](/modules/…)';

export const linkWords: PageRule = ({ page, locale }) =>
  nodesOf(page.tree, ['link', 'linkReference']).flatMap((node): Problem[] => {
    const words = plainText(node).trim();
    const at = { ...placeOf(node), rule: 'link-words', help: HELP };
    const picture = nodesOf(node, ['image', 'imageReference'])[0];
    if (words === '' && !picture?.alt) return [{ ...at, message: 'the link has no words' }];
    const bare = normalText(words)
      .toLowerCase()
      .replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    return emptyIn(locale).has(bare)
      ? [{ ...at, message: `"${words}" does not say where the link leads` }]
      : [];
  });
