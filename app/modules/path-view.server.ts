/** The path of one module as its practitioner changes it: everything in it, hidden or not, and what may be added. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import { contentOf, type CourseModule, courseOf } from './own-module.server.ts';
import type { PathPage, PathSession } from './path.ts';
import { modulesIn, type PathTitles, pathTitles } from './path-titles.server.ts';
import { recommendedFor } from './recommended.ts';
import { notesBesideQuery } from './tailoring.queries.server.ts';

export interface PageInPath {
  module: string;
  page: string;
  title: string;
  locale: string;
  hidden: boolean;
  state: 'to-do' | 'opened' | 'done' | 'again';
  hasNote: boolean;
}

export interface SessionInPath {
  key: string;
  title: string;
  locale: string;
  /** The module that it is of, when that is another; null for one of this module. */
  from: string | null;
  hidden: boolean;
  state: 'open' | 'closed' | 'done';
  /** As the practitioner set it, YYYY-MM-DD. */
  opensOn: string | null;
  pages: PageInPath[];
}

/** A module of which sessions and pages may be added. */
interface OfferedModule {
  slug: string;
  title: string;
  locale: string;
  /** True when adding something of it needs a reason (CLINICAL section 1). */
  needsReason: boolean;
  sessions: { id: string; title: string }[];
  pages: { id: string; title: string }[];
}

export type PathView = NonNullable<Awaited<ReturnType<typeof pathView>>>;

/** Null when the episode, or the module in it, is not one that `actor` may see; audited, and so is reading it. */
export async function pathView(
  actor: PractitionerActor,
  { episodeId, module, language }: { episodeId: EpisodeId; module: string; language: string },
) {
  const episode = reachEpisode(actor, episodeId, 'path.read');
  const course = episode ? courseOf(episode) : [];
  const own = course.find(({ assignment }) => assignment.module === module);
  if (!episode || own?.assignment.extent !== 'whole') return null;
  const { assignment, path } = own;
  recordRead({ actor, action: 'path.read', subject: { type: 'module_assignment', id: assignment.id } });
  const titles = await pathTitles([module, ...modulesIn(path)], language, (slug) => contentOf(course, slug));
  const noted = notedPages(course);
  return {
    episode,
    module,
    title: titles.module(module).title,
    locale: titles.module(module).locale,
    pace: assignment.pace,
    revision: assignment.pathRevision,
    changed: assignment.path !== null,
    sessions: path.sessions.map((session) => sessionInPath(session, { own, course, titles, noted })),
    offered: await offeredModules(episode, course, language),
  };
}

interface Source {
  own: CourseModule;
  course: readonly CourseModule[];
  titles: PathTitles;
  /** `module/page` of those with a note. */
  noted: ReadonlySet<string>;
}

function sessionInPath(session: PathSession, source: Source): SessionInPath {
  const { own, titles } = source;
  const laid = own.sessions.find(({ key }) => key === session.key);
  return {
    key: session.key,
    ...named(titles.session(session.module, session.session)),
    from: session.module === own.assignment.module ? null : titles.module(session.module).title,
    hidden: session.hidden,
    state: laid?.done ? 'done' : laid?.open ? 'open' : 'closed',
    opensOn: session.opensOn,
    pages: session.pages.map((page) => pageInPath(page, source)),
  };
}

function pageInPath(
  { module, page, hidden, again }: PathPage,
  { course, titles, noted }: Source,
): PageInPath {
  const progress = course.find(({ assignment }) => assignment.module === module)?.progress.get(page);
  const hasNote = noted.has(`${module}/${page}`);
  return {
    module,
    page,
    ...named(titles.page(module, page)),
    hidden,
    state: stateOf(progress, again),
    hasNote,
  };
}

function named({ title, locale }: { title: string; locale: string }) {
  return { title, locale };
}

function stateOf(progress: { doneAt: number | null } | undefined, again: number | null): PageInPath['state'] {
  if (!progress) return 'to-do';
  if (progress.doneAt === null) return 'opened';
  return progress.doneAt >= (again ?? 0) ? 'done' : 'again';
}

function notedPages(course: readonly CourseModule[]): Set<string> {
  const modules = new Map(course.map(({ assignment: { id, module } }) => [id, module]));
  const notes = notesBesideQuery([...modules.keys()]).all();
  return new Set(notes.map(({ assignmentId, page }) => `${modules.get(assignmentId) ?? ''}/${page}`));
}

/** Every module there is, this one too: what is added again is to be done again. */
async function offeredModules(
  episode: Episode,
  course: readonly CourseModule[],
  language: string,
): Promise<OfferedModule[]> {
  const definitions = contentLibrary().modules();
  const titles = await pathTitles(
    definitions.map(({ slug }) => slug),
    language,
    contentLibrary,
  );
  return definitions.map((definition) => {
    const { slug, sessions } = definition;
    const has = course.some(({ assignment: { module, extent } }) => module === slug && extent === 'whole');
    return {
      slug,
      ...named(titles.module(slug)),
      needsReason: !has && !recommendedFor(definition, episode.problem),
      sessions: sessions.map(({ id }) => ({ id, title: titles.session(slug, id).title })),
      pages: sessions.flatMap(({ pages }) => pages.map((id) => ({ id, title: titles.page(slug, id).title }))),
    };
  });
}
