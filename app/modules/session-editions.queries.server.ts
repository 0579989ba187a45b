/** All SQL of which edition a patient's session was begun in. */
import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { sessionEdition } from '#db/schema/authoring.ts';
import type { AssignmentId, EpisodeId } from '#db/schema/ids.ts';
import { moduleAssignment } from '#db/schema/modules.ts';

/** The sessions that were begun in these episodes, the finished ones too. */
export function begunSessionsQuery(episodeIds: EpisodeId[]) {
  return database()
    .select({
      episodeId: moduleAssignment.episodeId,
      module: moduleAssignment.module,
      assignmentId: sessionEdition.assignmentId,
      session: sessionEdition.session,
      setHash: sessionEdition.setHash,
      begunAt: sessionEdition.begunAt,
      finishedAt: sessionEdition.finishedAt,
    })
    .from(moduleAssignment)
    .innerJoin(sessionEdition, eq(sessionEdition.assignmentId, moduleAssignment.id))
    .where(inArray(moduleAssignment.episodeId, episodeIds));
}

/** Begins it in this edition; one that was finished in another is begun anew. One that is not finished stays as it is. */
export function beginSessionIn(on: Queryable, row: typeof sessionEdition.$inferInsert): void {
  on.insert(sessionEdition)
    .values(row)
    .onConflictDoUpdate({
      target: [sessionEdition.assignmentId, sessionEdition.session],
      set: { setHash: row.setHash, begunAt: row.begunAt, finishedAt: null },
      setWhere: isNotNull(sessionEdition.finishedAt),
    })
    .run();
}

interface PartWay {
  module: string;
  /** Of the state that is kept. */
  setHash: string;
  /** Every page of that state, with its session. */
  pages: { pageId: string; sessionId: string }[];
}

/** Begins, in this state, each session of the module of which somebody opened a page and has not done all; one that is noted stays as it is. */
export function beginPartWayQuery({ module, setHash, pages }: PartWay): SQL {
  const listed = JSON.stringify(pages);
  // The list as a table of its own: to read it as JSON again for each page took 38 s for 100 000 patients, in place of 4 s.
  return sql`
    with listed (page, session, pages) as materialized (
      select value ->> 'pageId', value ->> 'sessionId', count(*) over (partition by value ->> 'sessionId')
      from json_each(${listed})
    )
    insert into session_edition (id, assignment_id, session, set_hash, begun_at, finished_at)
    select lower(hex(randomblob(15))), module_assignment.id, listed.session, ${setHash},
      min(page_progress.opened_at), null
    from module_assignment
    inner join page_progress on page_progress.assignment_id = module_assignment.id
    inner join listed on listed.page = page_progress.page
    where module_assignment.module = ${module}
    group by module_assignment.id, listed.session
    having count(page_progress.done_at) < max(listed.pages)
    on conflict do nothing`;
}

/** Notes that these sessions of a module are finished. */
export function finishSessionsIn(
  on: Queryable,
  assignmentId: AssignmentId,
  sessions: readonly string[],
  now: number,
): void {
  on.update(sessionEdition)
    .set({ finishedAt: now })
    .where(
      and(
        eq(sessionEdition.assignmentId, assignmentId),
        inArray(sessionEdition.session, [...sessions]),
        isNull(sessionEdition.finishedAt),
      ),
    )
    .run();
}
