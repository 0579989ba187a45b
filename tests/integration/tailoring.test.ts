import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { assignmentPathRevision, moduleAssignment } from '#db/schema/modules.ts';
import { aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import {
  actionsOf,
  assignmentsIn,
  aTailoredCourse,
  step,
  tailoringContent,
} from '#tests/support/tailoring.ts';
import { signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer(tailoringContent);

const order = (words: string, ...names: string[]) => names.map((name) => words.indexOf(name));
const ascending = (places: number[]) => places.toSorted((one, other) => one - other);

describe('a path that a practitioner makes for one patient', () => {
  it('sessions change places, for this patient and no other', async () => {
    const mine = await aTailoredCourse(server.current);
    const other = await aTailoredCourse(server.current);
    const moved = await mine.change(step('third', 'up'));
    expect([moved.status, moved.location]).toEqual([302, `${mine.path}?at=third#session-third`]);
    const places = order(await mine.list(), 'Session first', 'Session third', 'Session second');
    expect(places).toEqual(ascending(places));
    const untouched = order(await other.list(), 'Session first', 'Session second', 'Session third');
    expect(untouched).toEqual(ascending(untouched));
    expect(actionsOf(mine.episode.practitioner.accountId)).toContain('path.up done');
  });

  it('a hidden session is in no list and not next, but what was opened in it still opens', async () => {
    const { change, list, patient } = await aTailoredCourse(server.current);
    await patient.get('/modules/tiny/welcome');
    await patient.post('/modules/tiny/welcome', {
      intent: 'save',
      block: 'sheet',
      base: '0',
      'f.thoughts': 'I wrote this before.',
    });
    await change(step('first', 'hide'));
    expect(await list()).not.toContain('Session first');
    expect(await list()).toMatch(/Pages you opened before .*What you wrote on them is still there\. Welcome/);
    expect(await list()).not.toMatch(/Pages you opened before.*More/);
    expect((await patient.get('/modules/tiny/welcome')).text).toContain('I wrote this before.');
    expect((await patient.get('/modules/tiny/more')).status).toBe(404);
    await change(step('first', 'show'));
    expect(await list()).toContain('Session first');
    expect(await list()).not.toContain('Pages you opened before');
    expect((await patient.get('/modules/tiny/more')).status).toBe(200);
  });

  it('a page is hidden, and the next page is the one after it', async () => {
    const { change, list, patient } = await aTailoredCourse(server.current);
    await change(step('first', 'hide tiny/welcome'));
    expect(await list()).toContain('Read next: More');
    expect((await patient.get('/modules/tiny/welcome')).status).toBe(404);
  });

  it('a page that was done is done again, and what was written is still there', async () => {
    const { change, list, patient } = await aTailoredCourse(server.current);
    await patient.post('/modules/tiny/welcome', {
      intent: 'save',
      block: 'sheet',
      base: '0',
      'f.thoughts': 'The first time.',
    });
    await patient.post('/modules/tiny/welcome', { intent: 'done' });
    expect(await list()).toContain('Read next: More');
    await change(step('first', 'repeat tiny/welcome'));
    expect(await list()).toContain('Read next: Welcome');
    const page = await patient.get('/modules/tiny/welcome');
    expect(wordsOf(page.text)).toContain('suggests that you do it once more');
    expect(page.text).toContain('The first time.');
    expect((await patient.post('/modules/tiny/welcome', { intent: 'done' })).location).toBe(
      '/modules/tiny/more',
    );
    expect(await list()).toContain('Read next: More');
  });

  it('sessions open one by one, all at once, or on their dates', async () => {
    const { change, patient } = await aTailoredCourse(server.current);
    expect((await patient.get('/modules/tiny/last')).status).toBe(403);
    await change({ intent: 'pace', pace: 'all' });
    expect((await patient.get('/modules/tiny/last')).status).toBe(200);
    await change({ intent: 'pace', pace: 'by-date' });
    // What they have begun stays open, so that they can finish it.
    expect((await patient.get('/modules/tiny/last')).status).toBe(200);
    await change({ intent: 'opens-on', session: 'second', date: '2099-01-01' });
    expect(wordsOf((await patient.get('/modules/tiny')).text)).toContain('opens on 1 January 2099');
    expect((await patient.get('/modules/tiny/later')).status).toBe(403);
    await change({ intent: 'opens-on', session: 'second', date: '2020-01-01' });
    expect((await patient.get('/modules/tiny/later')).status).toBe(200);
  });

  it('the next session that is closed opens once, though the button is pressed twice', async () => {
    const { change, practitioner, episode, id } = await aTailoredCourse(server.current);
    await change({ intent: 'pace', pace: 'by-date' });
    await change({ intent: 'opens-on', session: 'second', date: '2020-01-01' });
    const modules = `/caseload/${episode.id}/modules`;
    await twice(() => practitioner.post(modules, { intent: 'open-session', assignment: id, opened: '1' }));
    expect(assignmentsIn(episode.id)[0]?.sessionsOpened).toBe(3);
  });

  it('a date that does not exist is said beside its session, with what was typed, and changes nothing', async () => {
    const { change, episode } = await aTailoredCourse(server.current);
    await change({ intent: 'pace', pace: 'by-date' });
    const refused = await change({ intent: 'opens-on', session: 'second', date: '2027-02-31' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('href="#opens-on-second"');
    expect(refused.text).toMatch(/id="opens-on-second"[^>]*aria-describedby="opens-on-second-error"/);
    expect(refused.text).toContain('value="2027-02-31"');
    expect(wordsOf(refused.text).match(/There is no such date\./g)).toHaveLength(2);
    expect(assignmentsIn(episode.id)[0]?.pathRevision).toBe(1);
  });

  it('goes back to the module’s own order, and every path it had is kept', async () => {
    const { id, change, list } = await aTailoredCourse(server.current);
    await change(step('third', 'up'));
    await change(step('first', 'hide'));
    await change({ intent: 'own-order' });
    const places = order(await list(), 'Session first', 'Session second', 'Session third');
    expect(places).toEqual(ascending(places));
    const kept = database()
      .select()
      .from(assignmentPathRevision)
      .where(eq(assignmentPathRevision.assignmentId, id))
      .all();
    expect(kept.map(({ revision, path }) => [revision, path !== null])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  it('two tabs: the second is told that the path has changed, and changes nothing', async () => {
    const { practitioner, path, list } = await aTailoredCourse(server.current);
    const first = await practitioner.post(path, { revision: '0', ...step('third', 'up') });
    const second = await practitioner.post(path, { revision: '0', ...step('first', 'hide') });
    expect([first.status, second.status]).toEqual([302, 409]);
    const words = wordsOf(second.text);
    expect(words).toContain('Somebody changed this path since you opened the page.');
    const places = order(words, '1. Session first', '2. Session third', '3. Session second');
    expect(places).toEqual(ascending(places));
    expect(await list()).toContain('Session first');
  });
});

describe('whoever has nothing to do with it', () => {
  it('another patient cannot read a page that was added for this one', async () => {
    const { change } = await aTailoredCourse(server.current);
    await change({ intent: 'add-page', session: 'first', add: 'sleep/winding-down' });
    const neighbour = await aTailoredCourse(server.current);
    expect((await neighbour.patient.get('/modules/sleep/winding-down')).status).toBe(404);
    const post = { intent: 'save', block: 'sleep-sheet', base: '0', 'f.thoughts': 'x' };
    expect((await neighbour.patient.post('/modules/sleep/winding-down', post)).status).toBe(404);
  });

  it('a colleague and a patient see nothing and change nothing; the refusal of the colleague is audited', async () => {
    const { id, path, episode } = await aTailoredCourse(server.current);
    const colleague = aPractitioner();
    const visitors = [await signedIn(server.current, colleague), await signedIn(server.current, aPatient())];
    for (const visitor of visitors) {
      for (const address of [path, `/caseload/${episode.id}/modules`, `${path}/welcome`]) {
        expect((await visitor.get(address)).status).toBe(404);
      }
      expect((await visitor.post(path, { revision: '0', ...step('first', 'hide') })).status).toBe(404);
    }
    const row = database().select().from(moduleAssignment).where(eq(moduleAssignment.id, id)).get();
    expect([row?.path, row?.pathRevision]).toEqual([null, 0]);
    expect(actionsOf(colleague.accountId)).toContain('path.change refused');
  });
});
