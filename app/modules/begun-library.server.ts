/** The content as one patient meets it: what is live, and sessions that they are part-way through as they began them. */
import { placedBlocks } from './content-library.server.ts';
import type { ContentLibrary } from './content-library.types.ts';
import type { ModuleDefinition } from './module-schema.ts';
import { sessionsInTheirEditions } from './sessions-in-editions.ts';

/** A session that was begun in an older edition, with the library of that edition. */
export interface BegunIn {
  session: string;
  definition: ModuleDefinition;
  library: ContentLibrary;
}

/** `newest` for every module but `slug`, which is not live any more and is as `then` has it. */
export function withKeptModule(newest: ContentLibrary, slug: string, then: ContentLibrary): ContentLibrary {
  const of = (name: string) => (name === slug ? then : newest);
  return {
    modules: () => [...newest.modules(), ...then.modules()],
    findModule: (name) => of(name).findModule(name),
    locales: (name) => of(name).locales(name),
    moduleIndex: (name, locale) => of(name).moduleIndex(name, locale),
    modulePage: (name, page, locale) => of(name).modulePage(name, page, locale),
    pageTitles: (name, locale) => of(name).pageTitles(name, locale),
    answeredBlocks: (name, locale) => of(name).answeredBlocks(name, locale),
    edition: (name) => of(name).edition(name),
  };
}

/** `newest` for every module but `slug`, whose begun sessions come from their own editions. */
export function begunLibrary(
  newest: ContentLibrary,
  slug: string,
  begun: readonly BegunIn[],
): ContentLibrary {
  const live = newest.findModule(slug);
  if (begun.length === 0 || !live) return newest;
  const definition = sessionsInTheirEditions(live, begun);
  const heldBy = new Map(
    begun.flatMap(({ session, definition: then, library }) =>
      (then.sessions.find(({ id }) => id === session)?.pages ?? []).map((page) => [page, library] as const),
    ),
  );
  const modulePage: ContentLibrary['modulePage'] = async (name, page, locale) => {
    const then = name === slug ? await heldBy.get(page)?.modulePage(slug, page, locale) : undefined;
    if (then?.state === 'ok') return then;
    const now = await newest.modulePage(name, page, locale);
    // An old text may not pass a newer compiler; the page as it is now is better than none.
    return then && now.state === 'missing' ? then : now;
  };
  return {
    ...newest,
    modules: () => newest.modules().map((module) => (module.slug === slug ? definition : module)),
    findModule: (name) => (name === slug ? definition : newest.findModule(name)),
    modulePage,
    moduleIndex: async (name, locale) => {
      const index = await newest.moduleIndex(name, locale);
      if (name !== slug) return index;
      const named = await Promise.all(
        begun.map(async ({ session, library }) => {
          const then = await library.moduleIndex(slug, locale);
          return [session, then.sessions[session] ?? { title: session, summary: '' }] as const;
        }),
      );
      return { ...index, sessions: { ...index.sessions, ...Object.fromEntries(named) } };
    },
    pageTitles: async (name, locale) => {
      const titles = await newest.pageTitles(name, locale);
      if (name !== slug) return titles;
      const older = await Promise.all(begun.map(({ library }) => library.pageTitles(slug, locale)));
      const held = [...heldBy.keys()].flatMap((page) => {
        const title = older.map((each) => (Object.hasOwn(each, page) ? each[page] : undefined)).find(Boolean);
        return title ? [[page, title] as const] : [];
      });
      return { ...titles, ...Object.fromEntries(held) };
    },
    answeredBlocks: (name, locale) =>
      name === slug
        ? placedBlocks(definition, (page) => modulePage(slug, page, locale))
        : newest.answeredBlocks(name, locale),
  };
}
