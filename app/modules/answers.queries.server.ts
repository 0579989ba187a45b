/** All SQL of what patients wrote: the current answer of a block and every version of it. */
import { and, desc, eq, inArray, isNotNull, lte, max } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import type { AssignmentId, EpisodeId, WorksheetEntryId } from '#db/schema/ids.ts';
import { moduleAssignment, worksheetEntry, worksheetRevision } from '#db/schema/modules.ts';

export type Entry = typeof worksheetEntry.$inferSelect;
export type Revision = typeof worksheetRevision.$inferSelect;

export function entriesOfAssignment(assignmentId: AssignmentId): Entry[] {
  return database().select().from(worksheetEntry).where(eq(worksheetEntry.assignmentId, assignmentId)).all();
}

/** What stands on the sheets of several modules now, for a workbook. */
export function entriesOfAssignmentsQuery(assignmentIds: AssignmentId[]) {
  return database().select().from(worksheetEntry).where(inArray(worksheetEntry.assignmentId, assignmentIds));
}

export function entryOfBlock(on: Queryable, assignmentId: AssignmentId, block: string): Entry | undefined {
  return on
    .select()
    .from(worksheetEntry)
    .where(and(eq(worksheetEntry.assignmentId, assignmentId), eq(worksheetEntry.block, block)))
    .get();
}

export function insertEntry(on: Queryable, row: Entry): void {
  on.insert(worksheetEntry).values(row).run();
}

export function updateEntry(
  on: Queryable,
  id: WorksheetEntryId,
  change: Partial<Pick<Entry, 'answers' | 'page' | 'revision' | 'sharedAt' | 'updatedAt'>>,
): void {
  on.update(worksheetEntry).set(change).where(eq(worksheetEntry.id, id)).run();
}

export function insertRevision(on: Queryable, row: Revision): void {
  on.insert(worksheetRevision).values(row).run();
}

/** Every version of an entry, newest first. */
export function revisionsOfEntry(entryId: WorksheetEntryId): Revision[] {
  return database()
    .select()
    .from(worksheetRevision)
    .where(eq(worksheetRevision.entryId, entryId))
    .orderBy(desc(worksheetRevision.revision))
    .all();
}

/** What the patient chose to share, and nothing else, newest first. */
export function sharedEntriesOfEpisode(episodeId: EpisodeId) {
  return database()
    .select({ module: moduleAssignment.module, entry: worksheetEntry })
    .from(moduleAssignment)
    .innerJoin(worksheetEntry, eq(worksheetEntry.assignmentId, moduleAssignment.id))
    .where(and(eq(moduleAssignment.episodeId, episodeId), isNotNull(worksheetEntry.sharedAt)))
    .orderBy(desc(worksheetEntry.updatedAt))
    .all();
}

/** The pages that these sheets were written on, newest first. */
export function writtenOnQuery(entryIds: WorksheetEntryId[]) {
  const { entryId, locale, sourceHash, revision } = worksheetRevision;
  return database()
    .select({ entryId, locale, sourceHash, revision: max(revision) })
    .from(worksheetRevision)
    .where(inArray(entryId, entryIds))
    .groupBy(entryId, locale, sourceHash)
    .orderBy(desc(max(revision)));
}

/** The answers of one version, as JSON. */
export function answersOfRevision(
  on: Queryable,
  entryId: WorksheetEntryId,
  revision: number,
): string | undefined {
  return on
    .select({ answers: worksheetRevision.answers })
    .from(worksheetRevision)
    .where(and(eq(worksheetRevision.entryId, entryId), eq(worksheetRevision.revision, revision)))
    .get()?.answers;
}

/** What these sheets said at `moment` (epoch ms), for all at once; one that was not there yet is left out. */
export function answersAtQuery(entryIds: WorksheetEntryId[], moment: number) {
  const { entryId, revision, answers, savedAt } = worksheetRevision;
  // SQLite takes the other columns of a row with one `max` from the row that has it: the newest of then.
  return database()
    .select({ entryId, answers, revision: max(revision) })
    .from(worksheetRevision)
    .where(and(inArray(entryId, entryIds), lte(savedAt, moment)))
    .groupBy(entryId);
}
