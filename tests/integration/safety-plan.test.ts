import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import type { PatientId } from '#db/schema/ids.ts';
import { safetyPlan, safetyPlanRevision } from '#db/schema/safety.ts';
import { aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { client } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, type Visitor, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

/** A plan as its form sends it: every box, most of them empty. */
const form = (warningSigns: string, base = 0, more: Record<string, string> = {}) => ({
  base: String(base),
  warningSigns,
  thingsICanDo: '',
  distractions: '',
  peopleToAsk: '',
  professionals: '',
  safeSurroundings: '',
  reasonsForLiving: '',
  ...more,
});

async function aWriter() {
  const course = anEpisode();
  return { ...course, visitor: await signedIn(server.current, course.patient) };
}

function savedBy(patientId: PatientId): string[] {
  return database()
    .select({ parts: safetyPlanRevision.parts })
    .from(safetyPlanRevision)
    .innerJoin(safetyPlan, eq(safetyPlan.id, safetyPlanRevision.planId))
    .where(eq(safetyPlan.patientId, patientId))
    .orderBy(safetyPlanRevision.revision)
    .all()
    .map(({ parts }) => (JSON.parse(parts) as { warningSigns: string }).warningSigns);
}

const EDIT = '/safety-plan/edit';

/** Another browser that holds only the cookie of the plan. */
function signedOutOn(visitor: Visitor): Visitor {
  const browser = client(server.current.origin);
  const token = visitor.cookies.get('safety-plan');
  if (token) browser.cookies.set('safety-plan', token);
  return browser;
}

describe('a safety plan', () => {
  it('is written, read, changed and kept in every version', async () => {
    const { visitor, patient } = await aWriter();
    expect(wordsOf((await visitor.get('/safety-plan')).text)).toContain('Nothing is written here yet.');
    const saved = await visitor.post(
      EDIT,
      form('No sleep.\nNo answers.', 0, { reasonsForLiving: 'The dog' }),
    );
    expect([saved.status, saved.location]).toEqual([302, '/safety-plan?done=saved']);
    const read = await visitor.get('/safety-plan?done=saved');
    expect(read.text).toContain('No sleep.\nNo answers.');
    expect(read.text).toContain('The dog');
    expect(read.text).toContain('href="tel:999"');
    expect(wordsOf(read.text)).toContain('You last changed it on');
    expect(hidden((await visitor.get(EDIT)).text, 'base')).toBe('1');
    await visitor.post(EDIT, form('Second', 1));
    expect(savedBy(patient.patientId)).toEqual(['No sleep.\nNo answers.', 'Second']);
    const versions = wordsOf((await visitor.get('/safety-plan/versions')).text);
    expect(versions).toContain('No sleep.');
    expect(versions.indexOf('Second')).toBeLessThan(versions.indexOf('No sleep.'));
  });

  it('is saved once however often Save is pressed', async () => {
    const { visitor, patient } = await aWriter();
    const answers = await twice(() => visitor.post(EDIT, form('once')));
    expect(answers.map(({ location }) => location)).toEqual(Array(2).fill('/safety-plan?done=saved'));
    expect(savedBy(patient.patientId)).toEqual(['once']);
  });

  it('takes 20 000 characters a part, and gives 20 001 back with a sentence', async () => {
    const { visitor, patient } = await aWriter();
    const most = 'ł'.repeat(20_000);
    const refused = await visitor.post(EDIT, form(`${most}!`, 0, { peopleToAsk: 'Jo' }));
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(`${most}!</textarea>`);
    expect(refused.text).toContain('Jo</textarea>');
    expect(refused.text).toContain('<title>Error: ');
    expect(wordsOf(refused.text)).toContain('This is longer than 20,000 characters');
    expect(hidden(refused.text, 'base')).toBe('0');
    expect(savedBy(patient.patientId)).toEqual([]);
    const all = { thingsICanDo: most, distractions: most, peopleToAsk: most, professionals: most };
    const full = form(most, 0, { ...all, safeSurroundings: most, reasonsForLiving: most });
    expect((await visitor.post(EDIT, full)).status).toBe(302);
  });

  it('a refused form goes on being one over the version that it was written over', async () => {
    const { visitor } = await aWriter();
    await visitor.post(EDIT, form('one'));
    const refused = await visitor.post(EDIT, form('x'.repeat(20_001), 0));
    expect(hidden(refused.text, 'base')).toBe('0');
  });

  it('changed in two places, both versions are shown and nothing is lost', async () => {
    const { visitor, patient, practitioner, id } = await aWriter();
    const staff = await signedIn(server.current, practitioner);
    await staff.post(`/caseload/${id}/safety/plan/edit`, form('from the practitioner'));
    const conflict = await visitor.post(EDIT, form('from the patient'));
    expect(conflict.status).toBe(409);
    const words = wordsOf(conflict.text);
    expect(words).toContain('from the patient');
    expect(words).toContain('from the practitioner');
    expect(words).toContain(`Saved by ${practitioner.name}`);
    const base = Number(hidden(conflict.text, 'base'));
    await twice(() => visitor.post(EDIT, form('from the patient', base, { keep: 'theirs' })));
    expect(savedBy(patient.patientId)).toEqual([
      'from the practitioner',
      'from the patient',
      'from the practitioner',
    ]);
  });

  it('what was answered "saved" is there after a kill -9', async () => {
    const { visitor } = await aWriter();
    const saved = await visitor.post(EDIT, form('survives'));
    await server.current.kill9();
    expect(saved.status).toBe(302);
    await server.current.restart();
    expect((await visitor.get('/safety-plan')).text).toContain('survives');
  });

  it('written after the session had ended, it waits for the sign-in', async () => {
    const { patient } = await aWriter();
    const visitor = client(server.current.origin);
    const waiting = await visitor.post(EDIT, form('kept for later'));
    expect(waiting.status).toBe(401);
    expect(waiting.text).toContain('kept for later');
    expect(savedBy(patient.patientId)).toEqual([]);
  });
});

describe('a plan written together', () => {
  it('both sides see who wrote last', async () => {
    const { id, visitor, practitioner } = await aWriter();
    const staff = await signedIn(server.current, practitioner);
    const path = `/caseload/${id}/safety/plan`;
    const saved = await staff.post(`${path}/edit`, form('together'));
    expect(saved.location).toBe(`${path}?saved`);
    expect(wordsOf((await staff.get(path)).text)).toContain('You last changed it on');
    const own = wordsOf((await visitor.get('/safety-plan')).text);
    expect(own).toContain(`${practitioner.name} last changed it on`);
    expect(own).toContain('together');
    expect(wordsOf((await staff.get(`${path}/versions`)).text)).toContain('together');
    expect((await staff.get(`/caseload/${id}`)).text).toContain(`href="${path}"`);
  });

  it('a colleague gets the 404 of a plan that does not exist, and the try is audited', async () => {
    const { id, patient, visitor } = await aWriter();
    await visitor.post(EDIT, form('private'));
    const neighbour = aPractitioner();
    const colleague = await signedIn(server.current, neighbour);
    const path = `/caseload/${id}/safety/plan`;
    const answers = [
      await colleague.get(path),
      await colleague.get(`${path}/edit`),
      await colleague.get(`${path}/versions`),
      await colleague.post(`${path}/edit`, form('not theirs', 1)),
      await colleague.get('/caseload/unknown/safety/plan'),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(404));
    expect(new Set(answers.map(({ text }) => wordsOf(text))).size).toBe(1);
    expect(savedBy(patient.patientId)).toEqual(['private']);
    const audit = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, neighbour.accountId))
      .all();
    expect(audit.map(({ action, outcome }) => [action, outcome])).toEqual([
      ...Array<[string, string]>(3).fill(['safety-plan.read', 'refused']),
      ['safety-plan.save', 'refused'],
    ]);
  });

  it('another patient sees their own plan only, and no practitioner’s page', async () => {
    const { id, visitor } = await aWriter();
    await visitor.post(EDIT, form('private'));
    const neighbour = await signedIn(server.current, anEpisode().patient);
    for (const path of ['/safety-plan', EDIT, '/safety-plan/versions']) {
      expect((await neighbour.get(path)).text).not.toContain('private');
    }
    expect((await neighbour.get(`/caseload/${id}/safety/plan`)).status).toBe(404);
  });

  it('staff have no plan of their own', async () => {
    const staff = await signedIn(server.current, aPractitioner());
    expect((await staff.get('/safety-plan')).status).toBe(404);
  });

  it('no word of it reaches the log or the audit trail', async () => {
    const { id, visitor, practitioner } = await aWriter();
    await visitor.post(EDIT, form('zebra-crossing'));
    const staff = await signedIn(server.current, practitioner);
    await staff.get(`/caseload/${id}/safety/plan`);
    expect(server.current.output()).not.toContain('zebra');
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('zebra');
  });
});

