import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { worksheetEntry } from '#db/schema/modules.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { actionsOf, assignmentsIn, aTailoredCourse, tailoringContent } from '#tests/support/tailoring.ts';
import { wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer(tailoringContent);

describe('a session or a page of another module', () => {
  it('stands in the path, is read where it is written, and leads on along the path', async () => {
    const { change, list, patient, episode } = await aTailoredCourse(server.current);
    await change({ intent: 'add-page', session: 'first', add: 'sleep/winding-down' });
    expect(await list()).toContain('Winding down');
    const saved = await patient.post('/modules/sleep/winding-down', {
      intent: 'save',
      block: 'sleep-sheet',
      base: '0',
      'f.thoughts': 'Tea, then bed.',
    });
    expect(saved.status).toBe(302);
    await patient.post('/modules/tiny/welcome', { intent: 'done' });
    expect((await patient.post('/modules/tiny/more', { intent: 'done' })).location).toBe(
      '/modules/sleep/winding-down',
    );
    expect((await patient.post('/modules/sleep/winding-down', { intent: 'done' })).location).toBe(
      '/modules/tiny',
    );
    const lent = assignmentsIn(episode.id).find(({ module }) => module === 'sleep');
    expect([lent?.extent, lent?.sessionsOpened, lent?.overrideReason]).toEqual(['parts', 0, null]);
    const entry = database()
      .select()
      .from(worksheetEntry)
      .where(eq(worksheetEntry.block, 'sleep-sheet'))
      .get();
    expect(entry?.assignmentId).toBe(lent?.id);
  });

  it('is offered for a message under the address at which the patient finds it', async () => {
    const { change, practitioner, patient, episode } = await aTailoredCourse(server.current);
    await change({ intent: 'add-page', session: 'first', add: 'sleep/winding-down' });
    const page = await practitioner.get(`/caseload/${episode.id}/messages`);
    expect(page.text).toContain('value="/modules/sleep/winding-down"');
    expect(page.text).not.toContain('/modules/tiny/winding-down');
    expect((await patient.get('/modules/sleep/winding-down')).status).toBe(200);
  });

  it('the module that it is of is no module of the patient’s, and its other pages stay closed', async () => {
    const { change, patient } = await aTailoredCourse(server.current);
    await change({ intent: 'add-page', session: 'first', add: 'sleep/winding-down' });
    expect(wordsOf((await patient.get('/modules')).text)).not.toContain('About sleep');
    expect((await patient.get('/modules/sleep')).status).toBe(404);
    expect((await patient.get('/modules/sleep/waking')).status).toBe(404);
  });

  it('is assigned as a whole later, and nothing written on it is lost', async () => {
    const { change, patient, practitioner, episode } = await aTailoredCourse(server.current);
    await change({ intent: 'add-session', add: 'sleep/night' });
    await change({ intent: 'pace', pace: 'all' });
    await patient.post('/modules/sleep/winding-down', {
      intent: 'save',
      block: 'sleep-sheet',
      base: '0',
      'f.thoughts': 'Kept.',
    });
    await practitioner.post(`/caseload/${episode.id}/modules`, {
      intent: 'assign',
      module: 'sleep',
      reason: '',
    });
    expect(assignmentsIn(episode.id).map(({ module, extent }) => [module, extent])).toEqual([
      ['sleep', 'whole'],
      ['tiny', 'whole'],
    ]);
    expect((await patient.get('/modules/sleep')).status).toBe(200);
    expect((await patient.get('/modules/sleep/winding-down')).text).toContain('Kept.');
  });

  it('is taken out again, and the way to what was written on it stays', async () => {
    const { change, list, patient } = await aTailoredCourse(server.current);
    await change({ intent: 'add-page', session: 'first', add: 'sleep/winding-down' });
    await patient.get('/modules/sleep/winding-down');
    await change({ intent: 'own-order' });
    expect(await list()).toMatch(/Pages you opened before.*Winding down/);
    expect((await patient.get('/modules/tiny')).text).toContain('href="/modules/sleep/winding-down"');
    expect((await patient.get('/modules/sleep/winding-down')).status).toBe(200);
    expect(await list()).not.toContain('Waking');
  });

  it('of a module that is not recommended needs a reason, which is kept and audited', async () => {
    const { change, patient, episode } = await aTailoredCourse(server.current);
    const add = { intent: 'add-session', add: 'worry/night' };
    const refused = await change({ ...add, reason: ' ' });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain(
      'Write why you add something of a module that is not recommended',
    );
    expect(assignmentsIn(episode.id)).toHaveLength(1);
    expect((await change({ ...add, reason: 'Worry keeps her awake.' })).status).toBe(302);
    const lent = assignmentsIn(episode.id).find(({ module }) => module === 'worry');
    expect(lent?.overrideReason).toBe('Worry keeps her awake.');
    expect((await change({ ...add, reason: '' })).status).toBe(400);
    expect(actionsOf(episode.practitioner.accountId)).toContain('module.assign-with-reason done');
    expect((await patient.get('/modules/tiny')).text).toContain('Session night');
  });

  it('for PTSD nothing is added without a reason, and the page says what step 3 is', async () => {
    const { change, practitioner, path, episode } = await aTailoredCourse(server.current, 'ptsd');
    expect(wordsOf((await practitioner.get(path)).text)).toContain('trauma-focused CBT or EMDR');
    expect((await change({ intent: 'add-page', session: 'first', add: 'sleep/waking' })).status).toBe(400);
    expect(assignmentsIn(episode.id)).toHaveLength(1);
  });

  it('that is nowhere is a 404', async () => {
    const { change } = await aTailoredCourse(server.current);
    expect((await change({ intent: 'add-session', add: 'sleep/gone' })).status).toBe(404);
    expect((await change({ intent: 'add-page', session: 'first', add: 'gone/waking' })).status).toBe(404);
  });
});
