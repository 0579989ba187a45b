/** All SQL of the modules domain: assignments and progress. Answers are in answers.queries.server.ts. */
import { and, asc, count, eq, getTableColumns, inArray, max, sql } from 'drizzle-orm';
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

/** Serves publishing: whether a module is assigned to anybody. */
export function assignmentOfModuleQuery(module: string) {
  return database()
    .select({ id: moduleAssignment.id })
    .from(moduleAssignment)
    .where(eq(moduleAssignment.module, module))
    .limit(1);
}

/** False when the episode has the module already. */
export function insertAssignment(on: Queryable, row: typeof moduleAssignment.$inferInsert): boolean {
  return on.insert(moduleAssignment).values(row).onConflictDoNothing().run().changes === 1;
}

/** Opens the sessions up to the `to`th, when `from` are open now. False when somebody did so before. */
export function openThrough(
  on: Queryable,
  id: AssignmentId,
  { from, to }: { from: number; to: number },
): boolean {
  return (
    on
      .update(moduleAssignment)
      .set({ sessionsOpened: to })
      .where(and(eq(moduleAssignment.id, id), eq(moduleAssignment.sessionsOpened, from)))
      .run().changes === 1
  );
}

/** Of all modules of an episode at once. */
export function progressOfEpisodeQuery(episodeId: EpisodeId) {
  return database()
    .select(getTableColumns(pageProgress))
    .from(moduleAssignment)
    .innerJoin(pageProgress, eq(pageProgress.assignmentId, moduleAssignment.id))
    .where(eq(moduleAssignment.episodeId, episodeId));
}

export function progressOfEpisode(episodeId: EpisodeId): PageProgress[] {
  return progressOfEpisodeQuery(episodeId).all();
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

/** Notes that a page was done at `now`; one that was done before keeps its time, unless that was before `again`; the first time stays for good. */
export function completePage(
  on: Queryable,
  {
    assignmentId,
    page,
    now,
    again,
  }: { assignmentId: AssignmentId; page: string; now: number; again: number },
): void {
  on.insert(pageProgress)
    .values({
      id: newId<PageProgressId>(),
      assignmentId,
      page,
      openedAt: now,
      lastOpenedAt: now,
      doneAt: now,
      firstDoneAt: now,
    })
    .onConflictDoUpdate({
      target: [pageProgress.assignmentId, pageProgress.page],
      set: {
        lastOpenedAt: now,
        doneAt: sql`case when ${pageProgress.doneAt} >= ${again} then ${pageProgress.doneAt} else ${now} end`,
        firstDoneAt: sql`coalesce(${pageProgress.firstDoneAt}, ${now})`,
      },
    })
    .run();
}

/** Serves /caseload: per assignment how many pages are done and when one was last opened, for all rows at once. */
export function progressOfEpisodes(episodeIds: EpisodeId[]) {
  return database()
    .select({
      episodeId: moduleAssignment.episodeId,
      module: moduleAssignment.module,
      extent: moduleAssignment.extent,
      pace: moduleAssignment.pace,
      path: moduleAssignment.path,
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

/** Serves /caseload too: which pages were opened and done, of episodes whose path is not the module's own. */
export function openedPagesQuery(episodeIds: EpisodeId[]) {
  return database()
    .select({
      episodeId: moduleAssignment.episodeId,
      module: moduleAssignment.module,
      page: pageProgress.page,
      doneAt: pageProgress.doneAt,
      firstDoneAt: pageProgress.firstDoneAt,
    })
    .from(moduleAssignment)
    .innerJoin(pageProgress, eq(pageProgress.assignmentId, moduleAssignment.id))
    .where(inArray(moduleAssignment.episodeId, episodeIds));
}
