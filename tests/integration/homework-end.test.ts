import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import { type HomeworkTaskId, newId } from '#db/schema/ids.ts';
import { aTask, aWalk, logsOf, tasksOf } from '#tests/factories/homework.ts';
import { anEpisode, aPractitioner, type AnEpisode } from '#tests/factories/people.ts';
import { auditOf } from '#tests/support/audit.ts';
import type { Fields } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

const today = () => calendarDate(Date.now());
const nextWeek = () => addDays(today(), 7);
const patientOf = (episode: AnEpisode) => signedIn(server.current, episode.patient);
const practitionerOf = (episode: AnEpisode) => signedIn(server.current, episode.practitioner);
const pageOf = (episode: AnEpisode) => `/caseload/${episode.id}/homework`;

const rowOf = (task: HomeworkTaskId) =>
  database().select().from(homeworkTask).where(eq(homeworkTask.id, task)).get();

describe('a task that a practitioner ends', () => {
  const closing = (task: HomeworkTaskId, more: Fields) => ({ task, revision: '0', ...more });

  it('carried over twice goes on once, with its words and how often', async () => {
    const { episode, task } = aWalk();
    const visitor = await practitionerOf(episode);
    const page = await visitor.get(pageOf(episode));
    const form = closing(task, {
      intent: 'carry-over',
      submission: hidden(page.text, 'submission'),
      dueOn: nextWeek(),
      reason: '',
    });
    const answers = await twice(() => visitor.post(pageOf(episode), form));
    expect(answers.map(({ location }) => location)).toEqual(
      Array.from({ length: 2 }, () => `${pageOf(episode)}?saved=carried-over`),
    );
    const rows = tasksOf(episode.id);
    expect(rows.map(({ status, dueOn }) => [status, dueOn])).toEqual([
      ['carried-over', '2099-01-01'],
      ['open', nextWeek()],
    ]);
    expect(rows[1]).toMatchObject({ follows: task, cadence: rows[0]?.cadence, wording: rows[0]?.wording });
    expect(auditOf(episode.practitioner.accountId).filter(([action]) => action !== 'homework.read')).toEqual([
      ['homework.carry-over', 'done'],
    ]);
    const home = wordsOf((await (await patientOf(episode)).get('/home')).text);
    expect(home.match(/Walk/g)).toHaveLength(1);
  });

  it('changed is kept with why, and the new one takes its place', async () => {
    const { episode, task } = aWalk();
    const visitor = await practitionerOf(episode);
    const form = closing(task, {
      intent: 'change',
      submission: newId(),
      title: 'Walk round the block',
      why: '',
      when: '',
      details: '',
      often: 'daily',
      dueOn: nextWeek(),
      reason: 'The park is too far.',
    });
    const without = await visitor.post(pageOf(episode), { ...form, reason: ' ' });
    expect([without.status, without.text.includes('value="Walk round the block"')]).toEqual([400, true]);
    await twice(() => visitor.post(pageOf(episode), form));
    expect(tasksOf(episode.id).map(({ status, follows }) => [status, follows])).toEqual([
      ['changed', null],
      ['open', task],
    ]);
    const patient = await patientOf(episode);
    const old = wordsOf((await patient.get(`/homework/${task}`)).text);
    for (const words of [
      'Your practitioner changed this task',
      'The park is too far.',
      'Walk round the block',
    ]) {
      expect(old).toContain(words);
    }
  });

  it('dropped needs a reason of at most 500 characters, and is then neither open nor late', async () => {
    const episode = anEpisode();
    const task = aTask(episode, { dueOn: '2020-01-01' });
    const visitor = await practitionerOf(episode);
    const drop = closing(task, { intent: 'drop' });
    for (const reason of ['', 'r'.repeat(501)]) {
      const refused = await visitor.post(pageOf(episode), { ...drop, reason });
      expect([refused.status, refused.text.includes(`${reason}</textarea>`)]).toEqual([400, true]);
    }
    expect(wordsOf((await visitor.get('/caseload')).text)).toContain('overdue');
    const answers = await twice(() =>
      visitor.post(pageOf(episode), { ...drop, reason: 'Too much for now.' }),
    );
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect(rowOf(task)).toMatchObject({ status: 'dropped', closedReason: 'Too much for now.' });
    expect(wordsOf((await visitor.get('/caseload')).text)).not.toContain('overdue');
    const patient = await patientOf(episode);
    expect(wordsOf((await patient.get('/home')).text)).toContain('No homework is due this week');
    expect(wordsOf((await patient.get('/homework')).text)).toContain('No longer on your list');
  });

  it.each(['carry-over', 'change', 'drop'])(
    'the patient wrote about meanwhile is not ended (%s): the words are shown first, and what was typed stays',
    async (intent) => {
      const episode = anEpisode();
      const task = aTask(episode);
      const visitor = await practitionerOf(episode);
      const patient = await patientOf(episode);
      await patient.post(`/homework/${task}`, {
        status: 'partly',
        note: 'Only to the corner.',
        revision: '0',
      });
      const form = { submission: newId(), dueOn: nextWeek(), title: 'Shorter', reason: 'It was far.' };
      const stale = await visitor.post(pageOf(episode), closing(task, { intent, ...form }));
      expect(stale.status).toBe(409);
      expect(stale.text).toContain('It was far.');
      const words = wordsOf(stale.text);
      expect(words).toContain('no longer as it was when you opened the page');
      expect(words).toContain('Only to the corner.');
      expect(tasksOf(episode.id).map(({ status }) => status)).toEqual(['partly']);
    },
  );

  it('meanwhile keeps what the patient typed, and tells them kindly', async () => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    await patient.get(`/homework/${task}`);
    const visitor = await practitionerOf(episode);
    await visitor.post(pageOf(episode), closing(task, { intent: 'drop', reason: 'Enough for now.' }));
    const log = await patient.post(`/homework/${task}`, { intent: 'log', submission: 'a', doneOn: today() });
    expect(log.location).toBe(`/homework/${task}?saved=logged`);
    const report = { intent: 'report', status: 'done', note: 'Every day!', revision: '0' };
    const kept = await patient.post(`/homework/${task}`, report);
    expect(kept.location).toBe(`/homework/${task}?saved=kept`);
    const told = wordsOf((await patient.get(kept.location ?? '')).text);
    for (const words of [
      'Saved. Your practitioner sees what you wrote',
      'took this off your list',
      'Every day!',
    ]) {
      expect(told).toContain(words);
    }
    expect(rowOf(task)?.status).toBe('dropped');
    expect(logsOf(task)).toHaveLength(1);
    expect(wordsOf((await visitor.get(pageOf(episode))).text)).toContain('Every day!');
  });

  it('by two practitioners at once is ended by the first: the second keeps what they typed', async () => {
    const { episode, task } = aWalk();
    const visitor = await practitionerOf(episode);
    await visitor.post(pageOf(episode), closing(task, { intent: 'drop', reason: 'One.' }));
    const again = closing(task, {
      intent: 'carry-over',
      submission: newId(),
      dueOn: nextWeek(),
      reason: 'Two.',
    });
    const second = await visitor.post(pageOf(episode), again);
    expect([second.status, second.text.includes('value="Two."')]).toEqual([409, true]);
    expect(rowOf(task)?.status).toBe('dropped');
    expect(tasksOf(episode.id)).toHaveLength(1);
  });
});

