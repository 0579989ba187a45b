import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measureResponse } from '#db/schema/measures.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { answersWithTotal } from '#tests/factories/measures.ts';
import { anEpisode, type APatient } from '#tests/factories/people.ts';
import { type AppServer, startAppServer } from '#tests/support/app-server.ts';
import { client, type Fields } from '#tests/support/http.ts';
import { shareDatabaseOf } from '#tests/support/server-database.ts';

let server: AppServer;
let letGo: () => void;

beforeAll(async () => {
  server = await startAppServer({
    env: { CRISIS_LINE_NAME: 'Mill Lane line', CRISIS_LINE_PHONE: '01632 960 111' },
  });
  letGo = shareDatabaseOf(server);
});
afterAll(async () => {
  letGo();
  await server.stop();
});

/** A patient of their own for the test, signed in. */
async function aSignedInPatient() {
  const { id, patient, practitioner } = anEpisode();
  return { id, practitioner, visitor: await signedIn(patient) };
}

async function signedIn({ email }: Pick<APatient, 'email'>) {
  const visitor = client(server.origin);
  const answer = await visitor.post('/sign-in', { email, password: 'stepwise-demo' });
  expect(answer.status).toBe(302);
  return visitor;
}

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** The fields of the form of `code` as a browser would send them with these answers. */
async function filledIn(
  visitor: ReturnType<typeof client>,
  answers: Record<string, number | null>,
  code = 'phq-9',
): Promise<Fields> {
  const page = await visitor.get(`/measures/${code}`);
  expect(page.status).toBe(200);
  const given = Object.entries(answers).filter(([, value]) => value !== null);
  return {
    submission: hidden(page.text, 'submission'),
    locale: hidden(page.text, 'locale'),
    ...Object.fromEntries(given.map(([id, value]) => [id, String(value)])),
  };
}

const WELL = answersWithTotal('phq-9', 12);
const responsesOf = (id: EpisodeId) =>
  database().select().from(measureResponse).where(eq(measureResponse.episodeId, id)).all();
const alertsOf = (id: EpisodeId) =>
  database().select().from(riskAlert).where(eq(riskAlert.episodeId, id)).all();

describe('answering a questionnaire', () => {
  it('saves it, says so, and leads on to the next', async () => {
    const { id, visitor, practitioner } = await aSignedInPatient();
    const sent = await visitor.post('/measures/phq-9', await filledIn(visitor, WELL));
    expect(sent.status).toBe(302);
    const page = await visitor.get(sent.location ?? '');
    expect(page.text).toContain('Your answers are saved');
    expect(page.text).toContain(practitioner.name);
    expect(page.text).toContain('href="/measures/gad-7"');
    expect(page.text).not.toContain('tel:999');
    expect(responsesOf(id)).toMatchObject([{ total: 12, locale: 'en', wording: 'en-1', version: 1 }]);
    const list = await visitor.get('/measures');
    expect(list.text).toContain('12 out of 27');
  });

  it('pressing "Send" twice saves once and lands on the same page', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, { ...WELL, 'phq9-9': 1 });
    const answers = await Promise.all([
      visitor.post('/measures/phq-9', fields),
      visitor.post('/measures/phq-9', fields),
    ]);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect([responsesOf(id).length, alertsOf(id).length]).toEqual([1, 1]);
  });

  it('asks once for what is missing, keeps the answers, and then takes the form without them', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, { ...WELL, 'phq9-3': null, 'phq9-7': null });
    const refused = await visitor.post('/measures/phq-9', fields);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('<title>Error: Low mood questionnaire');
    expect(refused.text).toContain('href="#phq9-3"');
    expect(refused.text).toContain('href="#phq9-7"');
    expect(refused.text).not.toContain('href="#phq9-1"');
    expect(refused.text).toMatch(/<input[^>]*id="phq9-1-4"[^>]*checked/);
    expect(hidden(refused.text, 'submission')).toBe(fields.submission);
    expect(responsesOf(id)).toEqual([]);
    const taken = await visitor.post('/measures/phq-9', { ...fields, incomplete: 'yes' });
    expect(taken.status).toBe(302);
    expect(responsesOf(id)).toMatchObject([{ total: null }]);
    expect((await visitor.get(taken.location ?? '')).text).toContain('there is no score this time');
  });

  it.each(['4', '-1', 'many', ''])('refuses "%s" as an answer', async (value) => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    const refused = await visitor.post('/measures/phq-9', { ...fields, 'phq9-5': value });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('href="#phq9-5"');
    expect(responsesOf(id)).toEqual([]);
  });

  it('a form that none of our pages made is not understood', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, WELL);
    for (const submission of ['', 'x', "'; drop table"]) {
      expect((await visitor.post('/measures/phq-9', { ...fields, submission })).status).toBe(400);
    }
    expect(responsesOf(id)).toEqual([]);
  });

  it.each(['phq-10', 'constructor', '..%2Fgad-7'])('there is no questionnaire "%s"', async (code) => {
    const { visitor } = await aSignedInPatient();
    expect((await visitor.get(`/measures/${code}`)).status).toBe(404);
    const fields = await filledIn(visitor, WELL);
    expect((await visitor.post(`/measures/${code}`, fields)).status).toBe(404);
  });

  it('is for patients: others find nothing, and nobody signed in is asked to sign in', async () => {
    const visitor = client(server.origin);
    expect((await visitor.get('/measures/phq-9')).location).toBe('/sign-in?next=%2Fmeasures%2Fphq-9');
    await visitor.signIn('practitioner');
    for (const path of ['/measures', '/measures/phq-9']) expect((await visitor.get(path)).status).toBe(404);
  });

  it('a neighbour cannot tell whether a response exists, and the attempt is audited', async () => {
    const ann = await aSignedInPatient();
    const bob = await aSignedInPatient();
    const sent = await ann.visitor.post(
      '/measures/phq-9',
      await filledIn(ann.visitor, { ...WELL, 'phq9-9': 2 }),
    );
    const path = sent.location ?? '';
    const theirs = await bob.visitor.get(path);
    const nobodys = await bob.visitor.get('/measures/phq-9/sent/nothing');
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    const refusals = database().select().from(auditEvent).where(eq(auditEvent.action, 'measure.read')).all();
    expect(refusals).toMatchObject([{ outcome: 'refused', subjectId: path.split('/').at(-1) }]);
  });
});

