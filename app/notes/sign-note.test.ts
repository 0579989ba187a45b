import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { noteCountersignature } from '#db/schema/notes.ts';
import { episode, practitioner } from '#db/schema/pathway.ts';
import { aNote } from '#tests/factories/notes.ts';
import { type AnEpisode, anEpisode, aPractitioner, type APractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { addToNote } from './add-to-note.server.ts';
import { correctNote } from './correct-note.server.ts';
import { notePartsSchema } from './note-parts.ts';
import { notesOfEpisodeQuery } from './notes.queries.server.ts';
import { notesToSign } from './notes-to-sign.server.ts';
import { notesOf } from './read-notes.server.ts';
import { countersignNote } from './sign-note.server.ts';
import { notesToSignQuery } from './signing.queries.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-05-04T10:00Z');

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor', name: 'Margaret' });
  const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId, name: 'Priya' });
  const course = anEpisode({ practitioner });
  return { supervisor, practitioner, course, noteId: aNote(course, { writtenAt: NOW }) };
}
const waitingFor = ({ actor }: APractitioner) => notesToSign(actor).notes.map(({ id }) => id);
const seenBy = ({ actor }: APractitioner, course: AnEpisode) =>
  notesOf(actor, course.id, NOW + 9)?.notes ?? [];
const supervise = (who: APractitioner, supervisorId: PractitionerId | null) =>
  database().update(practitioner).set({ supervisorId }).where(eq(practitioner.id, who.practitionerId)).run();
const closeAccount = ({ accountId }: APractitioner) =>
  database().update(account).set({ disabledAt: NOW }).where(eq(account.id, accountId)).run();

describe('a supervisor', () => {
  it('signs a note as it stands, once, with a comment, and it leaves their list', () => {
    const { supervisor, course, noteId } = aTeam();
    expect(waitingFor(supervisor)).toEqual([noteId]);
    const signature = {
      episodeId: course.id,
      noteId,
      revision: 1,
      addenda: 0,
      comment: 'Good.',
      now: NOW + 1,
    };
    expect(countersignNote(supervisor.actor, signature)).toEqual({ kind: 'signed' });
    expect(countersignNote(supervisor.actor, signature)).toEqual({ kind: 'signed' });
    expect(waitingFor(supervisor)).toEqual([]);
    expect(seenBy(supervisor, course)[0]).toMatchObject({
      signed: [{ by: 'Margaret', comment: 'Good.', says: 'as-it-stands' }],
      signing: { waits: false, byReader: false },
    });
    expect(database().select().from(noteCountersignature).all()).toHaveLength(1);
  });

  it('does not sign what has changed since they opened it', () => {
    const { supervisor, practitioner, course, noteId } = aTeam();
    addToNote(practitioner.actor, { episodeId: course.id, noteId, body: 'More.', submission: 'a', now: NOW });
    const signature = { episodeId: course.id, noteId, revision: 1, addenda: 0, comment: '', now: NOW };
    expect(countersignNote(supervisor.actor, signature)).toEqual({ kind: 'changed' });
    expect(countersignNote(supervisor.actor, { ...signature, addenda: 1 })).toEqual({ kind: 'signed' });
  });

  it('is asked again after an addendum or a correction, and the old signature says what it is from', () => {
    const { supervisor, practitioner, course, noteId } = aTeam();
    const signature = { episodeId: course.id, noteId, revision: 1, addenda: 0, comment: '', now: NOW + 1 };
    countersignNote(supervisor.actor, signature);
    const more = { episodeId: course.id, noteId, body: 'More.', submission: 'a', now: NOW + 2 };
    addToNote(practitioner.actor, more);
    addToNote(practitioner.actor, more);
    expect(waitingFor(supervisor)).toEqual([noteId]);
    expect(seenBy(supervisor, course)[0]).toMatchObject({
      signed: [{ says: 'before-addendum' }],
      addenda: [{ body: 'More.', authorName: 'Priya' }],
      signing: { waits: true, by: 'Margaret', byReader: true },
    });
    countersignNote(supervisor.actor, { ...signature, addenda: 1 });
    const parts = notePartsSchema.parse({ presentation: 'Put right.' });
    correctNote(practitioner.actor, { episodeId: course.id, noteId, parts, base: 1, now: NOW + 3 });
    expect(waitingFor(supervisor)).toEqual([noteId]);
    expect(seenBy(supervisor, course)[0]?.signed.map(({ says }) => says)).toEqual([
      'before-correction',
      'before-correction',
    ]);
  });

  it('of another team, and the author, cannot sign; the try is audited', () => {
    const { practitioner, course, noteId } = aTeam();
    const stranger = aPractitioner({ role: 'supervisor' });
    const signature = { episodeId: course.id, noteId, revision: 1, addenda: 0, comment: '', now: NOW };
    for (const { actor } of [practitioner, stranger]) {
      expect(countersignNote(actor, signature)).toEqual({ kind: 'not-found' });
    }
    expect(waitingFor(stranger)).toEqual([]);
    const refused = database().select().from(auditEvent).where(eq(auditEvent.outcome, 'refused')).all();
    expect(refused.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['note.sign', noteId],
      ['note.sign', course.id],
    ]);
    expect(database().select().from(noteCountersignature).all()).toEqual([]);
  });

  it('does not sign their own note, which waits for nobody here', () => {
    const { supervisor, course } = aTeam();
    const own = aNote(course, { writtenAt: NOW + 1, by: supervisor.actor });
    expect(waitingFor(supervisor)).not.toContain(own);
    expect(seenBy(supervisor, course)[0]).toMatchObject({ id: own, signing: { by: null, byReader: false } });
    const signature = { episodeId: course.id, noteId: own, revision: 1, addenda: 0, comment: '', now: NOW };
    expect(countersignNote(supervisor.actor, signature)).toEqual({ kind: 'not-found' });
  });

  it('who has taken the patient over signs what the practitioner they supervise wrote before', () => {
    const { supervisor, course, noteId } = aTeam();
    database()
      .update(episode)
      .set({ practitionerId: supervisor.practitionerId })
      .where(eq(episode.id, course.id))
      .run();
    expect(waitingFor(supervisor)).toEqual([noteId]);
    const signature = { episodeId: course.id, noteId, revision: 1, addenda: 0, comment: '', now: NOW };
    expect(countersignNote(supervisor.actor, signature)).toEqual({ kind: 'signed' });
  });
});

