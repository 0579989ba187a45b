/** What opening or finishing a page means for the session that it is of: in which edition the patient reads it. */
import { database, type Queryable } from '#db/client.ts';
import { beginSession } from './begun-sessions.server.ts';
import { pagesOf } from './module-folder.server.ts';
import type { CourseModule, PagePlace } from './own-module.server.ts';
import { finishSessionsIn } from './session-editions.queries.server.ts';
import type { LaidPage } from './sessions-open.ts';

interface Reached {
  /** Everything that the patient has. */
  course: readonly CourseModule[];
  /** The module that the page is of. */
  module: CourseModule;
  /** Null for a page that no path shows any more. */
  place: PagePlace | null;
}

/** The page was opened: its session is begun in the edition that is live, unless it was begun before or is done. */
export function noteOpened({ course, module, place }: Reached, page: string, now: number): void {
  const session = sessionOf(module, page);
  if (!place || session === undefined) return;
  const partWay = module.begun.get(session)?.finishedAt === null;
  const { id: assignmentId, module: slug } = module.assignment;
  const begunBefore = [...module.begun.values()];
  if (!place.session.done && !partWay)
    beginSession({ assignmentId, module: slug, session, begunBefore }, now);
  // It was done by other ways, as when a practitioner hid its last page.
  const isOver = place.session.done && isDone(course, module, session);
  if (isOver && partWay) finishSessionsIn(database(), assignmentId, [session], now);
}

/**
 * The page was marked as done. When it was the last one where it stands, each session that has pages there is finished, and
 * read in the newest edition from now on; but for one with pages in other places that are not done.
 */
export function noteDone(tx: Queryable, { course, module, place }: Reached, page: string, now: number): void {
  const marked = { module: module.assignment.module, page };
  if (!place?.session.pages.every((one) => one.doneAt !== null || isSame(one, marked))) return;
  for (const each of course) {
    const here = place.session.pages.filter((one) => one.module === each.assignment.module);
    const named = new Set(here.flatMap((one) => sessionOf(each, one.page) ?? []));
    const over = [...named].filter((session) => isDone(course, each, session, marked));
    if (over.length > 0) finishSessionsIn(tx, each.assignment.id, over, now);
  }
}

type PageIn = Pick<LaidPage, 'module' | 'page'>;

/** Whether all pages of a session that are shown, in the paths of other modules too, were done or are `marked` just now. */
function isDone(
  course: readonly CourseModule[],
  module: CourseModule,
  session: string,
  marked?: PageIn,
): boolean {
  const shown = course
    .flatMap(({ sessions }) => sessions.flatMap(({ pages }) => pages))
    .filter((one) => one.module === module.assignment.module && sessionOf(module, one.page) === session);
  const wasDone = ({ page }: PageIn) => (module.progress.get(page)?.doneAt ?? null) !== null;
  return shown.every((one) => wasDone(one) || (marked !== undefined && isSame(one, marked)));
}

function isSame(one: PageIn, other: PageIn): boolean {
  return one.module === other.module && one.page === other.page;
}

function sessionOf({ definition }: CourseModule, page: string): string | undefined {
  return pagesOf(definition).find(({ pageId }) => pageId === page)?.sessionId;
}