describe('an answer about dying or self-harm', () => {
  const atRisk = { ...WELL, 'phq9-9': 2 };

  it('shows whom to call before anything else, and says truly who knows', async () => {
    const { id, visitor, practitioner } = await aSignedInPatient();
    const sent = await visitor.post('/measures/phq-9', await filledIn(visitor, atRisk));
    const { text } = await visitor.get(sent.location ?? '');
    const order = [
      'Thank you for telling us',
      'tel:999',
      '01632 960 111',
      'tel:111',
      'tel:116123',
      'sms:85258',
      'Are you safe',
      'Nobody watches Stepwise day and night',
      'Your answers are saved',
      'Show my score',
    ];
    const places = order.map((words) => text.indexOf(words, text.indexOf('<main')));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain(`${practitioner.name} has an alert at the top of their list`);
    expect(alertsOf(id)).toMatchObject([{ severity: 'same-working-day', closedAt: null }]);
  });

  it('with other questions left open shows whom to call above them, and that nobody knows yet', async () => {
    const { id, visitor } = await aSignedInPatient();
    const { text, status } = await visitor.post('/measures/phq-9', await filledIn(visitor, { 'phq9-9': 3 }));
    expect(status).toBe(400);
    expect(text.indexOf('tel:999')).toBeLessThan(text.indexOf('There is a problem'));
    expect(text).toContain('nobody has been told');
    expect(alertsOf(id)).toEqual([]);
  });

  it('whose alert cannot be written still shows whom to call, and that nobody has been told', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, atRisk);
    await whileWritesAreRefused('risk_alert', async () => {
      const sent = await visitor.post('/measures/phq-9', fields);
      const { text } = await visitor.get(sent.location ?? '');
      expect(text).toContain('tel:999');
      expect(text).toContain('nobody has been told');
      expect(text).not.toContain('has an alert');
    });
    expect([responsesOf(id).length, alertsOf(id).length]).toEqual([1, 0]);
    expect(server.output()).toContain('a risk alert could not be written');
  });

  it('that cannot be saved at all shows whom to call and keeps the answers', async () => {
    const { id, visitor } = await aSignedInPatient();
    const fields = await filledIn(visitor, atRisk);
    await whileWritesAreRefused('measure_response', async () => {
      const { status, text } = await visitor.post('/measures/phq-9', fields);
      expect(status).toBe(503);
      expect(text.indexOf('tel:999')).toBeGreaterThan(0);
      expect(text).toContain('your answers are not saved');
      expect(text).toMatch(/<input[^>]*id="phq9-9-3"[^>]*checked/);
    });
    expect(responsesOf(id)).toEqual([]);
    expect((await visitor.post('/measures/phq-9', fields)).status).toBe(302);
    expect(alertsOf(id)).toHaveLength(1);
  });
});

async function whileWritesAreRefused(table: string, act: () => Promise<void>): Promise<void> {
  database().run(
    sql.raw(`create trigger refuse before insert on ${table} begin select raise(abort, 'full'); end`),
  );
  try {
    await act();
  } finally {
    database().run(sql`drop trigger refuse`);
  }
}
