import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { moduleAssignment, worksheetEntry } from '#db/schema/modules.ts';
import { newId, type WorksheetEntryId } from '#db/schema/ids.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { anAccount, aPatient, aPractitioner, anEpisode, endCourse } from '#tests/factories/people.ts';
import type { Fields } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const MODULE = 'getting-going-again';
const server = useAppServer();

function auditOf(accountId: string) {
  return database()
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.accountId, accountId as never))
    .all()
    .map(({ action, outcome, subjectId }) => [action, outcome, subjectId]);
}

describe('the caseload', () => {
  it('has the practitioner’s patients, the one with an alert first', async () => {
    const practitioner = aPractitioner();
    anEpisode({ practitioner, patient: aPatient({ name: 'Calm Person' }) });
    anAlert(anEpisode({ practitioner, patient: aPatient({ name: 'Urgent Person' }) }));
    anEpisode({ practitioner, patient: aPatient({ name: 'Ended Person' }), status: 'ended' });
    anEpisode({ patient: aPatient({ name: 'Another’s Person' }) });
    const visitor = await signedIn(server.current, practitioner);
    const words = wordsOf((await visitor.get('/caseload')).text);
    expect(words.indexOf('Urgent Person')).toBeLessThan(words.indexOf('Calm Person'));
    expect(words).toContain('Risk alert: review the same working day');
    expect(words).not.toMatch(/Ended Person|Another’s Person/);
    expect(auditOf(practitioner.accountId)).toContainEqual(['caseload.read', 'done', null]);
  });

  it('keeps a patient whose course has ended while an alert of it is open', async () => {
    const practitioner = aPractitioner();
    const name = 'Answered Afterwards';
    anAlert(anEpisode({ practitioner, patient: aPatient({ name }), status: 'ended', endedOn: '2026-01-01' }));
    const visitor = await signedIn(server.current, practitioner);
    const words = wordsOf((await visitor.get('/caseload')).text);
    expect(words).toMatch(/Answered Afterwards.*This course has ended; the alert is still open/);
  });

  it('finds by name and number without JavaScript', async () => {
    const practitioner = aPractitioner();
    anEpisode({ practitioner, patient: aPatient({ name: 'Zoë Marsh' }) });
    anEpisode({ practitioner, patient: aPatient({ name: 'Owen Lloyd' }) });
    const visitor = await signedIn(server.current, practitioner);
    const words = wordsOf((await visitor.get('/caseload?find=zoe')).text);
    expect(words).toContain('Zoë Marsh');
    expect(words).not.toContain('Owen Lloyd');
  });

  it('an empty one says so', async () => {
    const visitor = await signedIn(server.current, aPractitioner());
    expect(wordsOf((await visitor.get('/caseload')).text)).toContain('Nobody is on your caseload');
  });

  it('a supervisor also has the patients of whom they supervise, with who looks after them', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const practitioner = aPractitioner({ name: 'Pip Practitioner', supervisorId: supervisor.practitionerId });
    const { id } = anEpisode({ practitioner, patient: aPatient({ name: 'Supervised Person' }) });
    const visitor = await signedIn(server.current, supervisor);
    expect(wordsOf((await visitor.get('/caseload')).text)).toMatch(
      /Supervised Person.*with Pip Practitioner/,
    );
    expect((await visitor.get(`/caseload/${id}`)).status).toBe(200);
  });
});

