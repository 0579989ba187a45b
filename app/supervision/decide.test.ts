import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import { leave } from '#db/schema/handover.ts';
import { type LeaveId, newId, type SupervisionTaskId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { episode as episodeTable, practitioner as practitionerTable } from '#db/schema/pathway.ts';
import { supervisionDecision, supervisionItem, supervisionTask } from '#db/schema/supervision.ts';
import { type AnEpisode, anEpisode, type APractitioner, aPractitioner } from '#tests/factories/people.ts';
import { aDecision, aQuestion, aSupervisionTask, aTeam } from '#tests/factories/supervision.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { bringCase, takeBack } from './bring-case.server.ts';
import { decide, type DecideInput } from './decide.server.ts';
import { decisionsOf, lastDecisionOf, openQuestionsOf, openTasksOf } from './decisions.server.ts';
import { finishTask } from './finish-task.server.ts';
import { supervisionCase } from './supervision-case.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');

function aCase() {
  const team = aTeam();
  return { ...team, episode: anEpisode({ practitioner: team.practitioner }) };
}
const decision = ({ id }: AnEpisode, more: Partial<DecideInput> = {}): DecideInput => ({
  episodeId: id,
  decision: 'change',
  note: 'Try exposure first.',
  tasks: [],
  known: '',
  questions: [],
  submission: newId(),
  now: NOW,
  ...more,
});
const decisions = () => database().select().from(supervisionDecision).all();
const tasks = () => database().select().from(supervisionTask).all();
const news = () =>
  database()
    .select()
    .from(notification)
    .all()
    .map(({ kind, recipientId, subjectId }) => [kind, recipientId, subjectId]);
const refusals = () =>
  database()
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.outcome, 'refused'))
    .all()
    .map(({ action, reason, accountId }) => [action, reason, accountId]);

function onLeave({ practitionerId, accountId }: APractitioner, cover: APractitioner): void {
  const days = { fromOn: '2026-11-20', untilOn: '2026-11-30' };
  const set = { setBy: accountId, setAt: NOW, submission: newId() };
  database()
    .insert(leave)
    .values({ id: newId<LeaveId>(), practitionerId, coverId: cover.practitionerId, ...days, ...set })
    .run();
}

