/** What practitioners and supervisors do about alerts, over HTTP. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { RiskAlertId } from '#db/schema/ids.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { anAccount, aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import type { Fields } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

const FOUND = 'Rang at nine. No plan, no intent.';
const DID = 'Agreed a safety plan.';
const DAY = 86_400_000;

const stepsOf = (id: RiskAlertId) =>
  database().select().from(riskAlertStep).where(eq(riskAlertStep.alertId, id)).all();
const stateOf = (id: RiskAlertId) =>
  database().select().from(riskAlert).where(eq(riskAlert.id, id)).get()?.state;

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor', name: 'Sue Supervisor' });
  const practitioner = aPractitioner({ name: 'Pip Practitioner', supervisorId: supervisor.practitionerId });
  const course = anEpisode({ practitioner, patient: aPatient({ name: 'Zenobia Quill' }) });
  return { supervisor, practitioner, course, path: `/caseload/${course.id}/safety` };
}

describe('the page of an episode’s alerts', () => {
  it('takes an alert from seen to closed, each step with who and when', async () => {
    const { practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const visitor = await signedIn(server.current, practitioner);
    const send = (known: number, fields: Record<string, string>) =>
      visitor.post(path, { alert, known: String(known), assessment: '', action: '', ...fields });
    expect(wordsOf((await visitor.get(path)).text)).toContain('PHQ-9 question 9');
    expect((await send(0, { intent: 'acknowledge' })).location).toBe(`${path}?saved=acknowledged`);
    expect((await send(1, { intent: 'save', assessment: FOUND })).location).toBe(`${path}?saved=assessed`);
    const unfinished = await send(2, { intent: 'close' });
    expect([unfinished.status, wordsOf(unfinished.text)]).toEqual([
      400,
      expect.stringContaining('Write what you did before you close the alert'),
    ]);
    expect((await send(2, { intent: 'close', action: DID })).location).toBe(`${path}?saved=closed`);
    const words = wordsOf((await visitor.get(`${path}?saved=closed`)).text);
    expect(words).toContain('The alert is closed, with what you found and did.');
    for (const said of ['Seen by Pip Practitioner', FOUND, DID, 'Closed by Pip Practitioner']) {
      expect(words).toContain(said);
    }
  });

  it('keeps what was typed when it is too long, or not enough', async () => {
    const { practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const visitor = await signedIn(server.current, practitioner);
    const form = { alert, known: '0', intent: 'close', assessment: FOUND, action: 'y'.repeat(2001) };
    const refused = await visitor.post(path, form);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(FOUND);
    expect(refused.text).toContain('y'.repeat(2001));
    expect(stepsOf(alert)).toEqual([]);
  });

  it('a second person learns who was first, and their words are kept', async () => {
    const { supervisor, practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const [first, second] = [
      await signedIn(server.current, practitioner),
      await signedIn(server.current, supervisor),
    ];
    const page = await second.get(path);
    const known = hidden(page.text, 'known');
    await first.post(path, { alert, known, intent: 'save', assessment: FOUND, action: '' });
    const mine = { alert, intent: 'save', assessment: 'I rang as well.', action: '' };
    const refused = await second.post(path, { ...mine, known });
    expect(refused.status).toBe(409);
    const words = wordsOf(refused.text);
    expect(words).toMatch(/Pip Practitioner wrote down what they found on .*, while you were writing/);
    expect(words).toContain('I rang as well.');
    const again = await second.post(path, { ...mine, known: hidden(refused.text, 'known') });
    expect(again.location).toBe(`${path}?saved=assessed`);
    expect(stepsOf(alert).map(({ note }) => note)).toEqual([null, FOUND, 'I rang as well.']);
  });

  it('words for an alert that a colleague has closed are handed back', async () => {
    const { supervisor, practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const first = await signedIn(server.current, practitioner);
    const second = await signedIn(server.current, supervisor);
    const all = { alert, known: '0', intent: 'close', assessment: FOUND, action: DID };
    await first.post(path, all);
    const refused = await second.post(path, { ...all, action: 'Rang the GP.' });
    const words = wordsOf(refused.text);
    expect(words).toMatch(/Pip Practitioner closed this alert on/);
    expect(words).toContain('Rang the GP.');
    expect(stepsOf(alert)).toHaveLength(4);
  });

  it('a step that was answered for survives a power cut', async () => {
    const { practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const visitor = await signedIn(server.current, practitioner);
    const form = { alert, known: '0', intent: 'save', assessment: FOUND, action: '' };
    expect((await visitor.post(path, form)).status).toBe(302);
    await server.current.kill9();
    await server.current.restart();
    expect(wordsOf((await visitor.get(path)).text)).toContain(FOUND);
    expect(stateOf(alert)).toBe('assessed');
  });

  it('when the database refuses, nothing is half written, and what was typed is kept', async () => {
    const { practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const visitor = await signedIn(server.current, practitioner);
    const client = database().$client;
    client.exec(`create trigger refuse_close before insert on risk_alert_step when new.step = 'closed'
      begin select raise(abort, 'no'); end`);
    try {
      const form = { alert, known: '0', intent: 'close', assessment: FOUND, action: DID };
      const answer = await visitor.post(path, form);
      expect(answer.status).toBe(503);
      expect(wordsOf(answer.text)).toContain('This could not be saved just now.');
      for (const kept of [FOUND, DID]) expect(answer.text).toContain(kept);
    } finally {
      client.exec('drop trigger refuse_close');
    }
    expect([stateOf(alert), stepsOf(alert)]).toEqual(['raised', []]);
    expect(server.current.output()).not.toMatch(/Rang at nine|Zenobia/);
  });

  it('is a 404 for everybody else, and their forms change nothing', async () => {
    const { course, path } = aTeam();
    const alert = anAlert(course);
    const others = [
      aPractitioner(),
      aPractitioner({ role: 'supervisor' }),
      course.patient,
      aPatient(),
      anAccount({ role: 'lead' }),
      anAccount({ role: 'author' }),
    ];
    for (const other of others) {
      const visitor = await signedIn(server.current, other);
      expect((await visitor.get(path)).status).toBe(404);
      const form = { alert, known: '0', intent: 'close', assessment: FOUND, action: DID };
      expect((await visitor.post(path, form)).status).toBe(404);
    }
    expect(stateOf(alert)).toBe('raised');
    const refusals = database().select().from(auditEvent).where(eq(auditEvent.outcome, 'refused')).all();
    expect(refusals.length).toBeGreaterThanOrEqual(2 * others.length);
    expect(JSON.stringify(refusals)).not.toContain('Rang');
  });

  it('a form that no page of ours makes is answered with 400', async () => {
    const { practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const visitor = await signedIn(server.current, practitioner);
    const forms: Fields[] = [
      {},
      { alert, known: '-1', intent: 'close' },
      { alert, known: '0', intent: 'reopen' },
    ];
    for (const fields of forms) {
      expect((await visitor.post(path, fields)).status).toBe(400);
    }
  });
});

describe('the supervisor’s board', () => {
  it('has the alerts of their people, late ones first, and the number on every page', async () => {
    const { supervisor, practitioner, course, path } = aTeam();
    const late = anEpisode({ practitioner, patient: aPatient({ name: 'Late Person' }) });
    anAlert(course);
    const lateAlert = anAlert(late);
    const before = { raisedAt: Date.now() - 9 * DAY, respondBy: Date.now() - 8 * DAY };
    database().update(riskAlert).set(before).where(eq(riskAlert.id, lateAlert)).run();
    anAlert(anEpisode({ patient: aPatient({ name: 'Not Theirs' }) }));
    const visitor = await signedIn(server.current, supervisor);
    const words = wordsOf((await visitor.get('/supervision')).text);
    expect(words.indexOf('Late Person')).toBeLessThan(words.indexOf('Zenobia Quill'));
    expect(words).toContain('2 open alerts. 1 is late');
    expect(words).toMatch(/Went to Sue Supervisor on .*, because nobody had seen it/);
    expect(words).not.toContain('Not Theirs');
    expect(wordsOf((await visitor.get('/caseload')).text)).toMatch(/Supervision 2 2 open alerts/);
    const caseload = wordsOf((await visitor.get('/caseload')).text);
    expect(caseload).toContain('Late: with the supervisor');
    const form = { intent: 'acknowledge', alert: lateAlert, known: '0' };
    await visitor.post(`/caseload/${late.id}/safety`, form);
    expect(wordsOf((await visitor.get('/supervision')).text)).toContain('None is late.');
    expect((await visitor.get(path)).status).toBe(200);
  });

  it('has an alert that was seen and not acted on in time as late, and says who saw it, as every page does', async () => {
    const { supervisor, practitioner, course, path } = aTeam();
    const alert = anAlert(course);
    const visitor = await signedIn(server.current, practitioner);
    await visitor.post(path, { intent: 'acknowledge', alert, known: '0', assessment: '', action: '' });
    const running = /Goes to Sue Supervisor (on .*|today) at .*, unless it says by then what was done/;
    expect(wordsOf((await visitor.get(path)).text)).toMatch(running);
    database()
      .update(riskAlert)
      .set({ respondBy: Date.now() - DAY })
      .where(eq(riskAlert.id, alert))
      .run();
    const seen = /Seen by Pip Practitioner, but nobody has written what was done: went to Sue Supervisor on/;
    for (const page of [path, `/caseload/${course.id}`]) {
      expect(wordsOf((await visitor.get(page)).text)).toMatch(seen);
    }
    expect(wordsOf((await visitor.get('/caseload')).text)).toContain(
      'Late: seen but not acted on, with the supervisor',
    );
    const board = await signedIn(server.current, supervisor);
    const words = wordsOf((await board.get('/supervision')).text);
    expect(words).toContain('1 is late');
    expect(words).toMatch(seen);
    const did = { intent: 'save', assessment: FOUND, action: DID };
    await visitor.post(path, { alert, known: '1', ...did });
    expect(wordsOf((await board.get('/supervision')).text)).toContain('None is late.');
  });

  it('says so when there is nothing, is not there for a practitioner, and is a 404 for others', async () => {
    const visitor = await signedIn(server.current, aPractitioner({ role: 'supervisor' }));
    expect(wordsOf((await visitor.get('/supervision')).text)).toContain('No alert is open');
    const practitioner = await signedIn(server.current, aPractitioner());
    expect(wordsOf((await practitioner.get('/supervision')).text)).not.toMatch(/alert|Messages not read/);
    for (const other of [aPatient(), anAccount({ role: 'lead' })]) {
      expect((await (await signedIn(server.current, other)).get('/supervision')).status).toBe(404);
    }
  });
});
