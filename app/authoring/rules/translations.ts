/** Translations against English: which pages are missing, and which follow an English that has changed since. */
import type { Finding, Problem } from '#app/modules/finding.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { ENGLISH, type LoadedModule } from '../load-content.ts';
import { INDEX, type LoadedPage } from '../load-page.ts';
import { atStart, type ModuleRule, type PageRule } from './rule.ts';

export const missingTranslations: ModuleRule = ({ module }) =>
  module.locales.filter((locale) => locale !== ENGLISH).flatMap((locale) => missing(module, locale));

function missing(module: LoadedModule, locale: string): Finding[] {
  const { definition, pages } = module;
  const listed = definition ? pagesOf(definition).map(({ pageId }) => pageId) : [];
  return [INDEX, ...new Set(listed)]
    .filter((id) => pages.get(ENGLISH)?.has(id) && !pages.get(locale)?.has(id))
    .map((id) => ({
      ...atStart(`${locale}/${id}.mdx`),
      rule: 'missing-translation',
      message: `this page is not there in "${locale}"; patients see it in English`,
      help: 'translate it, or say status: draft in the index.mdx of this language',
      ...whileDraft(module, locale),
    }));
}

export const staleTranslation: PageRule = ({ module, locale, page }) => {
  if (locale === ENGLISH) return notTranslated(page);
  const english = module.pages.get(ENGLISH)?.get(page.id);
  if (!english || page.status === undefined || page.translatedFrom === english.hash) return [];
  return [
    {
      ...placeOfLine(page, 'sourceHash'),
      rule: 'stale-translation',
      message:
        page.translatedFrom === undefined
          ? 'this does not say which English it is a translation of'
          : 'the English page has changed since this was translated',
      help: `compare it with the English, then run: node scripts/content-stamp.ts ${module.slug} ${locale}`,
      ...whileDraft(module, locale),
    },
  ];
};

/** While a language's index says `draft`, its gaps are known: patients read English there. */
function whileDraft({ pages }: LoadedModule, locale: string): { warning?: true } {
  return pages.get(locale)?.get(INDEX)?.status === 'draft' ? { warning: true } : {};
}

/** English is what translations are made from. */
function notTranslated(page: LoadedPage): Problem[] {
  const message = 'this is for translations, and this is the English page';
  return [
    ...(page.translatedFrom === undefined
      ? []
      : [{ ...placeOfLine(page, 'sourceHash'), rule: 'source-hash', message, help: 'delete the line' }]),
    ...(page.status === 'translated'
      ? [{ ...placeOfLine(page, 'status'), rule: 'page-status', message, help: 'write status: draft' }]
      : []),
  ];
}

function placeOfLine({ source }: LoadedPage, name: string): { line: number; column: number } {
  const index = source.split('\n').findIndex((line) => line.startsWith(`${name}:`));
  return { line: Math.max(0, index) + 1, column: 1 };
}