describe('a supervisor who decides', () => {
  it('is told that other words from the same form are not saved, whatever differs', () => {
    const { supervisor, episode } = aCase();
    const first = decision(episode, { tasks: [{ what: 'Ring the GP.', dueOn: '2026-12-02' }] });
    const again = (more: Partial<DecideInput>) => decide(supervisor.actor, { ...first, ...more }).kind;
    expect([again({}), again({})]).toEqual(['decided', 'already']);
    expect([
      again({ note: 'Something else.' }),
      again({ decision: 'discharge' }),
      again({ tasks: [{ what: 'Write to the GP.', dueOn: '2026-12-02' }] }),
    ]).toEqual(['meanwhile', 'meanwhile', 'meanwhile']);
    expect([decisions().length, tasks().length]).toEqual([1, 1]);
  });

  it('writes decision, tasks and answered question together, with the rules that brought the case up', () => {
    const { supervisor, practitioner, episode } = aCase();
    const question = aQuestion(episode);
    const toDo = [
      { what: 'Ring the GP.', dueOn: '2026-12-02' },
      { what: '', dueOn: '2026-12-02' },
    ];
    const result = decide(supervisor.actor, decision(episode, { tasks: toDo, questions: [question] }));
    expect(result).toEqual({ kind: 'decided' });
    expect(decisions()).toMatchObject([
      {
        practitionerId: practitioner.practitionerId,
        decidedBy: supervisor.accountId,
        decision: 'change',
        rules: JSON.stringify(['brought', 'new', 'no-contact']),
      },
    ]);
    expect(openTasksOf([episode.id]).get(episode.id)).toMatchObject([
      { what: 'Ring the GP.', dueOn: '2026-12-02', setBy: supervisor.name },
    ]);
    expect(openQuestionsOf([episode.id]).size).toBe(0);
    expect(news()).toEqual([['supervision-task', practitioner.accountId, decisions()[0]?.id]]);
  });

  it('is audited without a word of it', () => {
    const { supervisor, episode } = aCase();
    decide(supervisor.actor, decision(episode, { tasks: [{ what: 'Secret.', dueOn: '2026-12-02' }] }));
    const rows = database().select().from(auditEvent).all();
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([['supervision.decide', 'done']]);
    expect(JSON.stringify(rows)).not.toMatch(/Secret|exposure/);
  });

  it('decides once, however often the button is pressed', () => {
    const { supervisor, episode } = aCase();
    const once = decision(episode, { tasks: [{ what: 'Ring the GP.', dueOn: '2026-12-02' }] });
    expect([decide(supervisor.actor, once), decide(supervisor.actor, once)]).toEqual([
      { kind: 'decided' },
      { kind: 'already' },
    ]);
    expect([decisions().length, tasks().length, news().length]).toEqual([1, 1, 1]);
  });

  it('does not write over what somebody else decided meanwhile, and may once they have seen it', () => {
    const { supervisor, episode } = aCase();
    const theirs = aDecision(episode, { at: NOW - 1 });
    expect(decide(supervisor.actor, decision(episode))).toEqual({ kind: 'meanwhile' });
    expect(decisions()).toHaveLength(1);
    expect(decide(supervisor.actor, decision(episode, { known: theirs }))).toEqual({ kind: 'decided' });
    expect(lastDecisionOf([episode.id]).get(episode.id)?.decision).toBe('change');
  });

  it('leaves open a question that came after the page was made', () => {
    const { supervisor, episode } = aCase();
    const seen = aQuestion(episode);
    aQuestion(episode, { question: 'Asked later.' });
    decide(supervisor.actor, decision(episode, { questions: [seen] }));
    expect(openQuestionsOf([episode.id]).get(episode.id)).toMatchObject([{ question: 'Asked later.' }]);
  });

  it('closes no question of another case', () => {
    const { supervisor, episode } = aCase();
    aQuestion(anEpisode());
    const [other] = database().select().from(supervisionItem).all();
    decide(supervisor.actor, decision(episode, { questions: other ? [other.id] : [] }));
    expect(database().select().from(supervisionItem).all()).toMatchObject([{ closedAt: null }]);
  });

  it.each([
    ['yesterday', '2026-11-24', 'due-not-ahead'],
    ['today', '2026-11-25', 'decided'],
    ['in a year', '2027-11-25', 'due-not-ahead'],
  ])('may not set a task for %s unless it can be done (%s)', (_when, dueOn, kind) => {
    const { supervisor, episode } = aCase();
    const result = decide(supervisor.actor, decision(episode, { tasks: [{ what: 'Ring.', dueOn }] }));
    expect(result.kind).toBe(kind);
    expect(decisions()).toHaveLength(kind === 'decided' ? 1 : 0);
  });

  it('decides nothing about a course that has ended', () => {
    const { supervisor, episode } = aCase();
    database().update(episodeTable).set({ status: 'ended' }).where(eq(episodeTable.id, episode.id)).run();
    expect(decide(supervisor.actor, decision(episode))).toEqual({ kind: 'ended' });
    expect(decisions()).toEqual([]);
  });

  it('also tells who covers for a practitioner on leave', () => {
    const { supervisor, practitioner, episode } = aCase();
    const cover = aPractitioner();
    onLeave(practitioner, cover);
    decide(supervisor.actor, decision(episode, { tasks: [{ what: 'Ring.', dueOn: '2026-12-02' }] }));
    expect(news().map(([, recipient]) => recipient)).toEqual([practitioner.accountId, cover.accountId]);
  });

  it('sends no e-mail for a decision without tasks', () => {
    const { supervisor, episode } = aCase();
    decide(supervisor.actor, decision(episode));
    expect(news()).toEqual([]);
  });
});

