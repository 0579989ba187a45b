import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { aTask, aWalk, tasksOf } from '#tests/factories/homework.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { anEpisode, type AnEpisode, endCourse } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

const today = () => calendarDate(Date.now());
const nextWeek = () => addDays(today(), 7);
const patientOf = (episode: AnEpisode) => signedIn(server.current, episode.patient);
const practitionerOf = (episode: AnEpisode) => signedIn(server.current, episode.practitioner);
const pageOf = (episode: AnEpisode) => `/caseload/${episode.id}/homework`;

describe('a practitioner', () => {
  it('sets a task with why, when and how often, once; never for yesterday', async () => {
    const episode = anEpisode();
    const visitor = await practitionerOf(episode);
    const page = await visitor.get(pageOf(episode));
    const task = {
      intent: 'set',
      submission: hidden(page.text, 'submission'),
      title: 'Ring Jo',
      why: 'It is good to hear a friend.',
      when: 'On Sunday',
      often: 'weekly-2',
      details: '',
      dueOn: nextWeek(),
    };
    const late = await visitor.post(pageOf(episode), { ...task, dueOn: '2020-01-01' });
    expect([late.status, late.text.includes('value="Ring Jo"')]).toEqual([400, true]);
    expect((await visitor.post(pageOf(episode), { ...task, title: '' })).status).toBe(400);
    const answers = await twice(() => visitor.post(pageOf(episode), task));
    expect(answers.map(({ location }) => location)).toEqual(
      Array.from({ length: 2 }, () => `${pageOf(episode)}?saved=set`),
    );
    expect(tasksOf(episode.id)).toHaveLength(1);
    await twice(() => visitor.post(pageOf(episode), { ...task, title: 'Ring Sam' }));
    expect(tasksOf(episode.id).map(({ wording }) => wording)).toMatchObject([
      expect.stringContaining('Ring Jo'),
      expect.stringContaining('Ring Sam'),
    ]);
    const [set] = tasksOf(episode.id);
    const own = wordsOf((await (await patientOf(episode)).get(`/homework/${set?.id}`)).text);
    for (const words of ['It is good to hear a friend.', 'On Sunday', '2 times a week']) {
      expect(own).toContain(words);
    }
  });

  it('whose patient’s course has ended meanwhile is shown what they typed, and nothing is set', async () => {
    const { episode, task } = aWalk();
    const visitor = await practitionerOf(episode);
    endCourse(episode.id);
    const due = { submission: 'x', dueOn: nextWeek(), often: 'once', revision: '0' };
    const typed = { title: 'Ring Jo', why: 'A friend.', reason: 'Too busy.' };
    for (const intent of ['set', 'change', 'carry-over', 'drop']) {
      const refused = await visitor.post(pageOf(episode), { intent, task, ...due, ...typed });
      const words = wordsOf(refused.text);
      expect([intent, refused.status]).toEqual([intent, 409]);
      for (const each of ['This course has ended meanwhile', ...Object.values(typed)]) {
        expect(words).toContain(each);
      }
    }
    expect(tasksOf(episode.id)).toMatchObject([{ id: task, status: 'open' }]);
  });

  it('who pastes 5 000 characters as a name is told so, and everything stays in the form', async () => {
    const episode = anEpisode();
    const visitor = await practitionerOf(episode);
    const title = 'w'.repeat(5000);
    const task = {
      intent: 'set',
      submission: 'x',
      title,
      why: 'Because.',
      often: 'daily',
      dueOn: nextWeek(),
    };
    const refused = await visitor.post(pageOf(episode), task);
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain('This title is longer than 200 characters');
    expect(refused.text).toContain(`value="${title}"`);
    expect(refused.text).toContain('value="Because."');
    expect(refused.text).toMatch(/<option value="daily" selected/);
    expect(tasksOf(episode.id)).toEqual([]);
  });

  it('is told when a module suggests it no longer, and nothing is set', async () => {
    const { episode } = anAssignment({ module: 'getting-going-again' });
    const visitor = await practitionerOf(episode);
    const suggestion = hidden((await visitor.get(pageOf(episode))).text, 'suggestion');
    const form = { suggestion, dueOn: nextWeek(), often: 'daily' };
    await visitor.post(`${pageOf(episode)}?index`, form);
    const refused = await visitor.post(`${pageOf(episode)}?index`, { ...form, often: 'once' });
    expect([refused.status, wordsOf(refused.text).includes('This is no longer suggested')]).toEqual([
      409,
      true,
    ]);
    expect(tasksOf(episode.id)).toHaveLength(1);
  });

  it('sets what a module suggests with one press, once, and it is then suggested no more', async () => {
    const { id: assignment, episode } = anAssignment({ module: 'getting-going-again' });
    const visitor = await practitionerOf(episode);
    const page = await visitor.get(pageOf(episode));
    expect(wordsOf(page.text)).toContain('Set “Keep your diary for one week”');
    const form = { suggestion: hidden(page.text, 'suggestion'), dueOn: nextWeek(), often: 'daily' };
    const late = await visitor.post(`${pageOf(episode)}?index`, { ...form, dueOn: '2020-01-01' });
    expect([late.status, wordsOf(late.text).includes('Choose a day from today on')]).toEqual([400, true]);
    const answers = await twice(() => visitor.post(`${pageOf(episode)}?index`, form));
    expect(answers.map(({ location }) => location)).toEqual(
      Array.from({ length: 2 }, () => `${pageOf(episode)}?saved=suggested`),
    );
    expect(tasksOf(episode.id).map(({ assignmentId, block, setBy }) => [assignmentId, block, setBy])).toEqual(
      [[assignment, 'keep-diary', episode.practitioner.accountId]],
    );
    expect((await visitor.get(pageOf(episode))).text).not.toContain('name="suggestion"');
    // The patient comes to the page later: what was set stays as it is.
    const patient = await patientOf(episode);
    await patient.post('/modules/getting-going-again/your-diary', { intent: 'done' });
    expect(tasksOf(episode.id)).toHaveLength(1);
  });

  it('sees how often it was done, and the patient’s words', async () => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    const did = { intent: 'log', submission: 'a', doneOn: today(), note: 'Along the canal.' };
    await patient.post(`/homework/${task}`, did);
    const page = wordsOf((await (await practitionerOf(episode)).get(pageOf(episode))).text);
    for (const words of ['5 times a week', '1 of 5 times this week', 'Along the canal.']) {
      expect(page).toContain(words);
    }
  });

  it('reads the homework of an ended course, and sets nothing more', async () => {
    const episode = anEpisode({ status: 'ended', endedOn: '2026-11-20' });
    aTask(episode, { title: 'Old walk' });
    const visitor = await practitionerOf(episode);
    const page = await visitor.get(pageOf(episode));
    expect(wordsOf(page.text)).toContain('Old walk');
    expect(page.text).not.toContain('name="intent"');
    const form = { intent: 'set', submission: 'x', title: 'x', dueOn: nextWeek() };
    expect((await visitor.post(pageOf(episode), form)).status).toBe(409);
    expect(tasksOf(episode.id)).toHaveLength(1);
  });
});
