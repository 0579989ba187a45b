/** Translations against English: which pages are missing, and which follow an English that has changed since. */
import { join } from 'node:path';
import type { Finding } from '#app/modules/finding.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { ENGLISH, INDEX, type LoadedModule, type LoadedPage } from '../load-content.ts';
import { atStart, type Rule } from './rule.ts';

export const translations: Rule = ({ module }) =>
  module.locales.flatMap((locale) =>
    locale === ENGLISH
      ? englishHashes(module)
      : [...missing(module, locale), ...stale(module, locale)].map(asDraft(module, locale)),
  );

/** While a language's index says `draft`, its gaps are known: patients read English there. */
function asDraft({ pages }: LoadedModule, locale: string): (finding: Finding) => Finding {
  const draft = pages.get(locale)?.get(INDEX)?.status === 'draft';
  return (finding) => (draft ? { ...finding, warning: true } : finding);
}

function missing({ folder, definition, pages }: LoadedModule, locale: string): Finding[] {
  const listed = definition ? pagesOf(definition).map(({ pageId }) => pageId) : [];
  return [INDEX, ...new Set(listed)]
    .filter((id) => pages.get(ENGLISH)?.has(id) && !pages.get(locale)?.has(id))
    .map((id) => ({
      ...atStart(join(folder, locale, `${id}.mdx`)),
      rule: 'missing-translation',
      message: `this page is not there in "${locale}"; patients see it in English`,
      help: 'translate it, or say status: draft in the index.mdx of this language',
    }));
}

function stale({ slug, pages }: LoadedModule, locale: string): Finding[] {
  return [...(pages.get(locale)?.values() ?? [])].flatMap((page): Finding[] => {
    const english = pages.get(ENGLISH)?.get(page.id);
    if (!english || page.status === undefined || page.translatedFrom === english.hash) return [];
    const at = { file: page.file, ...placeOfHash(page) };
    const help = `compare it with the English, then run: node scripts/content-stamp.ts ${slug} ${locale}`;
    if (page.translatedFrom !== undefined) {
      return [
        {
          ...at,
          rule: 'stale-translation',
          message: 'the English page has changed since this was translated',
          help,
        },
      ];
    }
    return [
      {
        ...at,
        rule: 'stale-translation',
        message: 'this does not say which English it is a translation of',
        help,
      },
    ];
  });
}

function englishHashes({ pages }: LoadedModule): Finding[] {
  return [...(pages.get(ENGLISH)?.values() ?? [])]
    .filter(({ translatedFrom }) => translatedFrom !== undefined)
    .map((page) => ({
      file: page.file,
      ...placeOfHash(page),
      rule: 'source-hash',
      message: 'sourceHash is for translations, and this is the English page',
      help: 'delete the line',
    }));
}

function placeOfHash({ source }: LoadedPage): { line: number; column: number } {
  const index = source.split('\n').findIndex((line) => line.startsWith('sourceHash:'));
  return { line: Math.max(0, index) + 1, column: 1 };
}
