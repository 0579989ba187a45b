/** What the sessions and pages of several modules are called. */
import type { ContentLibrary, ModuleIndex, PageTitle } from './content-library.types.ts';

export interface PathTitles {
  module: (slug: string) => ModuleIndex;
  /** Of a session that an author took away since, words made of its id. */
  session: (module: string, session: string) => { title: string; summary: string; locale: string };
  page: (module: string, page: string) => PageTitle;
}

/** From `contentOf` each module, in `language`, or in English where there is no sound translation. Throws when asked of a module that is not in `slugs`. */
export async function pathTitles(
  slugs: Iterable<string>,
  language: string,
  contentOf: (slug: string) => ContentLibrary,
): Promise<PathTitles> {
  const loaded = await Promise.all(
    [...new Set(slugs)].map(async (slug) => {
      const content = contentOf(slug);
      const index = await content.moduleIndex(slug, language);
      return [slug, { index, pages: await content.pageTitles(slug, language) }] as const;
    }),
  );
  const byModule = new Map(loaded);
  const of = (slug: string) => {
    const found = byModule.get(slug);
    if (!found) throw new Error(`The titles of the module ${slug} were not asked for.`);
    return found;
  };
  return {
    module: (slug) => of(slug).index,
    session: (module, session) => {
      const { index } = of(module);
      const named = Object.hasOwn(index.sessions, session) ? index.sessions[session] : undefined;
      return { title: named?.title ?? session, summary: named?.summary ?? '', locale: index.locale };
    },
    page: (module, page) => {
      const { index, pages } = of(module);
      const named = Object.hasOwn(pages, page) ? pages[page] : undefined;
      return named ?? { title: page, summary: '', minutes: 0, locale: index.locale };
    },
  };
}

/** The modules that pages or sessions of `path` are of. */
export function modulesIn(path: { sessions: { module: string; pages: { module: string }[] }[] }): string[] {
  return path.sessions.flatMap(({ module, pages }) => [module, ...pages.map((page) => page.module)]);
}
