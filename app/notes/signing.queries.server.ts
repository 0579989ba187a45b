/** SQL of countersignatures. */
import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { AccountId, NoteId, PractitionerId } from '#db/schema/ids.ts';
import { clinicalNote, clinicalNoteAddendum, noteCountersignature } from '#db/schema/notes.ts';
import { checkIn, episode, patient, practitioner } from '#db/schema/pathway.ts';

/** False when this person has signed the note as it stands before. */
export function insertSignature(on: Queryable, row: typeof noteCountersignature.$inferInsert): boolean {
  return on.insert(noteCountersignature).values(row).onConflictDoNothing().run().changes === 1;
}

/** `at` null: it waits for a signature (again). */
export function setCountersigned(on: Queryable, id: NoteId, at: number | null): void {
  on.update(clinicalNote).set({ countersignedAt: at }).where(eq(clinicalNote.id, id)).run();
}

/** How many addenda a note has. */
export function addendaCount(on: Queryable, id: NoteId): number {
  const of = on.select({ addenda: count() }).from(clinicalNoteAddendum);
  return of.where(eq(clinicalNoteAddendum.noteId, id)).get()?.addenda ?? 0;
}

/** Of these practitioners, those who supervise and can sign in, with their names. */
export function supervisorsAtWorkQuery(ids: readonly PractitionerId[]) {
  return database()
    .select({ id: practitioner.id, name: practitioner.name })
    .from(practitioner)
    .innerJoin(account, eq(account.id, practitioner.accountId))
    .where(
      and(inArray(practitioner.id, [...ids]), eq(account.role, 'supervisor'), isNull(account.disabledAt)),
    );
}

const UNSIGNED = isNull(clinicalNote.countersignedAt);
const looksAfter = alias(practitioner, 'looks_after');

/** The notes that wait for this supervisor, by the rule of `signersOf`: each by an index of unsigned notes only. */
function waitingFor(supervisor: PractitionerId) {
  const ofTheirTeam = database()
    .select({ id: clinicalNote.id })
    .from(practitioner)
    .innerJoin(episode, eq(episode.practitionerId, practitioner.id))
    .innerJoin(clinicalNote, and(eq(clinicalNote.episodeId, episode.id), UNSIGNED))
    .where(eq(practitioner.supervisorId, supervisor));
  const ofTheirOwnPatients = database()
    .select({ id: clinicalNote.id })
    .from(practitioner)
    .innerJoin(clinicalNote, and(eq(clinicalNote.authorId, practitioner.accountId), UNSIGNED))
    .innerJoin(episode, eq(episode.id, clinicalNote.episodeId))
    .where(and(eq(practitioner.supervisorId, supervisor), eq(episode.practitionerId, supervisor)));
  return union(ofTheirTeam, ofTheirOwnPatients);
}

/** Those notes, without a word of them; who has waited longest first. `total` is of all, however few are asked for. */
export function notesToSignQuery(
  { practitionerId, accountId }: { practitionerId: PractitionerId; accountId: AccountId },
  most: number,
) {
  return database()
    .select({
      id: clinicalNote.id,
      episodeId: clinicalNote.episodeId,
      patientName: patient.name,
      reference: patient.reference,
      practitionerName: looksAfter.name,
      authorName: account.name,
      writtenAt: clinicalNote.writtenAt,
      contactAt: checkIn.startsAt,
      total: sql<number>`count(*) over ()`,
    })
    .from(clinicalNote)
    .innerJoin(episode, eq(episode.id, clinicalNote.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .innerJoin(looksAfter, eq(looksAfter.id, episode.practitionerId))
    .innerJoin(account, eq(account.id, clinicalNote.authorId))
    .leftJoin(checkIn, eq(checkIn.id, clinicalNote.checkInId))
    .where(and(inArray(clinicalNote.id, waitingFor(practitionerId)), ne(clinicalNote.authorId, accountId)))
    .orderBy(asc(clinicalNote.writtenAt))
    .limit(most);
}
