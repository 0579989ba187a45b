/** The modules as their authors see them: how far each language is, what is live, and who works on what. */
import { contentLibrary, liveModuleFiles } from '#app/modules/content-library.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { wordsOf } from '#app/modules/library-pages.server.ts';
import { pagePath } from './draft-path.ts';
import { type LanguageFacts, languageFacts } from './language-facts.ts';
import { type LiveEdition, liveEditions } from './live-editions.server.ts';
import { ENGLISH, localesOf } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { checkSoon } from './module-check.server.ts';
import type { ContentActor } from './open-draft.server.ts';
import { type OpenDraft, openDrafts } from './open-drafts.server.ts';
import { definitionIn, pageFacts, pagesToWrite } from './page-facts.ts';

export interface CatalogueModule {
  slug: string;
  title: string;
  titleLocale: string;
  sessions: number;
  pages: number;
  /** Null for the files in `content/`. */
  edition: LiveEdition | null;
  /** Files that a deployment changed since that edition. */
  newerInRepository: number;
  /** Null while the content check is still being made. */
  readingAge: { years: number | null } | null;
  languages: LanguageFacts[];
  drafts: OpenDraft[];
}

export interface Catalogue {
  modules: CatalogueModule[];
  /** Drafts of modules that patients cannot have yet. */
  newModules: { slug: string; drafts: OpenDraft[] }[];
}

/** Every module with a sound `module.json`, and what is begun beside them; titles in `language` where there are any. */
export async function catalogue(_actor: ContentActor, language: string): Promise<Catalogue> {
  const drafts = Map.groupBy(openDrafts(), ({ module }) => module);
  const editions = liveEditions();
  const slugs = contentLibrary()
    .modules()
    .map(({ slug }) => slug);
  const modules = await Promise.all(
    slugs.map((slug) =>
      catalogueModule(slug, {
        language,
        edition: editions.get(slug) ?? null,
        drafts: drafts.get(slug) ?? [],
      }),
    ),
  );
  const others = [...drafts].filter(([slug]) => !slugs.includes(slug));
  return { modules, newModules: others.map(([slug, begun]) => ({ slug, drafts: begun })) };
}

async function catalogueModule(
  slug: string,
  found: { language: string; edition: LiveEdition | null; drafts: OpenDraft[] },
): Promise<CatalogueModule> {
  const { files, newerInRepository } = liveModuleFiles(slug);
  const check = await checkSoon(slug, files);
  const pages = pagesToWrite(slug, files);
  const { language, edition, drafts } = found;
  return {
    slug,
    ...titleIn(slug, { files, language }),
    sessions: definitionIn(slug, files)?.sessions.length ?? 0,
    pages: pages.length - 1,
    edition,
    newerInRepository: newerInRepository.length,
    readingAge: check && { years: check.readingAge },
    languages: localesOf(files).map((locale) =>
      languageFacts(locale, { facts: pageFacts(files, locale, pages), findings: check?.findings ?? null }),
    ),
    drafts,
  };
}

/** What a module is called in a language, or in English, or by its name in words. */
export function titleIn(
  slug: string,
  { files, language }: { files: ModuleFiles; language: string },
): { title: string; titleLocale: string } {
  const index = [{ page: INDEX, session: null }];
  for (const locale of [language, ENGLISH]) {
    const title = files.has(pagePath(locale, INDEX)) ? pageFacts(files, locale, index)[0]?.title : null;
    if (title) return { title, titleLocale: locale };
  }
  return { title: wordsOf(slug), titleLocale: ENGLISH };
}
