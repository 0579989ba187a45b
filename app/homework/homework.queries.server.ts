/** All SQL of the homework domain. */
import { and, asc, count, desc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { homeworkReport, homeworkTask } from '#db/schema/homework.ts';
import type { AssignmentId, EpisodeId, HomeworkTaskId } from '#db/schema/ids.ts';
import { moduleAssignment } from '#db/schema/modules.ts';

export type Task = ReturnType<typeof tasksOfEpisode>[number];
export type Report = typeof homeworkReport.$inferSelect;

const taskWithModule = {
  id: homeworkTask.id,
  episodeId: homeworkTask.episodeId,
  assignmentId: homeworkTask.assignmentId,
  block: homeworkTask.block,
  page: homeworkTask.page,
  wording: homeworkTask.wording,
  cadence: homeworkTask.cadence,
  follows: homeworkTask.follows,
  closedReason: homeworkTask.closedReason,
  closedAt: homeworkTask.closedAt,
  setAt: homeworkTask.setAt,
  dueOn: homeworkTask.dueOn,
  status: homeworkTask.status,
  revision: homeworkTask.revision,
  /** Null when the practitioner wrote the task. */
  module: moduleAssignment.module,
};

function tasks(on: Queryable) {
  return on
    .select(taskWithModule)
    .from(homeworkTask)
    .leftJoin(moduleAssignment, eq(moduleAssignment.id, homeworkTask.assignmentId));
}

/** Every task, the one that is due last first. */
export function tasksOfEpisode(episodeId: EpisodeId) {
  return tasks(database())
    .where(eq(homeworkTask.episodeId, episodeId))
    .orderBy(desc(homeworkTask.dueOn))
    .all();
}

/** Open tasks that are due by `date` (YYYY-MM-DD) or were due before, the oldest first. */
export function openTasksDueBy(episodeId: EpisodeId, date: string) {
  return tasks(database())
    .where(
      and(
        eq(homeworkTask.episodeId, episodeId),
        eq(homeworkTask.status, 'open'),
        lte(homeworkTask.dueOn, date),
      ),
    )
    .orderBy(asc(homeworkTask.dueOn))
    .all();
}

export function taskById(on: Queryable, id: HomeworkTaskId) {
  return tasks(on).where(eq(homeworkTask.id, id)).get();
}

/** Reports on these tasks, newest first. */
export function reportsOn(on: Queryable, taskIds: HomeworkTaskId[]): Report[] {
  return on
    .select()
    .from(homeworkReport)
    .where(inArray(homeworkReport.taskId, taskIds))
    .orderBy(desc(homeworkReport.revision))
    .all();
}

export function insertTask(on: Queryable, row: typeof homeworkTask.$inferInsert): void {
  on.insert(homeworkTask).values(row).run();
}

/** Leaves a task that its module block has set before as it is; false when it did. */
export function insertTaskOnce(on: Queryable, row: typeof homeworkTask.$inferInsert): boolean {
  return on.insert(homeworkTask).values(row).onConflictDoNothing().run().changes === 1;
}

/** What a block of a module has set last, and everything that goes on from it; found by the index of the episode. */
export function lastTaskOfBlockQuery(
  on: Queryable,
  { episodeId, assignmentId, block }: { episodeId: EpisodeId; assignmentId: AssignmentId; block: string },
) {
  const { setAt } = homeworkTask;
  const ofBlock = and(eq(homeworkTask.assignmentId, assignmentId), eq(homeworkTask.block, block));
  return on
    .select({
      id: homeworkTask.id,
      setAt,
      setBy: homeworkTask.setBy,
      dueOn: homeworkTask.dueOn,
      cadence: homeworkTask.cadence,
    })
    .from(homeworkTask)
    .where(and(eq(homeworkTask.episodeId, episodeId), ofBlock))
    .orderBy(desc(setAt), sql`${homeworkTask}.rowid desc`)
    .limit(1);
}

/** What modules have set already. */
export function blocksOfEpisode(on: Queryable, episodeId: EpisodeId) {
  return on
    .select({ assignmentId: homeworkTask.assignmentId, block: homeworkTask.block })
    .from(homeworkTask)
    .where(and(eq(homeworkTask.episodeId, episodeId), isNotNull(homeworkTask.block)))
    .all();
}

export function insertReport(on: Queryable, row: Report): void {
  on.insert(homeworkReport).values(row).run();
}

export function setStatus(
  on: Queryable,
  id: HomeworkTaskId,
  change: Pick<Task, 'status' | 'revision'>,
): void {
  on.update(homeworkTask).set(change).where(eq(homeworkTask.id, id)).run();
}

/** The practitioner's last word on a task: how it ended, why, who said so and when. */
export function closeTask(
  on: Queryable,
  id: HomeworkTaskId,
  change: Pick<typeof homeworkTask.$inferInsert, 'status' | 'closedReason' | 'closedBy' | 'closedAt'>,
): void {
  on.update(homeworkTask).set(change).where(eq(homeworkTask.id, id)).run();
}

/** Serves /caseload: open and overdue tasks of all rows at once. */
export function openTaskCounts(episodeIds: EpisodeId[], today: string) {
  return database()
    .select({
      episodeId: homeworkTask.episodeId,
      open: count(),
      overdue: sql<number>`sum(${homeworkTask.dueOn} < ${today})`,
    })
    .from(homeworkTask)
    .where(and(inArray(homeworkTask.episodeId, episodeIds), eq(homeworkTask.status, 'open')))
    .groupBy(homeworkTask.episodeId)
    .all();
}
