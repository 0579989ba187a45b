/** Handing patients over through the pages: who may, what the others see afterwards, and what is never lost. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { handover } from '#db/schema/handover.ts';
import { episode } from '#db/schema/pathway.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { type AnEpisode, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

let made = 0;

/** A team of names that no other test has. */
function aTeam() {
  made += 1;
  const supervisor = aPractitioner({ role: 'supervisor', name: `Sue Above${made}` });
  const { practitionerId: supervisorId } = supervisor;
  const before = aPractitioner({ supervisorId, name: `Ada Before${made}` });
  const after = aPractitioner({ supervisorId, name: `Zoe After${made}` });
  const course = anEpisode({ practitioner: before, patient: aPatient({ name: `Pat Moved${made}` }) });
  return { supervisor, before, after, course };
}
const carerOf = ({ id }: AnEpisode) =>
  database().select().from(episode).where(eq(episode.id, id)).get()?.practitionerId;
const handovers = ({ id }: AnEpisode) =>
  database().select().from(handover).where(eq(handover.episodeId, id)).all();

async function formOf(staff: Awaited<ReturnType<typeof signedIn>>, path: string) {
  const page = await staff.get(path);
  return { from: hidden(page.text, 'from'), batch: hidden(page.text, 'batch'), text: wordsOf(page.text) };
}

describe('one patient', () => {
  it('goes to a colleague of the team with what is open, once, though the button is pressed twice', async () => {
    const { before, after, course } = aTeam();
    anAlert(course);
    const staff = await signedIn(server.current, before);
    const path = `/caseload/${course.id}/handover`;
    const { from, batch, text } = await formOf(staff, path);
    expect(text).toContain('1 open alert');
    expect(text).toContain(after.name);
    const fields = {
      from,
      batch,
      find: '',
      to: after.practitionerId,
      note: 'Rings back late.',
      intent: 'hand-over',
    };
    const [first, second] = await twice(() => staff.post(path, fields));
    expect([first.location, second.location]).toEqual([`/handover?done=${batch}`, `/handover?done=${batch}`]);
    expect(handovers(course)).toHaveLength(1);
    expect(wordsOf((await staff.get(first.location ?? '')).text)).toContain(
      `1 patient went to ${after.name}.`,
    );
    const gone = await staff.get(path);
    expect(wordsOf(gone.text)).toContain(`${after.name} has looked after this patient since`);
    expect(gone.text).not.toMatch(/Pat Moved|Rings back/);
    expect((await staff.get(`/caseload/${course.id}`)).status).toBe(404);
    const next = await signedIn(server.current, after);
    expect(wordsOf((await next.get(path)).text)).toContain('Rings back late.');
    expect(wordsOf((await next.get('/caseload')).text)).toContain(course.patient.name);
  });

  it('is told who looks after them now, and what stays', async () => {
    const { before, after, course } = aTeam();
    const staff = await signedIn(server.current, before);
    const path = `/caseload/${course.id}/handover`;
    const { from, batch } = await formOf(staff, path);
    await staff.post(path, { from, batch, to: after.practitionerId, note: 'Private.', intent: 'hand-over' });
    const patient = await signedIn(server.current, course.patient);
    const home = wordsOf((await patient.get('/home')).text);
    expect(home).toContain(`${after.name} looks after you. Before, it was ${before.name}.`);
    expect(home).not.toContain('Private');
    expect(handovers(course)[0]?.patientToldAt).not.toBeNull();
  });

  it('keeps every word when a colleague is looked for, is missing, or the note is too long', async () => {
    const { before, after, course } = aTeam();
    const staff = await signedIn(server.current, before);
    const path = `/caseload/${course.id}/handover`;
    const { from, batch } = await formOf(staff, path);
    const found = await staff.post(path, {
      from,
      batch,
      find: after.name,
      note: 'Kept words.',
      intent: 'find',
    });
    expect([found.status, found.text]).toEqual([200, expect.stringContaining('Kept words.')]);
    expect(found.text).toContain(after.practitionerId);
    const missing = await staff.post(path, { from, batch, note: 'Kept words.', intent: 'hand-over' });
    expect([missing.status, missing.text]).toEqual([400, expect.stringContaining('Kept words.')]);
    expect(wordsOf(missing.text)).toContain('Choose the colleague who takes over');
    const note = `${'x'.repeat(5000)}!`;
    const long = await staff.post(path, { from, batch, to: after.practitionerId, note, intent: 'hand-over' });
    expect([long.status, long.text]).toEqual([400, expect.stringContaining(note)]);
    expect(handovers(course)).toEqual([]);
  });

  it('does not go to somebody on leave, and to a full colleague only when that is confirmed', async () => {
    const { before, after, course } = aTeam();
    Array.from({ length: 60 }, () => anEpisode({ practitioner: after }));
    const away = aPractitioner({ name: 'Una Away' });
    aLeave(away, { cover: before, fromOn: '2000-01-01', untilOn: '2999-01-01' });
    const staff = await signedIn(server.current, before);
    const path = `/caseload/${course.id}/handover`;
    const { from, batch } = await formOf(staff, path);
    const to = (toId: string, more = {}) =>
      staff.post(path, { from, batch, to: toId, find: '', intent: 'hand-over', ...more });
    expect(wordsOf((await to(away.practitionerId)).text)).toContain('Una Away is on leave until');
    const full = await to(after.practitionerId);
    expect([full.status, full.text]).toEqual([400, expect.stringContaining('name="sure"')]);
    expect(carerOf(course)).toBe(before.practitionerId);
    expect((await to(after.practitionerId, { sure: 'yes' })).status).toBe(302);
    expect(carerOf(course)).toBe(after.practitionerId);
  });

  it('who was moved by somebody else meanwhile stays there, and the second hears where', async () => {
    const { supervisor, before, after, course } = aTeam();
    const [staff, above] = [
      await signedIn(server.current, before),
      await signedIn(server.current, supervisor),
    ];
    const path = `/caseload/${course.id}/handover`;
    const [mine, theirs] = [await formOf(staff, path), await formOf(above, path)];
    const other = aPractitioner({ name: 'Olga Other' });
    await above.post(path, { ...theirs, to: other.practitionerId, note: '', intent: 'hand-over' });
    const late = await staff.post(path, { ...mine, to: after.practitionerId, note: '', intent: 'hand-over' });
    expect([late.status, wordsOf(late.text)]).toEqual([
      409,
      expect.stringContaining('went to Olga Other on'),
    ]);
    expect(carerOf(course)).toBe(other.practitionerId);
  });

  it.each(['a neighbour', 'another supervisor', 'who covers', 'a patient'])(
    'cannot be moved by %s',
    async (who) => {
      const { before, after, course } = aTeam();
      const cover = aPractitioner();
      aLeave(before, { cover, fromOn: '2000-01-01', untilOn: '2999-01-01' });
      const people: Record<string, { email: string }> = {
        'a neighbour': aPractitioner(),
        'another supervisor': aPractitioner({ role: 'supervisor' }),
        'who covers': cover,
        'a patient': course.patient,
      };
      const path = `/caseload/${course.id}/handover`;
      const fields = {
        from: before.practitionerId,
        batch: 'b',
        to: after.practitionerId,
        intent: 'hand-over',
      };
      const visitor = await signedIn(server.current, people[who] ?? cover);
      const many = { ...fields, [`to-${course.id}`]: after.practitionerId };
      const answers = [await visitor.post(path, fields), await visitor.post('/handover', many)];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
      expect(carerOf(course)).toBe(before.practitionerId);
    },
  );
});

