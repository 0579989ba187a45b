/** The modules as their authors see them: how far each language is, what is live, and who works on what. */
import { contentLibrary, liveModuleFiles } from '#app/modules/content-library.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { wordsOf } from '#app/modules/library-pages.server.ts';
import { pagePath } from './draft-path.ts';
import { mayReview, waitsForReview } from './draft-rules.ts';
import { withChanges } from './edition-files.ts';
import { type LanguageFacts, languageFacts } from './language-facts.ts';
import { type LiveEdition, liveEditions } from './live-editions.server.ts';
import { ENGLISH, localesOf } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { checkSoon } from './module-check.server.ts';
import type { ContentActor } from './open-draft.server.ts';
import { type OpenDraft, openDrafts } from './open-drafts.server.ts';
import { definitionIn, pageFacts, pagesToWrite } from './page-facts.ts';
import { closedModulesQuery, openTextsQuery } from './workbench.queries.server.ts';

export interface CatalogueModule {
  slug: string;
  title: string;
  titleLocale: string;
  /** Patients can have it. */
  isLive: boolean;
  /** It was live, and its only edition was undone. */
  isWithdrawn: boolean;
  sessions: number;
  /** Without the introduction. */
  pages: number;
  /** Null for the files in `content/`. */
  edition: LiveEdition | null;
  /** Files that a deployment changed since that edition. */
  newerInRepository: number;
  /** Null while the content check is still being made. */
  readingAge: { years: number | null } | null;
  /** None where all drafts of a module that is not live are closed. */
  languages: LanguageFacts[];
  drafts: OpenDraft[];
}

export interface Catalogue {
  modules: CatalogueModule[];
  /** What waits for a second pair of eyes, and may be theirs, newest first. */
  toReview: OpenDraft[];
}

/**
 * Every module with a sound `module.json`, then those that patients cannot have: begun, given up or withdrawn. Those are
 * shown as their open drafts have them. Titles are in `language` where there are any.
 */
export async function catalogue(actor: ContentActor, language: string): Promise<Catalogue> {
  const drafts = await openDrafts();
  const closed = closedModulesQuery().all();
  const editions = liveEditions();
  const live = contentLibrary()
    .modules()
    .map(({ slug }) => slug);
  const begun = [...drafts, ...closed].map(({ module }) => module);
  const others = [...new Set(begun)].filter((slug) => !live.includes(slug)).sort();
  const texts = openTextsQuery(others).all();
  const isOf = (slug: string) => (row: { module: string }) => row.module === slug;
  const modules = await Promise.all(
    [...live, ...others].map((slug) =>
      catalogueModule(slug, {
        language,
        isLive: live.includes(slug),
        isWithdrawn:
          !live.includes(slug) && closed.filter(isOf(slug)).some(({ state }) => state === 'published'),
        changes: texts.filter(isOf(slug)),
        edition: editions.get(slug) ?? null,
        drafts: drafts.filter(isOf(slug)),
      }),
    ),
  );
  const toReview = drafts.filter(
    ({ stage, writers }) => waitsForReview(stage) && mayReview(actor, new Set(writers.map(({ id }) => id))),
  );
  return { modules, toReview };
}

interface Found extends Pick<CatalogueModule, 'isLive' | 'isWithdrawn' | 'edition' | 'drafts'> {
  language: string;
  /** What open drafts change, where nothing is live. */
  changes: { path: string; text: string | null }[];
}

async function catalogueModule(
  slug: string,
  { language, changes, ...found }: Found,
): Promise<CatalogueModule> {
  const { files: live, newerInRepository } = liveModuleFiles(slug);
  const files = withChanges(live, changes);
  const check = await checkSoon(slug, files);
  const pages = pagesToWrite(slug, files);
  return {
    slug,
    ...titleIn(slug, { files, language }),
    ...found,
    sessions: definitionIn(slug, files)?.sessions.length ?? 0,
    pages: pages.length - 1,
    newerInRepository: newerInRepository.length,
    readingAge: check && { years: check.readingAge },
    languages: localesOf(files).map((locale) =>
      languageFacts(locale, { facts: pageFacts(files, locale, pages), findings: check?.findings ?? null }),
    ),
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
