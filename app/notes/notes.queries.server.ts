/** All SQL of the notes domain. */
import type { Queryable } from '#db/client.ts';
import { clinicalNote, clinicalNoteRevision } from '#db/schema/notes.ts';

/** False when the same use of the same form was saved before. */
export function insertNote(on: Queryable, row: typeof clinicalNote.$inferInsert): boolean {
  return on.insert(clinicalNote).values(row).onConflictDoNothing().run().changes === 1;
}

export function insertNoteRevision(on: Queryable, row: typeof clinicalNoteRevision.$inferInsert): void {
  on.insert(clinicalNoteRevision).values(row).run();
}
