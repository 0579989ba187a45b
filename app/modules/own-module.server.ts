/** A patient's way to one of their modules. Every function here that takes a patient begins with it. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { type Episode, ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { begunSessions, type BegunSessionRow, contentBegun } from './begun-sessions.server.ts';
import { contentLibrary } from './content-library.server.ts';
import type { ContentLibrary } from './content-library.types.ts';
import { pagesOf } from './module-folder.server.ts';
import type { ModuleDefinition } from './module-schema.ts';
import {
  type Assignment,
  assignmentsOfEpisode,
  type PageProgress,
  progressOfEpisode,
} from './modules.queries.server.ts';
import type { Path } from './path.ts';
import { pathOfAssignment } from './path-of-assignment.server.ts';
import { type LaidPage, type LaidSession, layOut } from './sessions-open.ts';

/** A module in an episode, as it stands today. */
export interface CourseModule {
  assignment: Assignment;
  /** As this patient goes through it: a session that they are part-way through as it was when they began it. */
  definition: ModuleDefinition;
  /** The pages of it in the editions that this patient reads. */
  content: ContentLibrary;
  /** By session id: which edition it was begun in, and whether it is finished. */
  begun: ReadonlyMap<string, BegunSessionRow>;
  /** Of the pages of this module, by page. */
  progress: ReadonlyMap<string, PageProgress>;
  path: Path;
  /** What the patient is shown; nothing for a module of which only single pages stand in another's path. */
  sessions: LaidSession[];
}

/** Everything assigned in `episode`, in the order it was. A module whose folder is gone or broken is left out. */
export function courseOf(episode: Episode): CourseModule[] {
  const progress = Map.groupBy(progressOfEpisode(episode.id), ({ assignmentId }) => assignmentId);
  const begun = Map.groupBy(begunSessions([episode.id]), ({ assignmentId }) => assignmentId);
  const known = assignmentsOfEpisode(episode.id).flatMap((assignment) => {
    const begunHere = begun.get(assignment.id) ?? [];
    const content = contentBegun(assignment.module, begunHere);
    const definition = content.findModule(assignment.module);
    const rows = progress.get(assignment.id) ?? [];
    if (!definition) return [];
    const byPage = new Map(rows.map((row) => [row.page, row]));
    const bySession = new Map(begunHere.map((row) => [row.session, row]));
    return [{ assignment, definition, content, begun: bySession, progress: byPage }];
  });
  const byModule = new Map(known.map((module) => [module.assignment.module, module]));
  const progressOn = (module: string, page: string) => byModule.get(module)?.progress.get(page);
  const isPartWay = (module: string, session: string) =>
    byModule.get(module)?.begun.get(session)?.finishedAt === null;
  const findModule = (slug: string) => byModule.get(slug)?.definition ?? contentLibrary().findModule(slug);
  const today = calendarDate(currentMoment());
  return known.map((module) => {
    const { extent, pace, sessionsOpened, path: stored } = module.assignment;
    const path = pathOfAssignment(module.definition, stored, findModule);
    const { unlock } = module.definition;
    const standing = { unlock, pace, sessionsOpened, today, progress: progressOn, isPartWay };
    return { ...module, path, sessions: extent === 'whole' ? layOut(path, standing) : [] };
  });
}

/** The content of a module as the patient of `course` meets it. */
export function contentOf(course: readonly CourseModule[], slug: string): ContentLibrary {
  return course.find(({ assignment }) => assignment.module === slug)?.content ?? contentLibrary();
}

/** Where a page stands: the module in whose path, and where in it. */
export interface PagePlace {
  host: CourseModule;
  session: LaidSession;
  page: LaidPage;
}

type ReachedPage =
  | {
      kind: 'open';
      episode: Episode;
      /** Everything in it. */
      course: CourseModule[];
      /** The module that the page is of. */
      module: CourseModule;
      /** Null for a page that was opened once and is hidden now: its module lists it apart. */
      place: PagePlace | null;
      /** From when on it counts as done, epoch ms; 0 when it has not to be done again. */
      again: number;
    }
  /** With the module in whose path it stands. */
  | { kind: 'not-open-yet'; host: CourseModule }
  | { kind: 'not-found' };

/**
 * One page of a module that is assigned to the patient in their current episode: `not-open-yet` when its session is
 * still closed. What they opened once stays readable, wherever a practitioner moves it: they may have written on it.
 */
export function ownPage(actor: PatientActor, slug: string, page: string): ReachedPage {
  const episode = ownEpisode(actor);
  const course = episode ? courseOf(episode) : [];
  const module = course.find(({ assignment }) => assignment.module === slug);
  if (!episode || !module || !pagesOf(module.definition).some(({ pageId }) => pageId === page)) {
    return { kind: 'not-found' };
  }
  const places = [module, ...course.filter((each) => each !== module)].flatMap((host) =>
    placesIn(host, slug, page),
  );
  const open = places.filter(({ session }) => session.open);
  const place = open.find(({ page: { doneAt } }) => doneAt === null) ?? open[0] ?? null;
  if (place || module.progress.has(page)) {
    return { kind: 'open', episode, course, module, place, again: againFrom(open, slug, page) };
  }
  const [closed] = places;
  return closed ? { kind: 'not-open-yet', host: closed.host } : { kind: 'not-found' };
}

function placesIn(host: CourseModule, module: string, page: string): PagePlace[] {
  return host.sessions.flatMap((session) =>
    session.pages
      .filter((each) => each.module === module && each.page === page)
      .map((each) => ({ host, session, page: each })),
  );
}

/** The latest moment from which an open place wants it done again. */
function againFrom(places: readonly PagePlace[], module: string, page: string): number {
  const wanted = places.flatMap(({ host, session }) =>
    (host.path.sessions[session.index]?.pages ?? []).filter(
      (each) => each.module === module && each.page === page,
    ),
  );
  return Math.max(0, ...wanted.map(({ again }) => again ?? 0));
}
