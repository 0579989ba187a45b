/** All SQL about notes themselves; that of signing them is in signing.queries.server.ts. */
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId, NoteId } from '#db/schema/ids.ts';
import {
  clinicalNote,
  clinicalNoteAddendum,
  clinicalNoteRevision,
  noteCountersignature,
} from '#db/schema/notes.ts';
import { checkIn, practitioner } from '#db/schema/pathway.ts';

/** False when the same use of the same form was saved before. */
export function insertNote(on: Queryable, row: typeof clinicalNote.$inferInsert): boolean {
  return on.insert(clinicalNote).values(row).onConflictDoNothing().run().changes === 1;
}

export function insertNoteRevision(on: Queryable, row: typeof clinicalNoteRevision.$inferInsert): void {
  on.insert(clinicalNoteRevision).values(row).run();
}

/** Puts another wording in place of the one before; a signature under that one no longer holds. */
export function setNoteParts(
  on: Queryable,
  id: NoteId,
  written: { parts: string; revision: number; updatedAt: number },
): void {
  on.update(clinicalNote)
    .set({ ...written, countersignedAt: null })
    .where(eq(clinicalNote.id, id))
    .run();
}

/** False when the same use of the same form was saved before. */
export function insertAddendum(on: Queryable, row: typeof clinicalNoteAddendum.$inferInsert): boolean {
  return on.insert(clinicalNoteAddendum).values(row).onConflictDoNothing().run().changes === 1;
}

export type NoteRow = ReturnType<ReturnType<typeof noteRows>['all']>[number];

/** Notes with who wrote them, and the contact that they are of. */
function noteRows(on: Queryable) {
  return on
    .select({
      id: clinicalNote.id,
      episodeId: clinicalNote.episodeId,
      checkInId: clinicalNote.checkInId,
      /** When the contact began; null for a note of something else. */
      contactAt: checkIn.startsAt,
      authorId: clinicalNote.authorId,
      authorName: account.name,
      author: practitioner.id,
      authorSupervisor: practitioner.supervisorId,
      parts: clinicalNote.parts,
      revision: clinicalNote.revision,
      writtenAt: clinicalNote.writtenAt,
      updatedAt: clinicalNote.updatedAt,
      countersignedAt: clinicalNote.countersignedAt,
    })
    .from(clinicalNote)
    .innerJoin(account, eq(account.id, clinicalNote.authorId))
    .leftJoin(practitioner, eq(practitioner.accountId, clinicalNote.authorId))
    .leftJoin(checkIn, eq(checkIn.id, clinicalNote.checkInId));
}

/** Of two in one millisecond the one that was written later. */
const NEWEST_FIRST = [desc(clinicalNote.writtenAt), sql`${clinicalNote}.rowid desc`];

/** The notes of an episode, newest first. */
export function notesOfEpisodeQuery(episodeId: EpisodeId) {
  return noteRows(database())
    .where(eq(clinicalNote.episodeId, episodeId))
    .orderBy(...NEWEST_FIRST);
}

/** The note, wherever it belongs; the caller looks at its episode. */
export function noteById(on: Queryable, id: NoteId): NoteRow | undefined {
  return noteRows(on).where(eq(clinicalNote.id, id)).get();
}

/** What was added to these notes, in the order it was. */
export function addendaQuery(on: Queryable, noteIds: readonly NoteId[]) {
  return on
    .select({
      id: clinicalNoteAddendum.id,
      noteId: clinicalNoteAddendum.noteId,
      authorName: account.name,
      body: clinicalNoteAddendum.body,
      writtenAt: clinicalNoteAddendum.writtenAt,
    })
    .from(clinicalNoteAddendum)
    .innerJoin(account, eq(account.id, clinicalNoteAddendum.authorId))
    .where(inArray(clinicalNoteAddendum.noteId, [...noteIds]))
    .orderBy(asc(clinicalNoteAddendum.writtenAt), sql`${clinicalNoteAddendum}.rowid`);
}

/** Every wording that these notes have had, the first one first. */
export function revisionsQuery(noteIds: readonly NoteId[]) {
  return database()
    .select({
      noteId: clinicalNoteRevision.noteId,
      revision: clinicalNoteRevision.revision,
      parts: clinicalNoteRevision.parts,
      savedAt: clinicalNoteRevision.savedAt,
    })
    .from(clinicalNoteRevision)
    .where(inArray(clinicalNoteRevision.noteId, [...noteIds]))
    .orderBy(asc(clinicalNoteRevision.revision));
}

/** Signatures under these notes, in the order they were given. */
export function signaturesQuery(noteIds: readonly NoteId[]) {
  return database()
    .select({
      noteId: noteCountersignature.noteId,
      revision: noteCountersignature.revision,
      addenda: noteCountersignature.addenda,
      by: account.name,
      at: noteCountersignature.at,
      comment: noteCountersignature.comment,
    })
    .from(noteCountersignature)
    .innerJoin(account, eq(account.id, noteCountersignature.by))
    .where(inArray(noteCountersignature.noteId, [...noteIds]))
    .orderBy(asc(noteCountersignature.at));
}