describe('an episode', () => {
  it('of a colleague reads like one that does not exist, and the try is audited', async () => {
    const { id } = anEpisode();
    const colleague = aPractitioner();
    const visitor = await signedIn(server.current, colleague);
    const [there, nowhere] = [await visitor.get(`/caseload/${id}`), await visitor.get('/caseload/unknown')];
    expect([there.status, nowhere.status]).toEqual([404, 404]);
    const same = (text: string, path: string) => text.replaceAll(path, '').replaceAll(/nonce="[^"]*"/g, '');
    expect(same(there.text, id)).toBe(same(nowhere.text, 'unknown'));
    expect(auditOf(colleague.accountId)).toEqual([['episode.read', 'refused', id]]);
  });

  it.each(['patient', 'lead', 'author'] as const)('is a 404 for a %s', async (role) => {
    const { id } = anEpisode();
    const visitor = await signedIn(server.current, role === 'patient' ? aPatient() : anAccount({ role }));
    expect((await visitor.get(`/caseload/${id}`)).status).toBe(404);
    expect((await visitor.get('/caseload')).status).toBe(404);
  });

  it('shows what the patient shared, and not even the name of what they did not', async () => {
    const { id: assignmentId, episode } = anAssignment({ module: MODULE });
    const entry = (block: string, sharedAt: number | null) => ({
      id: newId<WorksheetEntryId>(),
      assignmentId,
      block,
      page: 'welcome',
      revision: 1,
      answers: JSON.stringify({ text: `said in ${block}`, situation: `said in ${block}` }),
      sharedAt,
      updatedAt: Date.now(),
    });
    database()
      .insert(worksheetEntry)
      .values([entry('what-brings-you', Date.now()), entry('my-cycle', null)])
      .run();
    const visitor = await signedIn(server.current, episode.practitioner);
    const words = wordsOf((await visitor.get(`/caseload/${episode.id}`)).text);
    expect(words).toContain('said in what-brings-you');
    expect(words).not.toContain('said in my-cycle');
    expect(words).not.toContain('Your own cycle');
  });

  it('an alert on top of it is marked as seen, once, and the rest is a page of its own', async () => {
    const episode = anEpisode();
    const alert = anAlert(episode);
    const visitor = await signedIn(server.current, episode.practitioner);
    const path = `/caseload/${episode.id}`;
    const page = await visitor.get(path);
    expect(wordsOf(page.text)).toContain('Not seen yet');
    expect(page.text).toContain(`href="${path}/safety#alert-${alert}"`);
    const form = { intent: 'acknowledge', alert, known: hidden(page.text, 'known') };
    expect((await visitor.post(path, form)).location).toBe(`${path}?saved=seen`);
    expect((await visitor.post(path, form)).location).toBe(`${path}?saved=seen`);
    const steps = database().select().from(riskAlertStep).where(eq(riskAlertStep.alertId, alert)).all();
    expect(steps.map(({ step, by }) => [step, by])).toEqual([
      ['acknowledged', episode.practitioner.accountId],
    ]);
    expect((await visitor.post(path, { ...form, known: 'none' })).status).toBe(400);
  });

  it('a module is assigned once, and its next session is opened once however often it is pressed', async () => {
    const episode = anEpisode();
    const visitor = await signedIn(server.current, episode.practitioner);
    const path = `/caseload/${episode.id}/modules`;
    await twice(() => visitor.post(path, { intent: 'assign', module: MODULE, reason: '' }));
    const assigned = () =>
      database().select().from(moduleAssignment).where(eq(moduleAssignment.episodeId, episode.id)).all();
    expect(assigned().map(({ sessionsOpened }) => sessionsOpened)).toEqual([1]);
    const { id: assignment } = assigned()[0] ?? { id: '' };
    await twice(() => visitor.post(path, { intent: 'open-session', assignment, opened: '1' }));
    expect(assigned().map(({ sessionsOpened }) => sessionsOpened)).toEqual([2]);
  });

  it('for PTSD a module needs a reason, which is kept and audited', async () => {
    const episode = anEpisode({ problem: 'ptsd' });
    const visitor = await signedIn(server.current, episode.practitioner);
    const path = `/caseload/${episode.id}/modules`;
    expect(wordsOf((await visitor.get(path)).text)).toContain('trauma-focused CBT or EMDR');
    const refused = await visitor.post(path, { intent: 'assign', module: MODULE, reason: '' });
    expect(refused.status).toBe(400);
    const reason = 'Low mood first, agreed with step 3.';
    expect((await visitor.post(path, { intent: 'assign', module: MODULE, reason })).status).toBe(302);
    const row = database()
      .select()
      .from(moduleAssignment)
      .where(eq(moduleAssignment.episodeId, episode.id))
      .get();
    expect(row?.overrideReason).toBe(reason);
    expect(auditOf(episode.practitioner.accountId)).toContainEqual([
      'module.assign-with-reason',
      'done',
      row?.id,
    ]);
  });

  it('of a course that has ended meanwhile no session opens and no module is assigned; what was typed is shown', async () => {
    const { id: assignment, episode } = anAssignment({ module: MODULE });
    const visitor = await signedIn(server.current, episode.practitioner);
    endCourse(episode.id);
    const path = `/caseload/${episode.id}/modules`;
    const opened = await visitor.post(path, { intent: 'open-session', assignment, opened: '1' });
    const assigned = await visitor.post(path, { intent: 'assign', module: 'tiny', reason: 'It may help.' });
    expect([opened.status, assigned.status]).toEqual([409, 409]);
    expect(wordsOf(assigned.text)).toMatch(/This course has ended meanwhile.*It may help\./);
    const row = database()
      .select()
      .from(moduleAssignment)
      .where(eq(moduleAssignment.episodeId, episode.id))
      .all();
    expect(row).toMatchObject([{ sessionsOpened: 1 }]);
  });

  it('a colleague can change nothing', async () => {
    const { id: assignment, episode } = anAssignment({ module: MODULE });
    const alert = anAlert(episode);
    const visitor = await signedIn(server.current, aPractitioner());
    const seen = { intent: 'acknowledge', alert, known: '0' };
    expect((await visitor.post(`/caseload/${episode.id}`, seen)).status).toBe(404);
    const ofModules: Fields[] = [
      { intent: 'assign', module: MODULE, reason: 'None.' },
      { intent: 'open-session', assignment, opened: '1' },
    ];
    for (const form of ofModules) {
      expect((await visitor.post(`/caseload/${episode.id}/modules`, form)).status).toBe(404);
    }
    expect(database().select().from(riskAlert).where(eq(riskAlert.id, alert)).get()?.state).toBe('raised');
  });
});

describe('a service lead', () => {
  it('sees whose alerts are late with no supervisor to go to, and no name of a patient', async () => {
    const practitioner = aPractitioner({ name: 'Ada Alone' });
    const course = anEpisode({ practitioner, patient: aPatient({ name: 'Zenobia Quill' }) });
    const alert = anAlert(course);
    const visitor = await signedIn(server.current, anAccount({ role: 'lead' }));
    const words = async () => wordsOf((await visitor.get('/service')).text);
    expect(await words()).toMatch(/practitioners? with open courses of care ha(s|ve) no supervisor/);
    expect(await words()).not.toContain('Ada Alone');
    database().update(riskAlert).set({ respondBy: 1 }).where(eq(riskAlert.id, alert)).run();
    expect(await words()).toContain('Ada Alone: 1 alert has not been seen, or not acted on, in time.');
    expect(await words()).not.toMatch(/Zenobia|Quill/);
  });

  it('sees rounded figures and no names', async () => {
    const visitor = await signedIn(server.current, anAccount({ role: 'lead' }));
    const { status, text } = await visitor.get('/service');
    expect(status).toBe(200);
    const figures = [...text.matchAll(/<td class="figure">([^<]*)<\/td>/g)].map(([, figure]) => figure);
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) expect(figure).toMatch(/^(fewer than 5|\d*[05])$/);
  });
});
