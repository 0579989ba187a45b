/** Supervision through real HTTP: the supervisor decides, the practitioner asks and does. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { episode as episodeTable } from '#db/schema/pathway.ts';
import { supervisionDecision, supervisionItem, supervisionTask } from '#db/schema/supervision.ts';
import { anAccount, anEpisode, aPatient, type APractitioner } from '#tests/factories/people.ts';
import { aDecision, aQuestion, aSupervisionTask, aTeam } from '#tests/factories/supervision.ts';
import type { Fields } from '#tests/support/http.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, type Visitor, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

function aCase() {
  const team = aTeam({ practitioner: 'Pip Practitioner' });
  const patient = aPatient({ name: 'Casey Discussed' });
  const episode = anEpisode({ practitioner: team.practitioner, patient });
  return { ...team, episode, path: `/supervision/${episode.id}` };
}

const decisionsOf = (id: string) =>
  database()
    .select()
    .from(supervisionDecision)
    .where(eq(supervisionDecision.episodeId, id as never))
    .all();
const refusalsOf = ({ accountId }: APractitioner) =>
  database()
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.accountId, accountId))
    .all()
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ action }) => action);

/** The decision form as the page sends it, filled in. */
async function filledIn(visitor: Visitor, path: string, typed: Record<string, string> = {}) {
  const { text } = await visitor.get(path);
  return {
    intent: 'decide',
    submission: hidden(text, 'submission'),
    known: hidden(text, 'known'),
    questions: hidden(text, 'questions'),
    decision: 'change',
    note: 'Try smaller steps.',
    'tasks[0].what': 'Ring the GP about sleep.',
    'tasks[0].dueOn': /name="tasks\[0\]\.dueOn" value="([^"]*)"/.exec(text)?.[1] ?? '',
    'tasks[1].what': '',
    'tasks[1].dueOn': '',
    ...typed,
  };
}

