/** All SQL of which edition a patient's session was begun in. */
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
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