describe('a colleague who does not look after the patient', () => {
  it('can neither read nor change homework, and the try is audited', async () => {
    const { episode, task } = aWalk();
    const colleague = aPractitioner();
    const visitor = await signedIn(server.current, colleague);
    const forms: Fields[] = [
      { intent: 'set', submission: 'x', title: 'x', dueOn: nextWeek() },
      { intent: 'carry-over', task, revision: '0', submission: 'y', dueOn: nextWeek() },
      { intent: 'change', task, revision: '0', submission: 'z', title: 'x', reason: 'x', dueOn: nextWeek() },
      { intent: 'drop', task, revision: '0', reason: 'x' },
    ];
    expect((await visitor.get(pageOf(episode))).status).toBe(404);
    for (const form of forms) expect((await visitor.post(pageOf(episode), form)).status).toBe(404);
    const suggestion = { suggestion: 'x', dueOn: nextWeek() };
    expect((await visitor.post(`${pageOf(episode)}?index`, suggestion)).status).toBe(404);
    expect(tasksOf(episode.id).map(({ status }) => status)).toEqual(['open']);
    expect(new Set(auditOf(colleague.accountId).map(([, outcome]) => outcome))).toEqual(new Set(['refused']));
  });

  it('cannot end it by way of a patient of their own', async () => {
    const { task } = aWalk();
    const own = anEpisode();
    const visitor = await practitionerOf(own);
    const forms: Fields[] = [
      { intent: 'drop', reason: 'x' },
      { intent: 'carry-over', submission: 'x', dueOn: nextWeek() },
    ];
    for (const form of forms) {
      const answer = await visitor.post(pageOf(own), { ...form, task, revision: '0' });
      expect(answer.status).toBe(404);
    }
    expect(rowOf(task)?.status).toBe('open');
    expect(auditOf(own.practitioner.accountId)).toEqual([
      ['homework.drop', 'refused'],
      ['homework.carry-over', 'refused'],
    ]);
  });
});