describe('a case in supervision', () => {
  it('is decided once, sent back as a task, done with words, and the supervisor sees them', async () => {
    const { supervisor, practitioner, episode, path } = aCase();
    aQuestion(episode, { question: 'Shall we change to steps?' });
    const boss = await signedIn(server.current, supervisor);
    const board = wordsOf((await boss.get('/supervision')).text);
    expect(board).toMatch(/Casey Discussed.*brings it, with a question.*New case.*Shall we change to steps/);
    const form = await filledIn(boss, path);
    const answers = await twice(() => boss.post(path, form));
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [302, `${path}?saved=decided`],
      [302, `${path}?saved=decided`],
    ]);
    expect(decisionsOf(episode.id)).toHaveLength(1);
    const items = database()
      .select()
      .from(supervisionItem)
      .where(eq(supervisionItem.episodeId, episode.id))
      .all();
    expect(items.map(({ closedAt }) => closedAt !== null)).toEqual([true]);

    const carer = await signedIn(server.current, practitioner);
    expect(wordsOf((await carer.get('/supervision')).text)).toContain('Ring the GP about sleep.');
    const overview = await carer.get(`/caseload/${episode.id}`);
    expect(wordsOf(overview.text)).toMatch(/Change: decided by .*Ring the GP about sleep\./);
    const task = hidden(overview.text, 'task');
    const done = { intent: 'done', task, note: 'Rang: sleep diary first.' };
    expect((await twice(() => carer.post(path, done))).map(({ location }) => location)).toEqual([
      `${path}?saved=done`,
      `${path}?saved=done`,
    ]);
    expect(wordsOf((await boss.get(path)).text)).toMatch(
      /done by Pip Practitioner.*Rang: sleep diary first\./,
    );
  });

  it('a form that cannot be accepted comes back with 400 and every word of it', async () => {
    const { supervisor, episode, path } = aCase();
    const boss = await signedIn(server.current, supervisor);
    const refused = async (typed: Record<string, string>) => {
      const { status, text } = await boss.post(path, await filledIn(boss, path, typed));
      return [status, text.includes('Ring the GP about sleep.'), wordsOf(text)] as const;
    };
    const [noNote, noDecision, longTask, late] = [
      await refused({ note: '' }),
      await refused({ decision: '' }),
      await refused({ 'tasks[1].what': 'x'.repeat(301), 'tasks[1].dueOn': '2099-01-01' }),
      await refused({ 'tasks[0].dueOn': '2020-01-01' }),
    ];
    expect([noNote[0], noNote[1], noNote[2].includes('Write why')]).toEqual([400, true, true]);
    expect([noDecision[0], noDecision[1], noDecision[2].includes('Choose what comes next')]).toEqual([
      400,
      true,
      true,
    ]);
    expect([longTask[0], longTask[1], longTask[2].includes('longer than 300')]).toEqual([400, true, true]);
    expect([late[0], late[1], late[2].includes('Choose a day from today on')]).toEqual([400, true, true]);
    expect(decisionsOf(episode.id)).toEqual([]);
    const alone = await filledIn(boss, path, { decision: 'continue', note: '', 'tasks[0].what': '' });
    expect((await boss.post(path, alone)).status).toBe(302);
  });

  it('that somebody else decided meanwhile shows theirs and keeps what was typed; then it may be saved', async () => {
    const { supervisor, episode, path } = aCase();
    const boss = await signedIn(server.current, supervisor);
    const form = await filledIn(boss, path);
    aDecision(episode, { decision: 'step-up' });
    const conflict = await boss.post(path, form);
    expect(conflict.status).toBe(409);
    const words = wordsOf(conflict.text);
    expect(words).toContain('A decision about this case was saved while you wrote');
    expect(words).toContain('Made-up note.');
    expect(conflict.text).toContain('Try smaller steps.');
    expect(conflict.text).toContain('Ring the GP about sleep.');
    const known = hidden(conflict.text, 'known');
    const again = { ...form, known, submission: hidden(conflict.text, 'submission') };
    expect((await boss.post(path, again)).status).toBe(302);
    expect(decisionsOf(episode.id)).toHaveLength(2);
  });

  it('whose course has ended meanwhile saves nothing and shows what was typed', async () => {
    const { supervisor, episode, path } = aCase();
    const boss = await signedIn(server.current, supervisor);
    const form = await filledIn(boss, path);
    database().update(episodeTable).set({ status: 'ended' }).where(eq(episodeTable.id, episode.id)).run();
    const answer = await boss.post(path, form);
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.text)).toMatch(/has ended, so nothing was saved.*Try smaller steps.*Ring the GP/);
    expect(decisionsOf(episode.id)).toEqual([]);
  });

  it('to be stepped up leads to the page where that is done', async () => {
    const { supervisor, episode, path } = aCase();
    const boss = await signedIn(server.current, supervisor);
    await boss.post(path, await filledIn(boss, path, { decision: 'step-up' }));
    expect((await boss.get(path)).text).toContain(`href="/caseload/${episode.id}/ending"`);
  });
});

