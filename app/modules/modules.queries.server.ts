/** All SQL of the modules domain: assignments and progress. Answers are in answers.queries.server.ts. */
import { and, asc, count, eq, inArray, max, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import type { AssignmentId, EpisodeId, PageProgressId } from '#db/schema/ids.ts';
import { newId } from '#db/schema/ids.ts';
import { moduleAssignment, pageProgress } from '#db/schema/modules.ts';

export type Assignment = typeof moduleAssignment.$inferSelect;
export type PageProgress = typeof pageProgress.$inferSelect;

/** The modules of an episode, in the order they were assigned. */
export function assignmentsOfEpisode(episodeId: EpisodeId): Assignment[] {
  return database()
    .select()
    .from(moduleAssignment)
    .where(eq(moduleAssignment.episodeId, episodeId))
    .orderBy(asc(moduleAssignment.assignedAt))
    .all();
}

export function assignmentOfModule(episodeId: EpisodeId, module: string): Assignment | undefined {
  return database()
    .select()
    .from(moduleAssignment)
    .where(and(eq(moduleAssignment.episodeId, episodeId), eq(moduleAssignment.module, module)))
    .get();
}

/** False when the episode has the module already. */
export function insertAssignment(on: Queryable, row: typeof moduleAssignment.$inferInsert): boolean {
  return on.insert(moduleAssignment).values(row).onConflictDoNothing().run().changes === 1;
}

/** Opens one more session, when `opened` are open now. False when somebody did so before. */
export function openOneMore(on: Queryable, id: AssignmentId, opened: number): boolean {
  return (
    on
      .update(moduleAssignment)
      .set({ sessionsOpened: opened + 1 })
      .where(and(eq(moduleAssignment.id, id), eq(moduleAssignment.sessionsOpened, opened)))
      .run().changes === 1
  );
}

export function progressOfAssignment(assignmentId: AssignmentId): PageProgress[] {
  return database().select().from(pageProgress).where(eq(pageProgress.assignmentId, assignmentId)).all();
}

/** Notes that a page was opened at `now`. */
export function touchPage(assignmentId: AssignmentId, page: string, now: number): void {
  database()
    .insert(pageProgress)
    .values({ id: newId<PageProgressId>(), assignmentId, page, openedAt: now, lastOpenedAt: now })
    .onConflictDoUpdate({
      target: [pageProgress.assignmentId, pageProgress.page],
      set: { lastOpenedAt: now },
    })
    .run();
}

/** Notes that a page was done at `now`; a page that was done before keeps its time. */
export function completePage(on: Queryable, assignmentId: AssignmentId, page: string, now: number): void {
  on.insert(pageProgress)
    .values({
      id: newId<PageProgressId>(),
      assignmentId,
      page,
      openedAt: now,
      lastOpenedAt: now,
      doneAt: now,
    })
    .onConflictDoUpdate({
      target: [pageProgress.assignmentId, pageProgress.page],
      set: { lastOpenedAt: now, doneAt: sql`coalesce(${pageProgress.doneAt}, ${now})` },
    })
    .run();
}

/** Serves /caseload: per assignment how many pages are done and when one was last opened, for all rows at once. */
export function progressOfEpisodes(episodeIds: EpisodeId[]) {
  return database()
    .select({
      episodeId: moduleAssignment.episodeId,
      module: moduleAssignment.module,
      sessionsOpened: moduleAssignment.sessionsOpened,
      pagesDone: count(pageProgress.doneAt),
      lastActivityAt: max(pageProgress.lastOpenedAt),
    })
    .from(moduleAssignment)
    .leftJoin(pageProgress, eq(pageProgress.assignmentId, moduleAssignment.id))
    .where(inArray(moduleAssignment.episodeId, episodeIds))
    .groupBy(moduleAssignment.id)
    .all();
}
