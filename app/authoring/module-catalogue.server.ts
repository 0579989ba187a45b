/** The modules as their authors see them: which languages they are in, and how far each page is. */
import { contentLibrary } from '#app/modules/content-library.server.ts';
import type { PAGE_STATUSES } from '#app/modules/module-schema.ts';

type Status = (typeof PAGE_STATUSES)[number];

export interface CatalogueModule {
  slug: string;
  title: string;
  /** Language of the title. */
  locale: string;
  sessions: number;
  pages: number;
  languages: CatalogueLanguage[];
}

interface CatalogueLanguage {
  locale: string;
  /** Pages that can be shown in this language. */
  there: number;
  /** How many of them have each status. */
  statuses: Partial<Record<Status, number>>;
}

/** Every module with a sound `module.json`, with titles in `language`. */
export async function moduleCatalogue(language: string): Promise<CatalogueModule[]> {
  const library = contentLibrary();
  return Promise.all(
    library.modules().map(async ({ slug, sessions }) => {
      const { title, locale } = await library.moduleIndex(slug, language);
      const pages = sessions.flatMap((session) => session.pages);
      const languages = await Promise.all(library.locales(slug).map((each) => languageOf(slug, pages, each)));
      return { slug, title, locale, sessions: sessions.length, pages: pages.length, languages };
    }),
  );
}

async function languageOf(slug: string, pages: string[], locale: string): Promise<CatalogueLanguage> {
  const shown = await Promise.all(pages.map((page) => contentLibrary().modulePage(slug, page, locale)));
  const there = shown.flatMap((found) =>
    found.state === 'ok' && found.locale === locale ? [found.page] : [],
  );
  const statuses: CatalogueLanguage['statuses'] = {};
  for (const { frontMatter } of there) statuses[frontMatter.status] = (statuses[frontMatter.status] ?? 0) + 1;
  return { locale, there: there.length, statuses };
}
