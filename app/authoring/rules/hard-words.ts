/** Words that not everybody knows are explained where a module first uses them. */
import type { Problem } from '#app/modules/finding.ts';
import { plainText } from '#app/modules/mdx-nodes.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { languageWords } from '../languages/language-words.ts';
import type { LoadedModule } from '../load-content.ts';
import { INDEX, type LoadedPage } from '../load-page.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { anyPhrase, normalText, type FindPhrase, type Phrase } from '../phrases.ts';
import { nodesOf } from './page-walk.ts';
import { perLanguage } from './per-language.ts';
import type { PageRule } from './rule.ts';

const hardIn = perLanguage((locale) => {
  const words = languageWords(locale);
  return (
    words && {
      terms: words.toExplain.map((term) => anyPhrase([term])),
      explains: anyPhrase(words.explaining),
    }
  );
});

export const hardWords: PageRule = ({ module, locale, page }) => {
  const hard = hardIn(locale);
  if (!hard) return [];
  const before = pagesBefore(module, locale, page).flatMap(({ tree }) => passagesOf(tree));
  const here = passagesOf(page.tree);
  return hard.terms.flatMap((find): Problem[] => {
    if (before.some(({ text }) => find(text))) return [];
    const first = here.find(({ text }) => find(text));
    const found = first && find(first.text);
    if (!first || !found || isExplained(first, found, find, hard.explains)) return [];
    return [
      {
        ...first.place,
        rule: 'explain-words',
        message: `"${found.words}" may not be known to everybody, and this is where the module first uses it`,
        help: 'say what it is in brackets after it, put it in bold and explain it in the same paragraph, or use another word',
        warning: true,
      },
    ];
  });
};

/** In the order of `module.json`, the introduction first. */
function pagesBefore({ definition, pages }: LoadedModule, locale: string, { id }: LoadedPage): LoadedPage[] {
  const order = [INDEX, ...(definition ? pagesOf(definition).map(({ pageId }) => pageId) : [])];
  return order
    .slice(0, Math.max(0, order.indexOf(id)))
    .flatMap((other) => pages.get(locale)?.get(other) ?? []);
}

/** In brackets beside it, in bold, or in a sentence that says what it means. */
function isExplained(
  { text, node }: Passage,
  { words, end }: Phrase,
  find: FindPhrase,
  explains: FindPhrase,
): boolean {
  const whole = normalText(text);
  const inBrackets =
    /^[”"'’]?\s*\(/.test(whole.slice(end)) || /\([^)]*$/.test(whole.slice(0, end - words.length));
  const inBold = nodesOf(node, ['strong']).some((strong) => find(plainText(strong)));
  return inBrackets || inBold || explains(text) !== undefined;
}
