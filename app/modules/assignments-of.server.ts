/** The modules of an episode with their sessions and pages, as a patient or their practitioner sees them. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { type Episode, ownEpisode } from '#app/pathway/reach-episode.server.ts';
import type { AssignmentId } from '#db/schema/ids.ts';
import type { Pace } from '#db/schema/modules.ts';
import type { EarlierSheet } from './earlier-answers.server.ts';
import { earlierInModule } from './earlier-on-page.server.ts';
import { openedBefore } from './opened-before.ts';
import { contentOf, type CourseModule, courseOf } from './own-module.server.ts';
import { modulesIn, type PathTitles, pathTitles } from './path-titles.server.ts';
import { type LaidPage, type LaidSession, nextPage, opensNext } from './sessions-open.ts';

export interface PageInList {
  id: string;
  /** The module that the page is of: its address is `/modules/<module>/<id>`. */
  module: string;
  /** The assignment of that module, which holds what was written on the page. */
  assignmentId: AssignmentId | null;
  title: string;
  summary: string;
  minutes: number;
  /** Language of the title, when it is not the reader's. */
  locale: string;
  openedAt: number | null;
  lastOpenedAt: number | null;
  /** Null also for a page that is to be done again. */
  doneAt: number | null;
  /** True when it was done before and is to be done again. */
  again: boolean;
}

export interface SessionInList {
  id: string;
  title: string;
  summary: string;
  /** Language of the title and the summary. */
  locale: string;
  minutes: number;
  open: boolean;
  /** When it opens by itself, YYYY-MM-DD; null for an open one and for one that opens by hand. */
  opensOn: string | null;
  done: boolean;
  /** When its last page was done for the first time, epoch ms; null until then. */
  finishedAt: number | null;
  pages: PageInList[];
}

export interface AssignedModule {
  assignmentId: AssignmentId;
  module: string;
  title: string;
  summary: string;
  /** Language of the module's own words. */
  locale: string;
  /** Introduction, as HTML that has passed the content guard. */
  html: string;
  assignedAt: number;
  /** What the form that opens the next session sends back as `opened`. */
  sessionsOpened: number;
  /** The session that the practitioner opens next, with its number in the list; null when all are open. */
  opensNext: { number: number; title: string; locale: string } | null;
  pace: Pace;
  /** True when a practitioner made a path of its own for this person. */
  changed: boolean;
  /** The sessions that are shown, in the order of the path. */
  sessions: SessionInList[];
  /** Pages that the patient opened once and no path shows now. */
  openedBefore: PageInList[];
  pagesDone: number;
  pages: number;
  /** What to read now; null when everything open is done. */
  next: PageInList | null;
}

/**
 * For an episode that the caller has already reached. A module whose folder is gone is left out, and so is one of which
 * only single pages stand in the path of another.
 */
export async function assignmentsOf(
  episode: Episode,
  language: string,
  course = courseOf(episode),
): Promise<AssignedModule[]> {
  const whole = course.filter(({ assignment }) => assignment.extent === 'whole');
  return Promise.all(whole.map((module) => describeModule(module, course, language)));
}

/** The patient's own modules; empty before the first is assigned. */
export async function ownModules(actor: PatientActor, language: string): Promise<AssignedModule[]> {
  const episode = ownEpisode(actor);
  return episode ? assignmentsOf(episode, language) : [];
}

/** One of them, with its introduction, and what was written on pages that it has no more; null when it is not the patient's. */
export async function ownModuleView(
  actor: PatientActor,
  slug: string,
  language: string,
): Promise<(AssignedModule & { earlier: EarlierSheet[] }) | null> {
  const episode = ownEpisode(actor);
  const course = episode ? courseOf(episode) : [];
  const own = course.find(({ assignment: { module, extent } }) => module === slug && extent === 'whole');
  if (!own) return null;
  return { ...(await describeModule(own, course, language)), earlier: await earlierInModule(own, course) };
}

async function describeModule(
  own: CourseModule,
  course: CourseModule[],
  language: string,
): Promise<AssignedModule> {
  const { assignment, path } = own;
  const before = openedBefore(course, own);
  const slugs = [assignment.module, ...modulesIn(path), ...before.map((page) => page.module)];
  const titles = await pathTitles(slugs, language, (slug) => contentOf(course, slug));
  const inList = { titles, course };
  const sessions = own.sessions.map((session) => sessionInList(session, inList));
  const pages = own.sessions.flatMap((session) => session.pages);
  const { title, summary, locale, html } = titles.module(assignment.module);
  const next = nextPage(own.sessions);
  return {
    assignmentId: assignment.id,
    module: assignment.module,
    title,
    summary,
    locale,
    html,
    assignedAt: assignment.assignedAt,
    sessionsOpened: assignment.sessionsOpened,
    opensNext: nextToOpen(own, sessions),
    pace: assignment.pace,
    changed: assignment.path !== null,
    sessions,
    openedBefore: before.map((page) => pageOutside(page, inList)),
    pagesDone: pages.filter(({ doneAt }) => doneAt !== null).length,
    pages: pages.length,
    next: next && pageInList(next, inList),
  };
}

interface ListSource {
  titles: PathTitles;
  course: readonly CourseModule[];
}

function sessionInList(session: LaidSession, source: ListSource): SessionInList {
  const pages = session.pages.map((page) => pageInList(page, source));
  return {
    id: session.key,
    ...source.titles.session(session.module, session.session),
    minutes: pages.reduce((sum, { minutes }) => sum + minutes, 0),
    open: session.open,
    opensOn: session.opensOn,
    done: session.done,
    finishedAt: session.finishedAt,
    pages,
  };
}

function pageInList({ module, page, doneAt, again }: LaidPage, { titles, course }: ListSource): PageInList {
  const own = course.find(({ assignment }) => assignment.module === module);
  const { openedAt = null, lastOpenedAt = null } = own?.progress.get(page) ?? {};
  const assignmentId = own?.assignment.id ?? null;
  const { title, summary, minutes, locale } = titles.page(module, page);
  const named = { title, summary, minutes, locale };
  return { id: page, module, assignmentId, ...named, openedAt, lastOpenedAt, doneAt, again };
}

/** A page that stands in no session: done is what was ever done. */
function pageOutside({ module, page }: Pick<LaidPage, 'module' | 'page'>, source: ListSource): PageInList {
  const own = source.course.find(({ assignment }) => assignment.module === module);
  return pageInList({ module, page, doneAt: own?.progress.get(page)?.doneAt ?? null, again: false }, source);
}

function nextToOpen(own: CourseModule, sessions: SessionInList[]): AssignedModule['opensNext'] {
  const next = opensNext(own.sessions, own.assignment.sessionsOpened);
  if (!next) return null;
  const at = own.sessions.indexOf(next);
  const { title = '', locale = 'en' } = sessions[at] ?? {};
  return { number: at + 1, title, locale };
}
