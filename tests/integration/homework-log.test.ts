import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { aWalk, logsOf } from '#tests/factories/homework.ts';
import { type AnEpisode } from '#tests/factories/people.ts';
import { auditOf } from '#tests/support/audit.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

const today = () => calendarDate(Date.now());
const patientOf = (episode: AnEpisode) => signedIn(server.current, episode.patient);

describe('"I did it"', () => {
  it('counts once however often it is pressed, and the list says how far the week is', async () => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    const form = await patient.get(`/homework/${task}`);
    const did = {
      intent: 'log',
      submission: hidden(form.text, 'submission'),
      doneOn: today(),
      note: 'Rain.',
    };
    const answers = await twice(() => patient.post(`/homework/${task}`, { ...did, difficulty: '4' }));
    expect(answers.map(({ location }) => location)).toEqual(
      Array.from({ length: 2 }, () => `/homework/${task}?saved=logged`),
    );
    expect(logsOf(task).map(({ doneOn, note, difficulty }) => [doneOn, note, difficulty])).toEqual([
      [today(), 'Rain.', 4],
    ]);
    const list = wordsOf((await patient.get('/homework')).text);
    expect(list).toContain('5 times a week');
    expect(list).toContain('1 of 5 times this week');
  });

  it('with other words in a page from the browser’s history is another time: nothing typed is lost', async () => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    const did = { intent: 'log', submission: 'once', doneOn: today(), note: 'In the morning.' };
    await patient.post(`/homework/${task}`, did);
    await patient.post(`/homework/${task}`, { ...did, note: 'In the evening too.' });
    expect(logsOf(task)).toHaveLength(2);
  });

  it('is taken back once and no longer counts; the record keeps it, and the same form may be sent again', async () => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    const did = { intent: 'log', submission: 'once', doneOn: today(), note: 'Wrong day.' };
    await patient.post(`/homework/${task}`, did);
    const [log] = logsOf(task);
    const takeBack = { intent: 'take-back', log: log?.id ?? '' };
    const answers = await twice(() => patient.post(`/homework/${task}`, takeBack));
    expect(answers.map(({ location }) => location)).toEqual(
      Array.from({ length: 2 }, () => `/homework/${task}?saved=taken-back`),
    );
    expect(wordsOf((await patient.get('/homework')).text)).toContain('0 of 5 times this week');
    expect(logsOf(task)).toHaveLength(1);
    await patient.post(`/homework/${task}`, did);
    expect(wordsOf((await patient.get('/homework')).text)).toContain('1 of 5 times this week');
  });

  it.each([
    ['tomorrow', () => addDays(today(), 1), 'note', 'Choose one of the days in the list'],
    ['before it was set', () => addDays(today(), -5), 'note', 'Choose one of the days in the list'],
    ['no day', () => 'soon', 'note', 'Enter a date'],
    ['20 001 characters', today, 'n'.repeat(20_001), 'longer than 20,000 characters'],
  ])('for %s comes back with everything that was typed', async (_what, doneOn, note, sentence) => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    const did = { intent: 'log', submission: 'once', doneOn: doneOn(), note };
    const refused = await patient.post(`/homework/${task}`, did);
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain(sentence);
    expect(refused.text).toContain(`${note}</textarea>`);
    expect(logsOf(task)).toEqual([]);
  });

  it('on a neighbour’s task is a 404, and so is taking back a neighbour’s time', async () => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    await patient.post(`/homework/${task}`, { intent: 'log', submission: 'a', doneOn: today() });
    const [log] = logsOf(task);
    const other = aWalk();
    const neighbour = await patientOf(other.episode);
    const takeBack = { intent: 'take-back', log: log?.id ?? '' };
    const forms = [{ intent: 'log', submission: 'b', doneOn: today() }, takeBack];
    for (const form of forms) expect((await neighbour.post(`/homework/${task}`, form)).status).toBe(404);
    // By way of a task of their own, either.
    await neighbour.post(`/homework/${other.task}`, takeBack);
    expect(logsOf(task).map(({ takenBackAt }) => takenBackAt)).toEqual([null]);
    expect(auditOf(other.episode.patient.accountId)).toEqual([
      ['homework.log', 'refused'],
      ['homework.take-back', 'refused'],
    ]);
  });

  it('leaves no word of the patient in the log or the audit trail', async () => {
    const { episode, task } = aWalk();
    const patient = await patientOf(episode);
    await patient.post(`/homework/${task}`, {
      intent: 'log',
      submission: 'z',
      doneOn: today(),
      note: 'xylophone',
    });
    expect(logsOf(task)).toHaveLength(1);
    expect(server.current.output()).not.toContain('xylophone');
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('xylophone');
  });
});
