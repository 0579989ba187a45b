/** Words that not everybody knows are explained where a module first uses them. */
import type { Problem } from '#app/modules/finding.ts';
import { plainText, type PageNode } from '#app/modules/mdx-nodes.ts';
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
  const before = pagesBefore(module, locale, page).map((other) => termsOn(other, hard.terms));
  return [...termsOn(page, hard.terms)].flatMap(([find, first]): Problem[] => {
    const found = find(first.normal);
    if (!found || before.some((terms) => terms.has(find)) || isExplained(first, found, find, hard.explains))
      return [];
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

const seen = new WeakMap<PageNode, Map<FindPhrase, Passage>>();

/** The hard words of a page, each with the passage where it first stands. */
function termsOn({ tree }: LoadedPage, terms: readonly FindPhrase[]): Map<FindPhrase, Passage> {
  if (!tree) return new Map();
  const known = seen.get(tree);
  if (known) return known;
  const passages = passagesOf(tree);
  const found = terms.flatMap((find) => {
    const first = passages.find(({ normal }) => find(normal));
    return first ? [[find, first] as const] : [];
  });
  const onPage = new Map(found);
  seen.set(tree, onPage);
  return onPage;
}

/** In the order of `module.json`, the introduction first. */
function pagesBefore({ definition, pages }: LoadedModule, locale: string, { id }: LoadedPage): LoadedPage[] {
  const order = [INDEX, ...(definition ? pagesOf(definition).map(({ pageId }) => pageId) : [])];
  return order
    .slice(0, Math.max(0, order.indexOf(id)))
    .flatMap((other) => pages.get(locale)?.get(other) ?? []);
}

/** In brackets beside it, in bold, or in a sentence that says what it means. */
function isExplained(
  { normal, node }: Passage,
  { words, end }: Phrase,
  find: FindPhrase,
  explains: FindPhrase,
): boolean {
  const inBrackets =
    /^[”"'’]?\s*\(/.test(normal.slice(end)) || /\([^)]*$/.test(normal.slice(0, end - words.length));
  const inBold = nodesOf(node, ['strong']).some((strong) => find(normalText(plainText(strong))));
  return inBrackets || inBold || explains(normal) !== undefined;
}
