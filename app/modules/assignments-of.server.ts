/** The modules of an episode with their sessions and pages, as a patient or their practitioner sees them. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { type Episode, ownEpisode } from '#app/pathway/reach-episode.server.ts';
import type { AssignmentId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import { assignmentsOfEpisode } from './modules.queries.server.ts';
import { type OwnModule, ownModule, withProgress } from './own-module.server.ts';
import { nextPage, sessionDone } from './sessions-open.ts';

export interface PageInList {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  /** Language of the title, when it is not the reader's. */
  locale: string;
  openedAt: number | null;
  lastOpenedAt: number | null;
  doneAt: number | null;
}

export interface SessionInList {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  open: boolean;
  done: boolean;
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
  sessionsOpened: number;
  sessions: SessionInList[];
  pagesDone: number;
  pages: number;
  /** What to read now; null when everything open is done. */
  next: PageInList | null;
}

/** For an episode that the caller has already reached. A module whose folder is gone is left out. */
export async function assignmentsOf(episode: Episode, language: string): Promise<AssignedModule[]> {
  const known = assignmentsOfEpisode(episode.id).flatMap((row) => withProgress(episode, row) ?? []);
  return Promise.all(known.map((module) => describeModule(module, language)));
}

/** The patient's own modules; empty before the first is assigned. */
export async function ownModules(actor: PatientActor, language: string): Promise<AssignedModule[]> {
  const episode = ownEpisode(actor);
  return episode ? assignmentsOf(episode, language) : [];
}

/** One of them; null when it is not the patient's. */
export async function ownModuleView(
  actor: PatientActor,
  slug: string,
  language: string,
): Promise<AssignedModule | null> {
  const module = ownModule(actor, slug);
  return module && describeModule(module, language);
}

async function describeModule(own: OwnModule, language: string): Promise<AssignedModule> {
  const { assignment, definition, open, pagesDone } = own;
  const index = await contentLibrary().moduleIndex(assignment.module, language);
  const pages = await pagesInList(own, language);
  const sessions = definition.sessions.map((session) => ({
    id: session.id,
    minutes: session.minutes,
    title: index.sessions[session.id]?.title ?? session.id,
    summary: index.sessions[session.id]?.summary ?? '',
    open: open.has(session.id),
    done: sessionDone(session, pagesDone),
    pages: session.pages.flatMap((page) => pages.get(page) ?? []),
  }));
  return {
    assignmentId: assignment.id,
    module: assignment.module,
    title: index.title,
    summary: index.summary,
    locale: index.locale,
    html: index.html,
    assignedAt: assignment.assignedAt,
    sessionsOpened: assignment.sessionsOpened,
    sessions,
    pagesDone: [...pages.values()].filter(({ doneAt }) => doneAt !== null).length,
    pages: pages.size,
    next: pages.get(nextPage(definition, { open, pagesDone }) ?? '') ?? null,
  };
}

async function pagesInList(own: OwnModule, language: string): Promise<Map<string, PageInList>> {
  const titles = await contentLibrary().pageTitles(own.assignment.module, language);
  const progress = new Map(own.progress.map((row) => [row.page, row]));
  const pages = Object.entries(titles).map(([id, title]) => {
    const { openedAt = null, lastOpenedAt = null, doneAt = null } = progress.get(id) ?? {};
    return [id, { id, ...title, openedAt, lastOpenedAt, doneAt }] as const;
  });
  return new Map(pages);
}
