/** All SQL of what a practitioner changes for one person: the path of a module, and notes beside its pages. */
import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import {
  type AccountId,
  type AssignmentId,
  newId,
  type PageNoteId,
  type PathRevisionId,
} from '#db/schema/ids.ts';
import { assignmentPathRevision, moduleAssignment, type Pace, pageNote } from '#db/schema/modules.ts';

interface NewPath {
  assignmentId: AssignmentId;
  /** The revision that the change was made over. */
  revision: number;
  pace: Pace;
  path: string | null;
  changedBy: AccountId;
  changedAt: number;
}

/** Stores a path as the next revision and keeps it for good. False when another change came first: nothing is written then. */
export function revisePath(
  on: Queryable,
  { assignmentId, revision, pace, path, ...changed }: NewPath,
): boolean {
  const next = revision + 1;
  const { changes } = on
    .update(moduleAssignment)
    .set({ pace, path, pathRevision: next })
    .where(and(eq(moduleAssignment.id, assignmentId), eq(moduleAssignment.pathRevision, revision)))
    .run();
  if (changes === 0) return false;
  const id = newId<PathRevisionId>();
  on.insert(assignmentPathRevision)
    .values({ id, assignmentId, revision: next, pace, path, ...changed })
    .run();
  return true;
}

/**
 * Makes a whole module of one that only lent single pages to another. Who lent it first, and when, stays: the audit trail
 * says who made it whole. False when it is one already.
 */
export function makeWhole(
  on: Queryable,
  id: AssignmentId,
  row: Pick<typeof moduleAssignment.$inferInsert, 'overrideReason' | 'sessionsOpened'>,
): boolean {
  const { overrideReason, sessionsOpened } = row;
  const { changes } = on
    .update(moduleAssignment)
    .set({ overrideReason, sessionsOpened, extent: 'whole' })
    .where(and(eq(moduleAssignment.id, id), eq(moduleAssignment.extent, 'parts')))
    .run();
  return changes === 1;
}

/** Why something of it was given, all reasons so far. */
export function keepReasons(on: Queryable, id: AssignmentId, overrideReason: string | null): void {
  on.update(moduleAssignment).set({ overrideReason }).where(eq(moduleAssignment.id, id)).run();
}

/** What stands beside pages of these modules now, newest first. */
export function notesBesideQuery(assignmentIds: AssignmentId[]) {
  return database()
    .select({
      assignmentId: pageNote.assignmentId,
      id: pageNote.id,
      page: pageNote.page,
      body: pageNote.body,
      author: account.name,
      writtenAt: pageNote.writtenAt,
    })
    .from(pageNote)
    .innerJoin(account, eq(account.id, pageNote.writtenBy))
    .where(and(inArray(pageNote.assignmentId, assignmentIds), isNull(pageNote.removedAt)))
    .orderBy(desc(pageNote.writtenAt));
}

/** Whether this use of the form was stored before. */
export function isNoteOf(on: Queryable, assignmentId: AssignmentId, submission: string): boolean {
  const same = and(eq(pageNote.assignmentId, assignmentId), eq(pageNote.submission, submission));
  return on.select({ id: pageNote.id }).from(pageNote).where(same).get() !== undefined;
}

export function insertNote(on: Queryable, row: typeof pageNote.$inferInsert): void {
  on.insert(pageNote).values(row).run();
}

/** Takes away what stands beside a page, but for `except`; true when something did. */
export function removeNotes(
  on: Queryable,
  {
    assignmentId,
    page,
    now,
    except,
  }: { assignmentId: AssignmentId; page: string; now: number; except?: PageNoteId },
): boolean {
  const here = and(
    eq(pageNote.assignmentId, assignmentId),
    eq(pageNote.page, page),
    isNull(pageNote.removedAt),
    except && ne(pageNote.id, except),
  );
  return on.update(pageNote).set({ removedAt: now }).where(here).run().changes > 0;
}
