/** What opening or finishing a page means for the session that it is of: in which edition the patient reads it. */
import { database, type Queryable } from '#db/client.ts';
import { beginSession } from './begun-sessions.server.ts';
import { pagesOf } from './module-folder.server.ts';
import type { CourseModule, PagePlace } from './own-module.server.ts';
import { finishSessionsIn } from './session-editions.queries.server.ts';

interface Reached {
  /** The module that the page is of. */
  module: CourseModule;
  /** Null for a page that no path shows any more. */
  place: PagePlace | null;
}

/** The page was opened: its session is begun in the edition that is live, unless it was begun before or is done. */
export function noteOpened({ module, place }: Reached, page: string, now: number): void {
  const session = sessionOf(module, page);
  if (!place || session === undefined) return;
  const partWay = module.begun.get(session)?.finishedAt === null;
  const { id: assignmentId, module: slug } = module.assignment;
  const begunBefore = [...module.begun.values()];
  if (!place.session.done && !partWay)
    beginSession({ assignmentId, module: slug, session, begunBefore }, now);
  // It was done by other ways, as when a practitioner hid its last page.
  if (place.session.done && partWay) finishSessionsIn(database(), assignmentId, [session], now);
}

/** The page was marked as done: when it was the last one, its session is finished, and is read in the newest edition from now on. */
export function noteDone(tx: Queryable, { module, place }: Reached, page: string, now: number): void {
  const slug = module.assignment.module;
  const isLast = place?.session.pages.every(
    (each) => each.doneAt !== null || (each.module === slug && each.page === page),
  );
  if (!place || !isLast) return;
  for (const each of new Set([place.host, module])) {
    const pages = place.session.pages.filter((one) => one.module === each.assignment.module);
    const sessions = pages.flatMap((one) => sessionOf(each, one.page) ?? []);
    if (sessions.length > 0) finishSessionsIn(tx, each.assignment.id, [...new Set(sessions)], now);
  }
}

function sessionOf({ definition }: CourseModule, page: string): string | undefined {
  return pagesOf(definition).find(({ pageId }) => pageId === page)?.sessionId;
}