describe('when a supervisor is gone', () => {
  it('the notes wait for whoever supervises now, and the former one sees none of them', () => {
    const { supervisor, practitioner, course, noteId } = aTeam();
    const successor = aPractitioner({ role: 'supervisor', name: 'Olu' });
    supervise(practitioner, successor.practitionerId);
    expect(waitingFor(successor)).toEqual([noteId]);
    expect(waitingFor(supervisor)).toEqual([]);
    expect(seenBy(practitioner, course)[0]?.signing.by).toBe('Olu');
    expect(notesOf(supervisor.actor, course.id, NOW)).toBeNull();
  });

  it.each([
    ['is taken away', (team: ReturnType<typeof aTeam>) => supervise(team.practitioner, null)],
    ['has a closed account', (team: ReturnType<typeof aTeam>) => closeAccount(team.supervisor)],
  ])('and %s, the practitioner is told that nobody can sign', (_how, remove) => {
    const team = aTeam();
    remove(team);
    expect(seenBy(team.practitioner, team.course)[0]?.signing).toEqual({
      waits: true,
      by: null,
      byReader: false,
    });
  });
});

describe('the list of notes to sign', () => {
  it('has the longest waiting first, and counts more than it shows', () => {
    const { supervisor, course } = aTeam();
    for (let minute = 60; minute > 0; minute -= 1) aNote(course, { writtenAt: NOW - minute });
    const { notes, total } = notesToSign(supervisor.actor);
    expect([notes.length, total]).toEqual([50, 61]);
    expect(notes[0]?.writtenAt).toBe(NOW - 60);
    expect(JSON.stringify(notes)).not.toContain('Sleeps');
  });

  it('looks at unsigned notes only, by an index, and so does the list of an episode', () => {
    const { supervisor, course } = aTeam();
    const plan = queryPlan(notesToSignQuery(supervisor.actor, 50));
    expect(plan).toContain('clinical_note_unsigned_episode');
    expect(plan).toContain('clinical_note_unsigned ');
    // The one thing that is scanned is what these have found.
    expect(plan).not.toMatch(/SCAN (?!\(subquery)/);
    expect(queryPlan(notesOfEpisodeQuery(course.id))).toContain('clinical_note_episode');
  });
});