describe('a plan kept on a device', () => {
  async function aKeeper() {
    const writer = await aWriter();
    await writer.visitor.post(EDIT, form('Kept words.'));
    const kept = await writer.visitor.post('/safety-plan', { intent: 'keep-here' });
    expect(kept.location).toBe('/safety-plan?done=kept');
    return { ...writer, kept };
  }

  it('is read there without signing in: the plan, the numbers, and nothing else of the person', async () => {
    const { visitor, patient, practitioner, kept } = await aKeeper();
    const cookie = kept.headers.getSetCookie().find((line) => line.startsWith('safety-plan='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Max-Age=31536000/);
    await visitor.post('/sign-out', {});
    const page = await visitor.get('/safety-plan');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Kept words.');
    for (const number of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258']) {
      expect(page.text).toContain(`href="${number}`);
    }
    for (const name of [patient.name, practitioner.name]) expect(page.text).not.toContain(name);
    expect(page.text).not.toContain('href="/safety-plan/edit"');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
    for (const path of [EDIT, '/safety-plan/versions', '/home']) {
      expect((await visitor.get(path)).location).toContain('/sign-in?next=');
    }
  });

  it('is led to from the pages of a hard moment, there and nowhere else', async () => {
    const { visitor } = await aKeeper();
    const device = signedOutOn(visitor);
    const stranger = client(server.current.origin);
    for (const path of ['/crisis', '/not-safe']) {
      expect((await device.get(path)).text).toContain('href="/safety-plan"');
      expect((await stranger.get(path)).text).not.toContain('href="/safety-plan"');
    }
  });

  it('without it, the page explains and offers to sign in', async () => {
    const visitor = client(server.current.origin);
    visitor.cookies.set('safety-plan', 'made-up');
    const page = await visitor.get('/safety-plan');
    expect(page.status).toBe(200);
    expect(wordsOf(page.text)).toContain('To read and write your safety plan, sign in.');
    expect(page.text).toContain('href="/sign-in?next=%2Fsafety-plan"');
  });

  it('taken off a lost phone from another device, the phone shows nothing, for good', async () => {
    const { visitor, patient } = await aKeeper();
    const phone = signedOutOn(visitor);
    const elsewhere = await signedIn(server.current, patient);
    expect(wordsOf((await elsewhere.get('/safety-plan')).text)).toContain('It is kept on 1 device.');
    await elsewhere.post('/safety-plan', { intent: 'remove-all' });
    expect((await phone.get('/safety-plan')).text).not.toContain('Kept words.');
    await elsewhere.post('/safety-plan', { intent: 'keep-here' });
    expect((await phone.get('/safety-plan')).text).not.toContain('Kept words.');
    expect((await signedOutOn(elsewhere).get('/safety-plan')).text).toContain('Kept words.');
  });

  it('taken off this device, the cookie goes and an old copy of it is worth nothing', async () => {
    const { visitor } = await aKeeper();
    const copy = signedOutOn(visitor);
    await visitor.post('/safety-plan', { intent: 'remove-here' });
    expect(visitor.cookies.has('safety-plan')).toBe(false);
    expect((await copy.get('/safety-plan')).text).not.toContain('Kept words.');
  });

  it('of a closed account shows nothing', async () => {
    const { visitor, patient } = await aKeeper();
    const device = signedOutOn(visitor);
    database().update(account).set({ disabledAt: Date.now() }).where(eq(account.id, patient.accountId)).run();
    expect((await device.get('/safety-plan')).text).not.toContain('Kept words.');
  });

  it('a neighbour who signs in on it sees their own', async () => {
    const { visitor } = await aKeeper();
    const device = signedOutOn(visitor);
    const neighbour = aPatient();
    await device.post('/sign-in', { email: neighbour.email, password: 'stepwise-demo' });
    expect((await device.get('/safety-plan')).text).not.toContain('Kept words.');
  });

  it('a choice that none of our pages offers is refused', async () => {
    const { visitor } = await aWriter();
    expect((await visitor.post('/safety-plan', { intent: 'publish' })).status).toBe(400);
  });
});