describe('while the supervisor is on leave', () => {
  it('the supervisor who covers decides, but not about a patient of their own', () => {
    const { supervisor, episode } = aCase();
    const cover = aPractitioner({ role: 'supervisor', supervisorId: supervisor.practitionerId });
    onLeave(supervisor, cover);
    expect(decide(cover.actor, decision(episode)).kind).toBe('decided');
    const own = anEpisode({ practitioner: cover });
    expect(decide(cover.actor, decision(own)).kind).toBe('not-found');
  });
});

describe('who may not decide', () => {
  it('is another supervisor, a colleague, and the practitioner themselves; each try is audited', () => {
    const { practitioner, episode } = aCase();
    const neighbour = aTeam().supervisor;
    const colleague = aPractitioner();
    for (const { actor } of [neighbour, colleague, practitioner]) {
      expect(decide(actor, decision(episode))).toEqual({ kind: 'not-found' });
    }
    expect(decisions()).toEqual([]);
    expect(refusals()).toEqual([
      ['supervision.decide', 'not-theirs', neighbour.accountId],
      ['supervision.decide', 'not-theirs', colleague.accountId],
      ['supervision.decide', 'not-their-supervisor', practitioner.accountId],
    ]);
  });

  it('is a supervisor about a patient of their own, or of a colleague for whom they cover', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const own = anEpisode({ practitioner: supervisor });
    const { practitioner, episode } = aCase();
    onLeave(practitioner, supervisor);
    const results = [own, episode].map((one) => decide(supervisor.actor, decision(one)).kind);
    expect(results).toEqual(['not-found', 'not-found']);
  });

  it('is who was their supervisor: the case is the next one’s, the old decisions keep their name', () => {
    const { supervisor, practitioner, episode } = aCase();
    decide(supervisor.actor, decision(episode, { tasks: [{ what: 'Ring.', dueOn: '2026-12-02' }] }));
    const next = aPractitioner({ role: 'supervisor' });
    database()
      .update(practitionerTable)
      .set({ supervisorId: next.practitionerId })
      .where(eq(practitionerTable.id, practitioner.practitionerId))
      .run();
    database().update(account).set({ disabledAt: NOW }).where(eq(account.id, supervisor.accountId)).run();
    const known = decisions()[0]?.id ?? '';
    expect(decide(supervisor.actor, decision(episode, { known })).kind).toBe('not-found');
    expect(supervisionCase(supervisor.actor, episode.id, NOW)).toBeNull();
    const view = supervisionCase(next.actor, episode.id, NOW);
    expect(view).toMatchObject({ mayDecide: true, decisions: [{ by: supervisor.name }] });
    expect(view?.openTasks).toMatchObject([{ what: 'Ring.', setBy: supervisor.name }]);
    expect(decide(next.actor, decision(episode, { known, now: NOW + 1 })).kind).toBe('decided');
    expect(decisionsOf(episode.id).map(({ by }) => by)).toEqual([next.name, supervisor.name]);
  });
});

describe('a task from supervision', () => {
  const finish = (
    { actor }: APractitioner,
    { id }: AnEpisode,
    taskId: SupervisionTaskId,
    note = 'Rang, he agrees.',
  ) => finishTask(actor, { episodeId: id, taskId, note, now: NOW }).kind;

  it('is done once, with words, and the supervisor sees both', () => {
    const { supervisor, practitioner, episode } = aCase();
    const task = aSupervisionTask(episode);
    expect([finish(practitioner, episode, task), finish(practitioner, episode, task)]).toEqual([
      'done',
      'done',
    ]);
    expect(openTasksOf([episode.id]).size).toBe(0);
    expect(supervisionCase(supervisor.actor, episode.id, NOW)?.decisions[0]?.tasks).toMatchObject([
      { doneAt: NOW, doneBy: practitioner.name, doneNote: 'Rang, he agrees.' },
    ]);
  });

  it('keeps the words of who said so first', () => {
    const { practitioner, episode } = aCase();
    const task = aSupervisionTask(episode);
    finish(practitioner, episode, task);
    expect(finish(practitioner, episode, task, 'Other words.')).toBe('done-before');
    expect(tasks()).toMatchObject([{ doneNote: 'Rang, he agrees.' }]);
  });

  it('goes with the course to a colleague; who had it before finds nothing', () => {
    const { practitioner, episode } = aCase();
    const task = aSupervisionTask(episode);
    const next = aPractitioner();
    database()
      .update(episodeTable)
      .set({ practitionerId: next.practitionerId })
      .where(eq(episodeTable.id, episode.id))
      .run();
    expect(finish(practitioner, episode, task)).toBe('not-found');
    expect(refusals()).toEqual([['supervision-task.finish', 'not-theirs', practitioner.accountId]]);
    expect(finish(next, episode, task)).toBe('done');
  });

  it('is not there under another patient', () => {
    const { practitioner, episode } = aCase();
    const other = anEpisode({ practitioner });
    expect(finish(practitioner, other, aSupervisionTask(episode))).toBe('not-found');
    expect(tasks()).toMatchObject([{ doneAt: null }]);
  });
});

