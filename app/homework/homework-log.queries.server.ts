/** SQL of the times that patients did a task. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { homeworkLog } from '#db/schema/homework.ts';
import type { HomeworkLogId, HomeworkTaskId } from '#db/schema/ids.ts';

export type HomeworkLog = typeof homeworkLog.$inferSelect;

/** Serves the lists of tasks: the day of each time that was not taken back, for many tasks at once. */
export function daysDoneQuery(taskIds: HomeworkTaskId[]) {
  return database()
    .select({ taskId: homeworkLog.taskId, doneOn: homeworkLog.doneOn })
    .from(homeworkLog)
    .where(and(inArray(homeworkLog.taskId, taskIds), isNull(homeworkLog.takenBackAt)));
}

/** Serves the page of a task and the practitioner's: each time that was not taken back with its words, oldest day first. */
export function logsQuery(taskIds: HomeworkTaskId[]) {
  return database()
    .select()
    .from(homeworkLog)
    .where(and(inArray(homeworkLog.taskId, taskIds), isNull(homeworkLog.takenBackAt)))
    .orderBy(asc(homeworkLog.doneOn), asc(homeworkLog.loggedAt));
}

/** What one use of the form has logged, taken back or not. */
export function logOfSubmission(
  on: Queryable,
  taskId: HomeworkTaskId,
  submission: string,
): HomeworkLog | undefined {
  return on
    .select()
    .from(homeworkLog)
    .where(and(eq(homeworkLog.taskId, taskId), eq(homeworkLog.submission, submission)))
    .get();
}

export function insertLog(on: Queryable, row: typeof homeworkLog.$inferInsert): void {
  on.insert(homeworkLog).values(row).run();
}

/** False when it is not there, belongs to another task or was taken back before. */
export function takeBackLog(
  on: Queryable,
  { id, taskId, now }: { id: HomeworkLogId; taskId: HomeworkTaskId; now: number },
): boolean {
  return (
    on
      .update(homeworkLog)
      .set({ takenBackAt: now })
      .where(and(eq(homeworkLog.id, id), eq(homeworkLog.taskId, taskId), isNull(homeworkLog.takenBackAt)))
      .run().changes === 1
  );
}
