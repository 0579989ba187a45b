/** Homework that the modules of a course suggest: what stands on open pages and was not set yet. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Cadence } from '#app/homework/cadence.ts';
import { blocksSet, setModuleHomeworkIn } from '#app/homework/create-module-homework.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import type { AssignmentId } from '#db/schema/ids.ts';
import { assignmentsOf } from './assignments-of.server.ts';
import { contentOf, courseOf } from './own-module.server.ts';
import { homeworkOnPage, type PageHomework } from './homework-on-page.server.ts';

export interface SuggestedHomework extends PageHomework {
  /** For a form: which of an episode's suggestions it is. */
  id: string;
  assignmentId: AssignmentId;
  page: string;
  pageTitle: string;
  title: string;
  why: string;
  /** The language of its words. */
  locale: string;
}

/** In the order of the modules, for an episode that the caller has already reached; its words in `language` if they are. */
export async function suggestedHomework(episode: Episode, language: string): Promise<SuggestedHomework[]> {
  const set = blocksSet(episode);
  const course = courseOf(episode);
  const found = await Promise.all(
    openPages(await assignmentsOf(episode, language, course)).map(async (where) => {
      const onPage = await homeworkOnPage(contentOf(course, where.module), where.module, where.page);
      return onPage.map((homework) => suggestion(where, homework, language));
    }),
  );
  return found.flat().filter(({ assignmentId, block }) => !set.has(`${assignmentId} ${block}`));
}

type OpenPage = ReturnType<typeof openPages>[number];

function openPages(modules: Awaited<ReturnType<typeof assignmentsOf>>) {
  const pages = modules
    .flatMap(({ sessions }) => sessions)
    .filter(({ open }) => open)
    .flatMap((session) => session.pages);
  const places = pages.flatMap(({ assignmentId, module, id, title }) =>
    assignmentId === null ? [] : [{ assignmentId, module, page: id, pageTitle: title }],
  );
  // A page that is to be done again stands in the path twice, and two modules may both lead to it.
  return [...new Map(places.map((place) => [`${place.module}/${place.page}`, place])).values()];
}

function suggestion(
  { assignmentId, page, pageTitle }: OpenPage,
  homework: PageHomework,
  language: string,
): SuggestedHomework {
  const locale = [language, 'en', ...Object.keys(homework.wording)].find((each) =>
    Object.hasOwn(homework.wording, each),
  );
  const { title = '', why = '' } = homework.wording[locale ?? ''] ?? {};
  const id = `${assignmentId}.${homework.block}`;
  return { ...homework, id, assignmentId, page, pageTitle, title, why, locale: locale ?? language };
}

/** The block that the id of a suggestion names. */
export function blockOfSuggestion(id: string): { assignmentId: AssignmentId; block: string } {
  const [assignmentId = '', block = ''] = id.split('.', 2);
  return { assignmentId: assignmentId as AssignmentId, block };
}

interface SetSuggestion {
  /** One of `suggestedHomework`. */
  suggestion: SuggestedHomework;
  /** YYYY-MM-DD; the caller has checked that it is `dueAhead`. */
  dueOn: string;
  /** How often; once when it is not said. */
  cadence?: Cadence;
  now: number;
}

/** Sets it in the caller's transaction, for an episode that it has reached; once, however often: false when it was set before. */
export function setSuggestedHomeworkIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { suggestion: { assignmentId, block, page, wording }, ...set }: SetSuggestion,
): boolean {
  return setModuleHomeworkIn(tx, actor, episode, { assignmentId, block, page, wording, ...set });
}
