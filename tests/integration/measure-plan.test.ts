import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measurePlanChange } from '#db/schema/measures.ts';
import { calendarDate, formatDay } from '#app/i18n/format.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { answersWithTotal, aPlanChange, aResponse } from '#tests/factories/measures.ts';
import { anAccount, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { answer } from '#tests/support/measure-forms.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const DAY = 86_400_000;
const daysAgo = (days: number) => Date.now() - days * DAY;
const WEEKLY = ['phq-9', 'gad-7', 'wsas'];

const changesOf = (id: EpisodeId) =>
  database().select().from(measurePlanChange).where(eq(measurePlanChange.episodeId, id)).all();

describe('a patient', () => {
  it('sees what is due, why, and how long it takes, with one button', async () => {
    const episode = anEpisode();
    const startsAt = Date.now() + DAY;
    aCheckIn(episode, { startsAt });
    for (const measure of ['phq-9', 'gad-7']) aResponse(episode.id, { measure, at: daysAgo(4) });
    aResponse(episode.id, { measure: 'wsas', at: daysAgo(1), total: null });
    const visitor = await signedIn(server.current, episode.patient);
    const page = await visitor.get('/measures');
    const words = wordsOf(page.text);
    expect(page.text).toContain('href="/measures/due"');
    expect(words).toContain('Answer 2 questionnaires now (about 3 min)');
    expect(words).toContain(`Please answer it before your check-in on ${formatDay('en', startsAt)}`);
    expect(words).toContain('Due again on');
    const home = await visitor.get('/home');
    expect(home.text).toContain('href="/measures/due"');
    expect(wordsOf(home.text)).toMatch(/2 questionnaires are due\..*before your check-in on/);
  });

  it('sees in words what is overdue, and since when', async () => {
    const { id, patient } = anEpisode();
    for (const measure of WEEKLY) aResponse(id, { measure, at: daysAgo(12), total: null });
    const visitor = await signedIn(server.current, patient);
    const day = formatDay('en', daysAgo(5));
    expect(wordsOf((await visitor.get('/measures')).text)).toContain(`Overdue: it was due on ${day}`);
    expect(wordsOf((await visitor.get('/home')).text)).toContain(`has been due since ${day}`);
  });

  it('has nothing to do when everything is answered, and may change the answers of today', async () => {
    const { id, patient } = anEpisode();
    for (const measure of WEEKLY) aResponse(id, { measure, total: null });
    const visitor = await signedIn(server.current, patient);
    const { text } = await visitor.get('/measures');
    expect(wordsOf(text)).toContain('Nothing is due now.');
    expect(text).not.toContain('href="/measures/due"');
    expect(text).toContain('href="/measures/phq-9?change=today"');
    expect(wordsOf((await visitor.get('/home')).text)).toContain('Nothing is due.');
  });

  it('is not asked what is paused, and never sees why', async () => {
    const episode = anEpisode();
    aPlanChange(episode, { measure: 'gad-7', reason: 'Said in confidence.' });
    const visitor = await signedIn(server.current, episode.patient);
    const { text } = await visitor.get('/measures');
    expect(wordsOf(text)).toContain('Low mood questionnaire');
    expect(wordsOf(text)).not.toMatch(/Anxiety questionnaire|Said in confidence/);
  });

  it('finds no plan of their own, nor of anybody', async () => {
    const { id, patient } = anEpisode();
    const visitor = await signedIn(server.current, patient);
    const path = `/caseload/${id}/measures`;
    expect((await visitor.get(path)).status).toBe(404);
    const form = { measure: 'phq-9', change: 'paused', reason: 'Not for me.' };
    expect((await visitor.post(path, form)).status).toBe(404);
    expect(changesOf(id)).toEqual([]);
  });
});

describe('a patient whose course ended last week', () => {
  it('sends the questionnaires of the end from their first page, and is in no other part of care', async () => {
    const endedOn = calendarDate(daysAgo(7));
    const episode = anEpisode({ status: 'ended', endedOn });
    const visitor = await signedIn(server.current, episode.patient);
    const home = await visitor.get('/home');
    expect(home.text).toContain('href="/measures/due"');
    expect((await visitor.get('/measures/due')).status).toBe(200);
    const sent = await answer(visitor, answersWithTotal('phq-9', 5));
    expect(wordsOf((await visitor.get(sent.location ?? '')).text)).toContain('Your answers are saved');
    expect(wordsOf((await visitor.get('/measures')).text)).toContain('5 out of 27');
    expect((await visitor.post('/messages', { body: 'Hello?', submission: 'after-the-end' })).status).toBe(
      404,
    );
  });

  it('is on the practitioner’s list when an answer calls for help', async () => {
    const practitioner = aPractitioner();
    const episode = anEpisode({ practitioner, status: 'ended', endedOn: calendarDate(daysAgo(7)) });
    const visitor = await signedIn(server.current, episode.patient);
    await answer(visitor, { ...answersWithTotal('phq-9', 5), 'phq9-9': 2 });
    const staff = await signedIn(server.current, practitioner);
    const words = wordsOf((await staff.get('/caseload')).text);
    expect(words).toContain(episode.patient.name);
    expect(words).toContain('Risk alert: review the same working day');
  });
});

describe('a practitioner', () => {
  async function atThePlan(problem: Parameters<typeof anEpisode>[0] = {}) {
    const episode = anEpisode(problem);
    const visitor = await signedIn(server.current, episode.practitioner);
    return { ...episode, visitor, path: `/caseload/${episode.id}/measures` };
  }

  it('sees what is asked, why, how it stands, and whose wording is missing', async () => {
    const { id, visitor, path } = await atThePlan({ problem: 'panic' });
    aResponse(id, { measure: 'phq-9', at: daysAgo(2) });
    aResponse(id, { measure: 'gad-7', at: daysAgo(12) });
    const overview = await visitor.get(`/caseload/${id}`);
    expect(overview.text).toContain(`href="${path}"`);
    const words = wordsOf((await visitor.get(path)).text);
    expect(words).toMatch(/PHQ-9 .*?Done\. Due again on/);
    expect(words).toMatch(/GAD-7 .*?Overdue by 5 days/);
    expect(words).toMatch(/PDSS-SR Not asked here: the wording is missing\..*?Asked because of the problem/);
    expect(words).toContain('This service has no wording of PDSS-SR yet');
  });

  it('pauses one with a reason, once however often it is pressed, and sees who did it and why', async () => {
    const { id, practitioner, visitor, path } = await atThePlan();
    const form = { measure: 'phq-9', change: 'paused', reason: 'In hospital until Monday.' };
    const answers = await twice(() => visitor.post(path, form));
    expect(answers.map(({ location }) => location)).toEqual([
      `${path}?saved=paused`,
      `${path}?saved=already`,
    ]);
    expect(changesOf(id)).toMatchObject([{ change: 'paused', reason: form.reason }]);
    const words = wordsOf((await visitor.get(`${path}?saved=already`)).text);
    expect(words).toContain('This had been changed already');
    expect(words).toContain('The outcome of this course is measured with PHQ-9');
    expect(words).toMatch(new RegExp(`PHQ-9 paused In hospital until Monday\\. ${practitioner.name}`));
    const audit = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, practitioner.accountId))
      .all();
    expect(audit.map(({ action }) => action)).toContain('measure-plan.paused');
    expect(JSON.stringify(audit)).not.toContain('hospital');
    expect(server.current.output()).not.toContain('hospital');
  });

  it('adds one that the problem does not call for', async () => {
    const { visitor, path } = await atThePlan({ problem: 'gad' });
    const added = await visitor.post(path, {
      measure: 'sleep-week',
      change: 'added',
      reason: 'Sleeps badly.',
    });
    expect(added.location).toBe(`${path}?saved=added`);
    expect(wordsOf((await visitor.get(path)).text)).toContain('Added by a practitioner.');
  });

  it.each([
    ['ab', 'Write a reason of at least 3 characters'],
    ['   ', 'Write a reason of at least 3 characters'],
    ['x'.repeat(501), 'Shorten the reason to 500 characters'],
  ])('whose reason is too short or too long keeps it in the form (%#)', async (reason, words) => {
    const { id, visitor, path } = await atThePlan();
    const refused = await visitor.post(path, { measure: 'gad-7', change: 'paused', reason });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('<title>Error: ');
    expect(refused.text).toContain('href="#reason-paused-gad-7"');
    expect(refused.text).toMatch(new RegExp(`<textarea[^>]*id="reason-paused-gad-7"[^>]*>${reason}<`));
    expect(wordsOf(refused.text)).toContain(words);
    expect(changesOf(id)).toEqual([]);
  });

  it.each([
    [{ measure: 'phq-9', change: 'deleted', reason: 'None.' }, 400],
    [{ measure: 'phq-9', change: 'paused' }, 400],
    [{ change: 'paused', reason: 'None.' }, 400],
    [{ measure: 'phq-10', change: 'paused', reason: 'None.' }, 404],
    [{ measure: 'constructor', change: 'added', reason: 'None.' }, 404],
  ])('a form that no page of ours makes changes nothing (%#)', async (form, status) => {
    const { id, visitor, path } = await atThePlan();
    expect((await visitor.post(path, form as Record<string, string>)).status).toBe(status);
    expect(changesOf(id)).toEqual([]);
  });

  it('finds nothing of a colleague’s patient', async () => {
    const { id } = anEpisode();
    const colleague = await signedIn(server.current, aPractitioner());
    const path = `/caseload/${id}/measures`;
    expect((await colleague.get(path)).status).toBe(404);
    const form = { measure: 'phq-9', change: 'paused', reason: 'Not mine.' };
    expect((await colleague.post(path, form)).status).toBe(404);
    expect(changesOf(id)).toEqual([]);
  });

  it.each(['patient', 'lead', 'author'] as const)('the plan is a 404 for a %s', async (role) => {
    const { id } = anEpisode();
    const visitor = await signedIn(server.current, role === 'patient' ? aPatient() : anAccount({ role }));
    expect((await visitor.get(`/caseload/${id}/measures`)).status).toBe(404);
  });

  it('sees on the caseload how late questionnaires are', async () => {
    const practitioner = aPractitioner();
    const { id } = anEpisode({ practitioner });
    for (const measure of WEEKLY) aResponse(id, { measure, at: daysAgo(13), total: null });
    const visitor = await signedIn(server.current, practitioner);
    expect(wordsOf((await visitor.get('/caseload')).text)).toContain('Questionnaires 6 days late');
  });

  it('reads the plan of a course that has ended, without forms', async () => {
    const { visitor, path } = await atThePlan({ status: 'ended', endedOn: '2026-01-01' });
    const { text } = await visitor.get(path);
    expect(wordsOf(text)).toContain('This course has ended');
    expect(text).not.toContain('name="reason"');
  });
});
