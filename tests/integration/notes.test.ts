/** Notes over HTTP: who reads and writes them, what is kept when a form is refused, and what a signature says. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { clinicalNote, clinicalNoteAddendum, noteCountersignature } from '#db/schema/notes.ts';
import { episode, practitioner } from '#db/schema/pathway.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { aNote } from '#tests/factories/notes.ts';
import { aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const HOUR = 3_600_000;

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const looksAfter = aPractitioner({ supervisorId: supervisor.practitionerId });
  return { supervisor, looksAfter, course: anEpisode({ practitioner: looksAfter }) };
}
const notesIn = (id: EpisodeId) =>
  database().select().from(clinicalNote).where(eq(clinicalNote.episodeId, id)).all();

describe('writing', () => {
  it('a note is saved once however often the button is pressed, and stands first', async () => {
    const { course, looksAfter } = aTeam();
    aNote(course, { writtenAt: Date.now() - HOUR, parts: { plan: 'An earlier plan.' } });
    const staff = await signedIn(server.current, looksAfter);
    const path = `/caseload/${course.id}/notes`;
    const page = await staff.get(path);
    const form = { submission: hidden(page.text, 'submission'), checkIn: '', risk: 'None today.' };
    const answers = await twice(() => staff.post(path, form));
    expect(answers.map(({ location }) => location)).toEqual([`${path}?saved`, `${path}?saved`]);
    expect(notesIn(course.id)).toHaveLength(2);
    const words = wordsOf((await staff.get(path)).text);
    expect(words.indexOf('None today.')).toBeGreaterThan(0);
    expect(words.indexOf('None today.')).toBeLessThan(words.indexOf('An earlier plan.'));
  });

  it('an empty note, and one that is too long, come back with everything that was typed', async () => {
    const { course, looksAfter } = aTeam();
    const staff = await signedIn(server.current, looksAfter);
    const path = `/caseload/${course.id}/notes`;
    const empty = await staff.post(path, { submission: 'a', checkIn: '', plan: '  ' });
    expect(empty.status).toBe(400);
    expect(wordsOf(empty.text)).toContain('Write something in at least one of the boxes');
    const long = 'p'.repeat(10_001);
    const refused = await staff.post(path, { submission: 'a', checkIn: '', plan: long, risk: 'kept words' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(long);
    expect(refused.text).toContain('kept words</textarea>');
    expect(notesIn(course.id)).toEqual([]);
  });

  it('of an ended course they are still read', async () => {
    const { course, looksAfter } = aTeam();
    aNote(course, { writtenAt: Date.now() - HOUR, parts: { plan: 'Kept for later.' } });
    database()
      .update(episode)
      .set({ status: 'ended', endedOn: '2026-05-04' })
      .where(eq(episode.id, course.id))
      .run();
    const staff = await signedIn(server.current, looksAfter);
    expect(wordsOf((await staff.get(`/caseload/${course.id}/notes`)).text)).toContain('Kept for later.');
  });
});

describe('correcting', () => {
  it('in two windows: the second is shown the first wording and keeps its own', async () => {
    const { course, looksAfter } = aTeam();
    const note = aNote(course, { writtenAt: Date.now() - HOUR });
    const staff = await signedIn(server.current, looksAfter);
    const path = `/caseload/${course.id}/notes/${note}`;
    const base = hidden((await staff.get(path)).text, 'base');
    await staff.post(path, { intent: 'correct', base, risk: 'first window' });
    const stale = await staff.post(path, { intent: 'correct', base, risk: 'second window' });
    expect(stale.status).toBe(409);
    expect(wordsOf(stale.text)).toContain('first window');
    expect(stale.text).toContain('second window</textarea>');
    expect(hidden(stale.text, 'base')).toBe('2');
    const again = await staff.post(path, { intent: 'correct', base: '2', risk: 'second window' });
    expect(again.location).toBe(`${path}?saved=corrected`);
    expect(wordsOf((await staff.get(path)).text)).toContain('first window');
  });

  it('when the 24 hours end while the form is open, what was changed is offered as an addition', async () => {
    const { course, looksAfter } = aTeam();
    const note = aNote(course, {
      writtenAt: Date.now() - 24 * HOUR - 1000,
      parts: { risk: 'None.', plan: 'Go on.' },
    });
    const staff = await signedIn(server.current, looksAfter);
    const path = `/caseload/${course.id}/notes/${note}`;
    expect((await staff.get(path)).text).not.toContain('value="correct"');
    const late = await staff.post(path, {
      intent: 'correct',
      base: '1',
      risk: 'None, asked twice.',
      plan: 'Go on.',
    });
    expect(late.status).toBe(409);
    expect(wordsOf(late.text)).toContain('The 24 hours for corrections are over');
    expect(late.text).toContain('Risk\nNone, asked twice.</textarea>');
    const added = await staff.post(path, {
      intent: 'add',
      submission: 'late',
      body: 'Risk\nNone, asked twice.',
    });
    expect(added.location).toBe(`${path}?saved=added`);
    expect(notesIn(course.id)[0]?.revision).toBe(1);
    expect(
      database().select().from(clinicalNoteAddendum).where(eq(clinicalNoteAddendum.noteId, note)).all(),
    ).toHaveLength(1);
  });
});

describe('signing', () => {
  it('a supervisor finds the note on their list, signs it, and a later addition shows that it is from before', async () => {
    const { course, looksAfter, supervisor } = aTeam();
    const note = aNote(course, { writtenAt: Date.now() - HOUR });
    const visitor = await signedIn(server.current, supervisor);
    const path = `/caseload/${course.id}/notes/${note}`;
    expect((await visitor.get('/supervision/notes')).text).toContain(path);
    const page = await visitor.get(path);
    const read = { revision: hidden(page.text, 'revision'), addenda: hidden(page.text, 'addenda') };
    const answers = await twice(() => visitor.post(path, { intent: 'sign', ...read, comment: 'Well put.' }));
    expect(answers.map(({ location }) => location)).toEqual([`${path}?saved=signed`, `${path}?saved=signed`]);
    expect((await visitor.get('/supervision/notes')).text).not.toContain(path);
    const staff = await signedIn(server.current, looksAfter);
    expect(wordsOf((await staff.get(path)).text)).toContain('Well put.');
    await staff.post(path, { intent: 'add', submission: 'more', body: 'She rang back.' });
    expect(wordsOf((await staff.get(path)).text)).toContain('before the last addition');
    const stale = await visitor.post(path, { intent: 'sign', ...read, comment: 'a comment to keep' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('a comment to keep</textarea>');
    expect(hidden(stale.text, 'addenda')).toBe('1');
    expect(
      database().select().from(noteCountersignature).where(eq(noteCountersignature.noteId, note)).all(),
    ).toHaveLength(1);
  });

  it('a practitioner whose supervisor is gone is told that nobody can sign; a new one finds the note', async () => {
    const { course, looksAfter, supervisor } = aTeam();
    const note = aNote(course, { writtenAt: Date.now() - HOUR });
    const path = `/caseload/${course.id}/notes/${note}`;
    const staff = await signedIn(server.current, looksAfter);
    expect(wordsOf((await staff.get(path)).text)).toContain(`Waits for ${supervisor.name} to sign`);
    database()
      .update(account)
      .set({ disabledAt: Date.now() })
      .where(eq(account.id, supervisor.accountId))
      .run();
    expect(wordsOf((await staff.get(path)).text)).toContain('Nobody can sign this');
    const successor = aPractitioner({ role: 'supervisor' });
    database()
      .update(practitioner)
      .set({ supervisorId: successor.practitionerId })
      .where(eq(practitioner.id, looksAfter.practitionerId))
      .run();
    const visitor = await signedIn(server.current, successor);
    expect((await visitor.get('/supervision/notes')).text).toContain(path);
  });
});

describe('who reads notes', () => {
  it('the colleague who covers reads and writes; the patient and a neighbour learn nothing', async () => {
    const { course, looksAfter } = aTeam();
    const note = aNote(course, { writtenAt: Date.now() - HOUR, parts: { risk: 'zebra-crossing' } });
    const [cover, neighbour] = [aPractitioner(), aPractitioner()];
    aLeave(looksAfter, { cover, fromOn: '2020-01-01', untilOn: '2099-12-31' });
    const path = `/caseload/${course.id}/notes`;
    const covering = await signedIn(server.current, cover);
    expect(wordsOf((await covering.get(path)).text)).toContain('zebra-crossing');
    expect((await covering.post(path, { submission: 'c', checkIn: '', plan: 'Rang.' })).status).toBe(302);
    for (const person of [neighbour, course.patient, aPractitioner({ role: 'supervisor' })]) {
      const visitor = await signedIn(server.current, person);
      const answers = [
        await visitor.get(path),
        await visitor.get(`${path}/${note}`),
        await visitor.post(path, { submission: 'x', checkIn: '', plan: 'x' }),
        await visitor.post(`${path}/${note}`, { intent: 'add', submission: 'x', body: 'x' }),
        await visitor.post(`${path}/${note}`, { intent: 'sign', revision: '1', addenda: '0' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
      expect(answers.map(({ text }) => text).join()).not.toContain('zebra');
    }
    expect(notesIn(course.id)).toHaveLength(2);
  });

  it('a note is not found under the address of another patient', async () => {
    const { course, looksAfter } = aTeam();
    const note = aNote(course, { writtenAt: Date.now() - HOUR });
    const other = anEpisode({ practitioner: looksAfter });
    const staff = await signedIn(server.current, looksAfter);
    expect((await staff.get(`/caseload/${other.id}/notes/${note}`)).status).toBe(404);
  });

  it('reading is audited, and no word of a note reaches the log, the audit trail or an address', async () => {
    const { course, looksAfter } = aTeam();
    const staff = await signedIn(server.current, looksAfter);
    const path = `/caseload/${course.id}/notes`;
    const saved = await staff.post(path, { submission: 'z', checkIn: '', plan: 'quagga-stripes' });
    await staff.get(path);
    const audit = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, looksAfter.accountId))
      .all();
    expect(audit.map(({ action, subjectType }) => [action, subjectType])).toEqual([
      ['note.write', 'clinical_note'],
      ['note.read', 'episode'],
    ]);
    expect(JSON.stringify(audit) + server.current.output() + (saved.location ?? '')).not.toContain('quagga');
  });

  it('the overview says when the last note was written and by whom, and not what it says', async () => {
    const { course, looksAfter } = aTeam();
    aNote(course, { writtenAt: Date.parse('2026-05-04T10:00Z'), parts: { risk: 'zebra-crossing' } });
    const staff = await signedIn(server.current, looksAfter);
    const overview = await staff.get(`/caseload/${course.id}`);
    expect(wordsOf(overview.text)).toContain(`The last note is of 4 May 2026, by ${looksAfter.name}.`);
    expect(overview.text).not.toContain('zebra');
  });

  it('only supervisors have a list of notes to sign', async () => {
    const staff = await signedIn(server.current, aPractitioner());
    expect((await staff.get('/supervision/notes')).status).toBe(404);
  });
});