describe('a practitioner', () => {
  it('brings a case once, reads the question on the board’s side, and takes it back', async () => {
    const { practitioner, episode, path } = aCase();
    const carer = await signedIn(server.current, practitioner);
    const overview = await carer.get(`/caseload/${episode.id}`);
    const section = overview.text.slice(overview.text.indexOf('id="supervision"'));
    const form = {
      intent: 'bring',
      submission: hidden(section, 'submission'),
      question: 'What next for Casey?',
    };
    const empty = await carer.post(path, { ...form, question: ' ' });
    expect([empty.status, wordsOf(empty.text).includes('Write what you want to ask')]).toEqual([400, true]);
    const long = await carer.post(path, { ...form, question: 'why '.repeat(300) });
    expect([long.status, long.text.includes('why why why')]).toEqual([400, true]);
    await twice(() => carer.post(path, form));
    const own = wordsOf((await carer.get('/supervision')).text);
    expect(own.split('What next for Casey?')).toHaveLength(2);
    expect(own).not.toContain('Cases due');
    const question = /name="question" value="([^"]*)"/.exec((await carer.get(path)).text)?.[1] ?? '';
    expect((await carer.post(path, { intent: 'take-back', question })).location).toBe(
      `${path}?saved=taken-back`,
    );
    expect(wordsOf((await carer.get('/supervision')).text)).not.toContain('What next for Casey?');
  });

  it('who says a task is done after somebody else did keeps their words to copy', async () => {
    const { practitioner, episode, path } = aCase();
    const task = aSupervisionTask(episode);
    const done = { doneAt: 1, doneBy: practitioner.accountId, doneNote: 'First words.' };
    database().update(supervisionTask).set(done).where(eq(supervisionTask.id, task)).run();
    const carer = await signedIn(server.current, practitioner);
    const answer = await carer.post(path, { intent: 'done', task, note: 'Second words.' });
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.text)).toMatch(/Somebody said before.*Second words\..*First words\./);
  });

  it('has no board, and decides nothing', async () => {
    const { practitioner, episode, path } = aCase();
    const carer = await signedIn(server.current, practitioner);
    expect((await carer.get(`/supervision?practitioner=${practitioner.practitionerId}`)).status).toBe(404);
    const form = { intent: 'decide', decision: 'continue', submission: 'x', known: '', questions: '' };
    expect((await carer.post(path, form)).status).toBe(404);
    expect((await carer.post(path, { intent: 'else' })).status).toBe(400);
    expect(decisionsOf(episode.id)).toEqual([]);
    expect(refusalsOf(practitioner)).toEqual(['supervision.board', 'supervision.decide']);
  });
});

describe('the agenda of a meeting', () => {
  it('has of each case due the name, the rules, the question and a line for the decision', async () => {
    const { supervisor, practitioner, episode } = aCase();
    aQuestion(episode, { question: 'What next for Casey?' });
    const visitor = await signedIn(server.current, supervisor);
    const page = await visitor.get(`/supervision?practitioner=${practitioner.practitionerId}`);
    const words = wordsOf(page.text);
    expect(words).toContain('You can print this page as an agenda');
    expect(words).toMatch(/Casey Discussed.*New case.*What next for Casey\? ?Decision:/);
    expect(wordsOf((await visitor.get('/supervision')).text)).not.toContain('Decision:');
  });
});

describe('a neighbour', () => {
  it('who supervises others sees nothing of the case, and every try is audited', async () => {
    const { practitioner, episode, path } = aCase();
    const neighbour = aTeam().supervisor;
    const visitor = await signedIn(server.current, neighbour);
    expect(wordsOf((await visitor.get('/supervision')).text)).not.toMatch(/Casey|Pip/);
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.get(`/supervision?practitioner=${practitioner.practitionerId}`)).status).toBe(404);
    const forms: Fields[] = [
      { intent: 'decide', decision: 'continue', submission: 'x', known: '', questions: '' },
      { intent: 'bring', question: 'Mine?', submission: 'x' },
      { intent: 'done', task: aSupervisionTask(episode), note: '' },
      { intent: 'take-back', question: aQuestion(episode) },
    ];
    for (const form of forms) expect((await visitor.post(path, form)).status).toBe(404);
    expect(refusalsOf(neighbour)).toEqual([
      'supervision.read',
      'supervision.board',
      'supervision.decide',
      'supervision.bring',
      'supervision-task.finish',
      'supervision.take-back',
    ]);
    expect(decisionsOf(episode.id)).toHaveLength(1);
  });

  it.each(['patient', 'lead', 'author'] as const)('who is a %s finds no such page', async (role) => {
    const { path } = aCase();
    const visitor = await signedIn(server.current, role === 'patient' ? aPatient() : anAccount({ role }));
    expect([(await visitor.get(path)).status, (await visitor.get('/supervision')).status]).toEqual([
      404, 404,
    ]);
  });

  it('who reads the log finds no word of it', async () => {
    const { supervisor, path } = aCase();
    const boss = await signedIn(server.current, supervisor);
    await boss.post(path, await filledIn(boss, path, { note: 'Unspeakable note.' }));
    expect(server.current.output()).not.toMatch(/Unspeakable|Ring the GP|Casey/);
  });
});
