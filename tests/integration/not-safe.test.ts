import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent, session } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { aPatient, anEpisode } from '#tests/factories/people.ts';
import { client } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, wordsOf } from '#tests/support/visitors.ts';

const clock = join(mkdtempSync(join(tmpdir(), 'stepwise-clock-')), 'now');
const setClock = (moment: string) => writeFileSync(clock, moment);
/** A Friday evening in winter: the service opens again on Monday. */
const FRIDAY_EVENING = '2026-11-27T21:14:00Z';
setClock(FRIDAY_EVENING);

const server = useAppServer(() => ({
  CLOCK_FILE: clock,
  CRISIS_LINE_NAME: 'Mill Lane line',
  CRISIS_LINE_PHONE: '01632 960 111',
}));

const NUMBERS = ['tel:999', 'tel:01632960111', 'tel:111', 'tel:116123', 'sms:85258'];
const alertsOf = (id: EpisodeId) =>
  database().select().from(riskAlert).where(eq(riskAlert.episodeId, id)).all();

/** Everybody to call is on the page, and danger to life comes before anything that can be sent. */
function expectHelpFirst(html: string): void {
  for (const number of NUMBERS) expect(html).toContain(`href="${number}`);
  const button = html.indexOf('action="/not-safe"');
  if (button > 0) expect(html.indexOf('href="tel:999"')).toBeLessThan(button);
}

async function aFrightenedPatient() {
  const course = anEpisode();
  const visitor = await signedIn(server.current, course.patient);
  const page = await visitor.get('/not-safe');
  return { ...course, visitor, page, form: { submission: hidden(page.text, 'submission') } };
}

describe('"I do not feel safe"', () => {
  it.each(['/home', '/modules', '/homework', '/measures', '/measures/phq-9', '/messages', '/safety-plan'])(
    'is on %s of a patient, before the main pages',
    async (path) => {
      const visitor = await signedIn(server.current, anEpisode().patient);
      const { text } = await visitor.get(path);
      expect(text).toContain('href="/not-safe"');
      expect(text.indexOf('href="/not-safe"')).toBeLessThan(text.indexOf('<nav'));
    },
  );

  it('opening the page tells nobody', async () => {
    const { id, page, practitioner } = await aFrightenedPatient();
    expect(page.status).toBe(200);
    expectHelpFirst(page.text);
    expect(wordsOf(page.text)).toContain(`top of the list of ${practitioner.name}`);
    expect(alertsOf(id)).toEqual([]);
  });

  it('tells once, however often the button is pressed, and says who knows and when it is read', async () => {
    const { id, visitor, form, practitioner } = await aFrightenedPatient();
    const sent = await Promise.all([visitor.post('/not-safe', form), visitor.post('/not-safe', form)]);
    expect(sent.map(({ status, location }) => [status, location])).toEqual(
      Array(2).fill([302, '/not-safe/told']),
    );
    expect(alertsOf(id)).toMatchObject([
      { source: 'not-safe', severity: 'same-working-day', raisedAt: Date.parse(FRIDAY_EVENING) },
    ]);
    const told = await visitor.get('/not-safe/told');
    expectHelpFirst(told.text);
    const words = wordsOf(told.text);
    expect(words).toContain(`${practitioner.name} has had an alert from you`);
    expect(words).toContain('since 21:14 on Friday 27 November');
    expect(words).toContain('The service is closed now. It reads this on Monday 30 November from 09:00.');
    expect(words).toContain('Do not wait for us.');
    expect(words).toContain('To get through the next few minutes');
  });

  it('in working hours, it says until when somebody is there', async () => {
    const { visitor, form } = await aFrightenedPatient();
    setClock('2026-11-27T16:59:00Z');
    await visitor.post('/not-safe', form);
    const words = wordsOf((await visitor.get('/not-safe/told')).text);
    setClock(FRIDAY_EVENING);
    expect(words).toContain('Somebody at the service is there to read this today until 17:00.');
    expect(words).toContain('it is read on Monday 30 November from 09:00');
  });

  it('a page that was never reached by telling does not claim it', async () => {
    const { visitor } = await aFrightenedPatient();
    expect((await visitor.get('/not-safe/told')).location).toBe('/not-safe');
  });

  it('a patient whom nobody looks after is shown whom to call, and the truth', async () => {
    const visitor = await signedIn(server.current, aPatient());
    const page = await visitor.get('/not-safe');
    expectHelpFirst(page.text);
    expect(wordsOf(page.text)).toContain('there is nobody whom we could tell');
    expect(page.text).not.toContain('action="/not-safe"');
    const sent = await visitor.post('/not-safe', { submission: 'x' });
    expect(sent.status).toBe(409);
    expectHelpFirst(sent.text);
    expect(wordsOf(sent.text)).toContain('Nobody has been told.');
  });

  it('signed out, the page is there with every number, and says what telling needs', async () => {
    const visitor = client(server.current.origin);
    const page = await visitor.get('/not-safe');
    expect(page.status).toBe(200);
    expectHelpFirst(page.text);
    expect(page.text).toContain('href="/sign-in?next=%2Fnot-safe"');
  });

  it('a session that ended in between tells nobody, says so, and shows whom to call', async () => {
    const { id, visitor, form, patient } = await aFrightenedPatient();
    database().delete(session).where(eq(session.accountId, patient.accountId)).run();
    const sent = await visitor.post('/not-safe', form);
    expect(sent.status).toBe(401);
    expectHelpFirst(sent.text);
    expect(wordsOf(sent.text)).toContain('Nobody has been told. You were signed out.');
    expect(alertsOf(id)).toEqual([]);
  });

  it('a member of staff is not made to believe that somebody was told', async () => {
    const visitor = await signedIn(server.current, anEpisode().practitioner);
    const sent = await visitor.post('/not-safe', { submission: 'x' });
    expect(sent.status).toBe(409);
    expectHelpFirst(sent.text);
    expect(wordsOf(sent.text)).toContain('Nobody has been told.');
  });

  it('is in Polish for who reads Polish', async () => {
    const course = anEpisode({ patient: aPatient({ locale: 'pl' }) });
    const visitor = await signedIn(server.current, course.patient);
    expect((await visitor.get('/home')).text).toContain('Nie czuję się bezpiecznie');
    await visitor.post('/not-safe', { submission: 'x' });
    const words = wordsOf((await visitor.get('/not-safe/told')).text);
    expect(words).toContain('Kiedy ktoś to przeczyta: poniedziałek, 30 listopada, od 09:00.');
  });
});

