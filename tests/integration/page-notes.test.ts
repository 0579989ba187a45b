import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { pageNote, worksheetEntry } from '#db/schema/modules.ts';
import { aPractitioner, endCourse } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { actionsOf, aTailoredCourse, tailoringContent } from '#tests/support/tailoring.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer(tailoringContent);
const PAGE = '/modules/tiny/welcome';

async function aCourse() {
  const course = await aTailoredCourse(server.current);
  return { ...course, at: `${course.path}/welcome` };
}

const note = (body: string, submission: string = body.slice(0, 20), seen = '') => ({
  intent: 'note',
  body,
  submission,
  seen,
});
const noteId = (text: string) => hidden(text, 'seen');

describe('a note beside a page', () => {
  it('is read by the patient there, with who wrote it, and nobody else sees it', async () => {
    const { practitioner, patient, at, episode } = await aCourse();
    const written = await practitioner.post(at, note('Take your time\nwith this <b>one</b>.'));
    expect([written.status, written.location]).toEqual([302, `${at}?saved=note`]);
    const page = await patient.get(PAGE);
    expect(page.text).toContain('with this &lt;b&gt;one&lt;/b&gt;.');
    expect(wordsOf(page.text)).toContain(`From ${episode.practitioner.name}`);
    const neighbour = await aCourse();
    expect((await neighbour.patient.get(PAGE)).text).not.toContain('Take your time');
    expect((await patient.get('/modules/tiny/more')).text).not.toContain('Take your time');
  });

  it('pressing the button twice writes once, and another note takes its place', async () => {
    const { practitioner, patient, at, id } = await aCourse();
    await twice(() => practitioner.post(at, note('The first.', 'one')));
    const seen = noteId((await practitioner.get(at)).text);
    await practitioner.post(at, note('The second.', 'two', seen));
    const rows = database().select().from(pageNote).where(eq(pageNote.assignmentId, id)).all();
    expect(rows.map(({ body, removedAt }) => [body, removedAt === null])).toEqual([
      ['The first.', false],
      ['The second.', true],
    ]);
    const { text } = await patient.get(PAGE);
    expect([text.includes('The first.'), text.includes('The second.')]).toEqual([false, true]);
  });

  it('is taken away, and its form sent once more does not bring it back', async () => {
    const { practitioner, patient, at } = await aCourse();
    await practitioner.post(at, note('Not for long.'));
    const seen = noteId((await practitioner.get(at)).text);
    await practitioner.post(at, { intent: 'take-away', seen });
    await practitioner.post(at, note('Not for long.'));
    expect((await patient.get(PAGE)).text).not.toContain('Not for long.');
  });

  it('over another than was seen it is not saved, both are shown, and neither is the other taken away', async () => {
    const { practitioner, at, id } = await aCourse();
    await practitioner.post(at, note('From my colleague.', 'one'));
    for (const form of [note('My own words.', 'two'), note('My own words.', 'one')]) {
      const refused = await practitioner.post(at, form);
      expect(refused.status).toBe(409);
      const words = wordsOf(refused.text);
      for (const each of ['Somebody changed the note', 'From my colleague.', 'My own words.']) {
        expect(words).toContain(each);
      }
    }
    expect((await practitioner.post(at, { intent: 'take-away', seen: 'older' })).status).toBe(409);
    const rows = database().select().from(pageNote).where(eq(pageNote.assignmentId, id)).all();
    expect(rows).toMatchObject([{ body: 'From my colleague.', removedAt: null }]);
  });

  it('of a course that has ended meanwhile it is not saved, and its words are shown', async () => {
    const { practitioner, at, episode } = await aCourse();
    endCourse(episode.id);
    const refused = await practitioner.post(at, note('All that I typed.'));
    expect([refused.status, wordsOf(refused.text).includes('All that I typed.')]).toEqual([409, true]);
  });

  it('longer than 2 000 characters, or empty, it comes back with all that was typed', async () => {
    const { practitioner, at, id } = await aCourse();
    const long = 'a'.repeat(2001);
    const refused = await practitioner.post(at, note(long));
    expect([refused.status, refused.text.includes(long)]).toEqual([400, true]);
    expect(wordsOf(refused.text)).toContain('2,000 characters');
    expect((await practitioner.post(at, note(' \n ', 'blank'))).status).toBe(400);
    expect(database().select().from(pageNote).where(eq(pageNote.assignmentId, id)).all()).toEqual([]);
  });

  it('no word of it stands in the audit trail, and a colleague can neither read nor write one', async () => {
    const { practitioner, at, episode } = await aCourse();
    await practitioner.post(at, note('Something about her mother.'));
    expect(actionsOf(episode.practitioner.accountId)).toContain('page-note.write done');
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('mother');
    const colleague = await signedIn(server.current, aPractitioner());
    expect((await colleague.get(at)).status).toBe(404);
    expect((await colleague.post(at, note('Mine.'))).status).toBe(404);
    expect((await practitioner.get(at.replace('welcome', 'gone'))).status).toBe(404);
  });
});

describe('a simpler worksheet', () => {
  const swap = (simpler: string) => ({ intent: 'swap', block: 'sheet', simpler });
  const save = (block: string, field: string, text: string) => ({
    intent: 'save',
    block,
    base: '0',
    [`f.${field}`]: text,
  });

  it('is never shown until it is chosen', async () => {
    const { patient } = await aCourse();
    const words = wordsOf((await patient.get(PAGE)).text);
    expect([words.includes('My sheet'), words.includes('My small sheet')]).toEqual([true, false]);
  });

  it('takes the place of the other, and what was written on either is kept and found', async () => {
    const { patient, change, at, id } = await aCourse();
    await patient.post(PAGE, save('sheet', 'thoughts', 'On the full one.'));
    await change(swap('small-sheet'), at);
    const simple = await patient.get(PAGE);
    expect(wordsOf(simple.text)).toContain('My small sheet');
    expect(wordsOf(simple.text)).not.toContain('My sheet');
    expect(simple.text).toContain(`href="${PAGE}/worksheets/sheet"`);
    expect((await patient.get(`${PAGE}/worksheets/sheet`)).text).toContain('On the full one.');
    expect((await patient.post(PAGE, save('small-sheet', 'thing', 'On the small one.'))).status).toBe(302);
    await change(swap(''), at);
    const full = await patient.get(PAGE);
    expect(full.text).toContain('On the full one.');
    expect(full.text).toContain(`href="${PAGE}/worksheets/small-sheet"`);
    const kept = database().select().from(worksheetEntry).where(eq(worksheetEntry.assignmentId, id)).all();
    expect(kept.map(({ block }) => block).toSorted()).toEqual(['sheet', 'small-sheet']);
  });

  it('a sheet that was open in another tab is still saved', async () => {
    const { patient, change, at } = await aCourse();
    await change(swap('small-sheet'), at);
    expect((await patient.post(PAGE, save('sheet', 'thoughts', 'Typed before.'))).status).toBe(302);
  });

  it('only a simpler form of that sheet can be chosen, over the path as it is', async () => {
    const { practitioner, change, at } = await aCourse();
    expect((await change(swap('sheet'), at)).status).toBe(404);
    expect((await change({ ...swap('small-sheet'), block: 'gone' }, at)).status).toBe(404);
    expect((await change(swap('small-sheet'), at)).status).toBe(302);
    expect((await practitioner.post(at, { ...swap(''), revision: '0' })).status).toBe(409);
  });
});
