import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { NoteId } from '#db/schema/ids.ts';
import { clinicalNote, clinicalNoteRevision } from '#db/schema/notes.ts';
import { aNote } from '#tests/factories/notes.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { correctNote } from './correct-note.server.ts';
import { notePartsSchema } from './note-parts.ts';

useFreshDatabase();

const WRITTEN = Date.parse('2026-05-04T10:00Z');
const DAY = 24 * 3_600_000;
const parts = (presentation: string) => notePartsSchema.parse({ presentation });
const noteRow = (id: NoteId) => database().select().from(clinicalNote).where(eq(clinicalNote.id, id)).get();
const wordings = (id: NoteId) =>
  database()
    .select()
    .from(clinicalNoteRevision)
    .where(eq(clinicalNoteRevision.noteId, id))
    .orderBy(asc(clinicalNoteRevision.revision))
    .all()
    .map((row) => (JSON.parse(row.parts) as { presentation: string }).presentation);

function aCase() {
  const course = anEpisode();
  const noteId = aNote(course, { writtenAt: WRITTEN });
  const correct = (text: string, { base = 1, now = WRITTEN + 1 } = {}) =>
    correctNote(course.practitioner.actor, { episodeId: course.id, noteId, parts: parts(text), base, now });
  return { course, noteId, correct };
}

describe('the author corrects a note', () => {
  it('until 24 hours have passed, and every wording is kept', () => {
    const { noteId, correct } = aCase();
    expect(correct('Sleeps badly.')).toEqual({ kind: 'corrected' });
    expect(correct('Sleeps very badly.', { base: 2, now: WRITTEN + DAY })).toEqual({ kind: 'corrected' });
    expect(noteRow(noteId)).toMatchObject({ revision: 3, updatedAt: WRITTEN + DAY, writtenAt: WRITTEN });
    expect(wordings(noteId)).toEqual(['Sleeps better.', 'Sleeps badly.', 'Sleeps very badly.']);
  });

  it('not a millisecond later: the note stays, and both texts come back', () => {
    const { noteId, correct } = aCase();
    expect(correct('Sleeps badly.', { now: WRITTEN + DAY + 1 })).toEqual({
      kind: 'too-late',
      theirs: parts('Sleeps better.'),
    });
    expect(wordings(noteId)).toEqual(['Sleeps better.']);
  });

  it('in two windows: the second is shown the first, and nothing is overwritten unseen', () => {
    const { noteId, correct } = aCase();
    correct('first window');
    expect(correct('second window')).toEqual({
      kind: 'conflict',
      theirs: parts('first window'),
      revision: 2,
      savedAt: WRITTEN + 1,
    });
    expect(wordings(noteId)).toEqual(['Sleeps better.', 'first window']);
  });

  it('twice with one press, which saves once', () => {
    const { noteId, correct } = aCase();
    expect([correct('Sleeps badly.'), correct('Sleeps badly.')]).toEqual([
      { kind: 'corrected' },
      { kind: 'corrected' },
    ]);
    expect(wordings(noteId)).toHaveLength(2);
  });

  it('and nobody else does, also not the supervisor; the try is audited', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const noteId = aNote(course, { writtenAt: WRITTEN });
    const change = { episodeId: course.id, noteId, parts: parts('x'), base: 1, now: WRITTEN + 1 };
    expect(correctNote(supervisor.actor, change)).toEqual({ kind: 'not-found' });
    expect(correctNote(aPractitioner().actor, change)).toEqual({ kind: 'not-found' });
    const refused = database().select().from(auditEvent).where(eq(auditEvent.outcome, 'refused')).all();
    expect(refused.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['note.correct', noteId],
      ['note.correct', course.id],
    ]);
    expect(wordings(noteId)).toHaveLength(1);
  });

  it('by its own episode only', () => {
    const { noteId, course } = aCase();
    const other = anEpisode({ practitioner: course.practitioner });
    const change = { episodeId: other.id, noteId, parts: parts('x'), base: 1, now: WRITTEN + 1 };
    expect(correctNote(course.practitioner.actor, change)).toEqual({ kind: 'not-found' });
  });
});

describe('the database itself', () => {
  const LATE = WRITTEN + DAY + 1;

  it.each([
    [
      'another wording after 24 hours',
      `update clinical_note set parts = '{}', revision = 2, updated_at = ${LATE}`,
    ],
    ['another wording with the old time', `update clinical_note set parts = '{}'`],
    [
      'a time of writing that was moved',
      `update clinical_note set written_at = written_at + 1, revision = 2`,
    ],
    [
      'another author',
      `update clinical_note set author_id = (select id from account where id <> author_id limit 1), revision = 2`,
    ],
    ['deleting a note', 'delete from clinical_note'],
    ['changing an earlier wording', `update clinical_note_revision set parts = '{}'`],
    ['deleting an earlier wording', 'delete from clinical_note_revision'],
  ])('refuses %s', (_what, sql) => {
    aCase();
    expect(() => database().$client.exec(sql)).toThrow(/immutable|never deleted|append-only/);
  });

  it('lets a note be corrected within the 24 hours', () => {
    aCase();
    const soon = `update clinical_note set parts = '{}', revision = 2, updated_at = ${WRITTEN + DAY}`;
    expect(() => database().$client.exec(soon)).not.toThrow();
  });
});