describe('a practitioner who brings a case', () => {
  const bring = ({ actor }: APractitioner, { id }: AnEpisode, question = 'What next?') =>
    bringCase(actor, { episodeId: id, question, submission: 'once', now: NOW }).kind;

  it('asks once, however often the button is pressed, and may take it back', () => {
    const { practitioner, episode } = aCase();
    expect([bring(practitioner, episode), bring(practitioner, episode)]).toEqual(['brought', 'brought']);
    const [question, ...more] = openQuestionsOf([episode.id]).get(episode.id) ?? [];
    expect(more).toEqual([]);
    if (!question) throw new Error('The question is not there.');
    const back = { episodeId: episode.id, questionId: question.id, now: NOW };
    expect(takeBack(practitioner.actor, back)).toEqual({ kind: 'taken-back' });
    expect(openQuestionsOf([episode.id]).size).toBe(0);
    expect(bring(practitioner, episode)).toBe('brought');
    expect(openQuestionsOf([episode.id]).get(episode.id)).toHaveLength(1);
  });

  it('asks another question when the same form comes back with other words', () => {
    const { practitioner, episode } = aCase();
    bring(practitioner, episode, 'The first?');
    expect(bring(practitioner, episode, 'The second?')).toBe('brought');
    const open = openQuestionsOf([episode.id])
      .get(episode.id)
      ?.map(({ question }) => question);
    expect(open?.toSorted()).toEqual(['The first?', 'The second?']);
  });

  it('finds the question beside the decision that answered it, and what was taken back apart from that', () => {
    const { supervisor, practitioner, episode } = aCase();
    const answered = aQuestion(episode, { question: 'Shall we go on?' });
    const questionId = aQuestion(episode, { question: 'Never mind?' });
    takeBack(practitioner.actor, { episodeId: episode.id, questionId, now: NOW });
    decide(supervisor.actor, decision(episode, { questions: [answered, questionId] }));
    expect(supervisionCase(practitioner.actor, episode.id, NOW)).toMatchObject({
      decisions: [{ questions: [{ question: 'Shall we go on?', by: practitioner.name }] }],
      takenBack: [{ question: 'Never mind?', closedAt: NOW }],
      supervised: { questions: [] },
    });
  });

  it('finds a colleague’s case not there, and the try is audited', () => {
    const { episode } = aCase();
    const colleague = aPractitioner();
    const questionId = aQuestion(episode);
    expect(bring(colleague, episode)).toBe('not-found');
    expect(takeBack(colleague.actor, { episodeId: episode.id, questionId, now: NOW }).kind).toBe('not-found');
    expect(openQuestionsOf([episode.id]).get(episode.id)).toHaveLength(1);
    expect(refusals().map(([action]) => action)).toEqual(['supervision.bring', 'supervision.take-back']);
  });

  it('cannot bring one that has ended', () => {
    const { practitioner } = aCase();
    expect(bring(practitioner, anEpisode({ practitioner, status: 'ended' }))).toBe('ended');
  });
});

describe('the database', () => {
  it('refuses to change or to delete a decision', () => {
    aDecision(aCase().episode);
    expect(() => database().update(supervisionDecision).set({ note: 'Other.' }).run()).toThrow();
    expect(() => database().delete(supervisionDecision).run()).toThrow();
  });
});