describe('a whole caseload', () => {
  it('is split between two colleagues, and one patient stays', async () => {
    const { before, after, course } = aTeam();
    const second = aPractitioner({ name: 'Bea Second' });
    const [one, two] = [anEpisode({ practitioner: before }), anEpisode({ practitioner: before })];
    const staff = await signedIn(server.current, before);
    const { from, batch } = await formOf(staff, '/handover');
    const chosen = [after.practitionerId, second.practitionerId];
    const choice = await staff.post('/handover', { from, batch, with: chosen, intent: 'use' });
    expect(choice.text).toContain(`name="to-${course.id}"`);
    const goes = {
      rest: after.practitionerId,
      [`to-${course.id}`]: '',
      [`to-${one.id}`]: second.practitionerId,
      [`to-${two.id}`]: 'stays',
    };
    const done = await staff.post('/handover', {
      from,
      batch,
      with: chosen,
      ...goes,
      note: '',
      intent: 'hand-over',
    });
    expect(done.location).toBe(`/handover?done=${batch}`);
    expect([course, one, two].map(carerOf)).toEqual([...chosen, before.practitionerId]);
  });

  it('of somebody else is not shown, and not moved', async () => {
    const { before, supervisor } = aTeam();
    const neighbour = await signedIn(server.current, aPractitioner({ role: 'supervisor' }));
    const path = `/handover?practitioner=${before.practitionerId}`;
    expect((await neighbour.get(path)).status).toBe(404);
    const above = await signedIn(server.current, supervisor);
    expect(wordsOf((await above.get(path)).text)).toContain(`These are the patients of ${before.name}.`);
  });
});