describe('when the database refuses', () => {
  const damage = (statement: string) => database().run(sql.raw(statement));

  it.each([
    ['the alert', 'risk_alert'],
    ['its audit row', 'audit_event'],
  ])('%s, whom to call comes first and nobody has been told', async (_what, table) => {
    const { id, visitor, form } = await aFrightenedPatient();
    damage(`create trigger refuse before insert on ${table} begin select raise(abort, 'full'); end`);
    const sent = await visitor.post('/not-safe', form);
    damage('drop trigger refuse');
    expect(sent.status).toBe(503);
    expectHelpFirst(sent.text);
    const words = wordsOf(sent.text);
    expect(words).toContain('Nobody has been told. Something went wrong on our side.');
    expect(words.indexOf('Nobody has been told.')).toBeLessThan(words.indexOf('Samaritans'));
    expect(alertsOf(id)).toEqual([]);
    const again = await visitor.post('/not-safe', { submission: hidden(sent.text, 'submission') });
    expect(again.location).toBe('/not-safe/told');
    expect(alertsOf(id)).toHaveLength(1);
  });

  it('a session that could not be prolonged signs nobody out', async () => {
    const { id, visitor, form, patient } = await aFrightenedPatient();
    const soon = Date.now() + 60_000;
    database().update(session).set({ expiresAt: soon }).where(eq(session.accountId, patient.accountId)).run();
    damage(`create trigger refuse before update on session begin select raise(abort, 'full'); end`);
    const sent = await visitor.post('/not-safe', form);
    damage('drop trigger refuse');
    expect(sent.location).toBe('/not-safe/told');
    expect(alertsOf(id)).toHaveLength(1);
  });

  it('everything, the pages with whom to call are still there', async () => {
    const { visitor, form } = await aFrightenedPatient();
    damage('alter table session rename to session_away');
    const pages = [await visitor.get('/crisis'), await visitor.get('/not-safe')];
    const sent = await visitor.post('/not-safe', form);
    damage('alter table session_away rename to session');
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    for (const { text } of [...pages, sent]) expectHelpFirst(text);
    expect(wordsOf(pages[1]?.text ?? '')).toContain('We cannot tell anybody at the moment.');
    expect([sent.status, wordsOf(sent.text).includes('Nobody has been told.')]).toEqual([503, true]);
  });
});

describe('the truth about reading times', () => {
  it('stands at the end of every page of a patient, and where they write', async () => {
    const visitor = await signedIn(server.current, anEpisode().patient);
    const sentence = 'The service is closed now. It next reads them on Monday 30 November from 09:00.';
    expect(wordsOf((await visitor.get('/home')).text)).toContain(sentence);
    const messages = wordsOf((await visitor.get('/messages')).text);
    expect(messages.split(sentence)).toHaveLength(3);
  });

  it('nothing of it is in the log or the audit trail', async () => {
    const { visitor, form, patient } = await aFrightenedPatient();
    await visitor.post('/not-safe', form);
    const rows = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, patient.accountId))
      .all();
    expect(rows.map(({ action }) => action)).toContain('alert.raise');
    expect(JSON.stringify(rows) + server.current.output()).not.toContain(patient.name);
  });
});
