import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  contactGapsQuery,
  openEpisodesQuery,
  superviseesQuery,
} from '#app/pathway/supervisees.queries.server.ts';
import { alertMarksQuery } from '#app/safety/safety.queries.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { leave } from '#db/schema/handover.ts';
import { type LeaveId, newId } from '#db/schema/ids.ts';
import { practitioner as practitionerTable } from '#db/schema/pathway.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { anEpisode, aPatient, type APractitioner, aPractitioner } from '#tests/factories/people.ts';
import { aDecision, aQuestion, aSupervisionTask, aTeam } from '#tests/factories/supervision.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { supervisionBoard } from './supervision-board.server.ts';
import {
  closedItemsQuery,
  lastDecisionsQuery,
  openItemsOfCarersQuery,
  openItemsQuery,
  openTasksOfCarersQuery,
  openTasksQuery,
  tasksOfDecisionsQuery,
} from './supervision.queries.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');
const DAY = 86_400_000;

const board = ({ actor }: APractitioner, more: Partial<Parameters<typeof supervisionBoard>[1]> = {}) =>
  supervisionBoard(actor, { practitioner: null, all: false, now: NOW, ...more });
const dueOf = (found: ReturnType<typeof board>) =>
  found?.team.map(({ name, due }) => [name, due.map((each) => each.name)]);

/** Talked about a week ago, seen two days ago, with a next contact: not due. */
function quietCase(practitioner: APractitioner, name = 'Quiet Person') {
  const episode = anEpisode({ practitioner, patient: aPatient({ name }) });
  aDecision(episode, { at: NOW - 7 * DAY });
  aCheckIn(episode, { startsAt: NOW - 2 * DAY, attendance: '5' });
  aCheckIn(episode, { startsAt: NOW + 5 * DAY });
  return episode;
}

describe('the supervisor’s cases', () => {
  it('are those that a rule brings up, by practitioner, risk first, with the rules', () => {
    const { supervisor, practitioner } = aTeam({ practitioner: 'Ann' });
    const other = aPractitioner({ name: 'Bo', supervisorId: supervisor.practitionerId });
    quietCase(practitioner);
    anEpisode({ practitioner, patient: aPatient({ name: 'New Person' }), referredOn: '2026-11-20' });
    anAlert(quietCase(practitioner, 'Risk Person'));
    const asked = quietCase(other, 'Asked Person');
    aQuestion(asked, { question: 'Shall we go on?' });
    const found = board(supervisor);
    expect(dueOf(found)).toEqual([
      ['Ann', ['Risk Person', 'New Person']],
      ['Bo', ['Asked Person']],
    ]);
    expect(found?.team[0]).toMatchObject({ dueCount: 2, openCount: 3, openAlerts: 1, mix: { active: 3 } });
    expect(found?.team[1]?.due[0]).toMatchObject({
      rules: [{ rule: 'brought' }],
      questions: [{ question: 'Shall we go on?', by: other.name }],
    });
  });

  it('know scores with their change, contacts and the last decision', () => {
    const { supervisor, practitioner } = aTeam();
    const episode = quietCase(practitioner);
    aDecision(episode, { at: NOW - 6 * DAY, decision: 'change', by: supervisor });
    aResponse(episode.id, { total: 22, at: NOW - 20 * DAY });
    aResponse(episode.id, { total: 20, at: NOW - DAY });
    expect(board(supervisor)?.team[0]?.due).toMatchObject([
      {
        phq9: { last: 20, change: -2 },
        gad7: null,
        contacts: 1,
        decision: { kind: 'change', by: supervisor.name },
        rules: [{ rule: 'high-score', measure: 'PHQ-9', score: 20 }],
      },
    ]);
  });

  it('come up from a missed contact, and after two weeks without one', () => {
    const { supervisor, practitioner } = aTeam();
    const missed = quietCase(practitioner, 'Missed');
    aCheckIn(missed, { startsAt: NOW - DAY, attendance: '3' });
    const lost = anEpisode({ practitioner, patient: aPatient({ name: 'Lost' }) });
    aDecision(lost, { at: NOW - 10 * DAY });
    aCheckIn(lost, { startsAt: NOW - 20 * DAY, attendance: '5' });
    expect(board(supervisor)?.team[0]?.due.map(({ name, rules }) => [name, rules])).toEqual([
      ['Lost', [{ rule: 'no-contact', days: 20 }]],
      ['Missed', [{ rule: 'missed-contact', days: 1 }]],
    ]);
  });

  it('are those whose next contact was moved from the day it was booked for, too: it is not booked twice', () => {
    const { supervisor, practitioner } = aTeam();
    const episode = anEpisode({ practitioner });
    aDecision(episode, { at: NOW - 10 * DAY });
    const movedTo = aCheckIn(episode, { startsAt: NOW - 20 * DAY, attendance: '5' });
    aCheckIn(episode, { startsAt: NOW + 5 * DAY, movedTo });
    expect(board(supervisor)?.team[0]?.due).toMatchObject([{ rules: [{ rule: 'no-contact', days: 20 }] }]);
  });

  it('are those with a missed contact that was written down after the last decision, too', () => {
    const { supervisor, practitioner } = aTeam();
    const episode = quietCase(practitioner);
    aCheckIn(episode, { startsAt: NOW - 9 * DAY, attendance: '3', recordedAt: NOW - DAY });
    const known = quietCase(practitioner, 'Known Person');
    aCheckIn(known, { startsAt: NOW - 9 * DAY, attendance: '3', recordedAt: NOW - 8 * DAY });
    expect(board(supervisor)?.team[0]?.due).toMatchObject([
      { name: 'Quiet Person', rules: [{ rule: 'missed-contact', days: 9 }] },
    ]);
  });

  it('are those who were assessed and wait for treatment, too, and not those who wait for the assessment', () => {
    const { supervisor, practitioner } = aTeam();
    const waiting = { practitioner, status: 'referred' } as const;
    anEpisode({ ...waiting, patient: aPatient({ name: 'To Assess' }) });
    const assessed = anEpisode({ ...waiting, patient: aPatient({ name: 'To Treat' }) });
    aCheckIn(assessed, { startsAt: NOW - 56 * DAY, attendance: '5', appointmentType: '01' });
    const [team] = board(supervisor)?.team ?? [];
    expect(team?.mix).toMatchObject({ active: 0, toAssess: 1, toTreat: 1 });
    expect(team?.due.map(({ name, rules }) => [name, rules])).toEqual([
      ['To Treat', [{ rule: 'new' }, { rule: 'no-contact', days: 56 }]],
    ]);
  });

  it('are never those of a neighbour, and looking for them is audited', () => {
    const { practitioner } = aTeam();
    anEpisode({ practitioner });
    const neighbour = aTeam().supervisor;
    expect(dueOf(board(neighbour))).toEqual([[expect.any(String), []]]);
    expect(board(neighbour, { practitioner: practitioner.practitionerId })).toBeNull();
    const audited = database().select().from(auditEvent).where(eq(auditEvent.outcome, 'refused')).all();
    expect(audited).toMatchObject([{ action: 'supervision.board', accountId: neighbour.accountId }]);
  });

  it('go to the new supervisor’s board at once when the supervisor changes, and leave the old one’s', () => {
    const { supervisor, practitioner } = aTeam({ practitioner: 'Ann' });
    const next = aPractitioner({ role: 'supervisor' });
    anEpisode({ practitioner, patient: aPatient({ name: 'New Person' }) });
    const moveTo = (supervisorId: typeof next.practitionerId | null) =>
      database()
        .update(practitionerTable)
        .set({ supervisorId })
        .where(eq(practitionerTable.id, practitioner.practitionerId))
        .run();
    moveTo(next.practitionerId);
    expect([dueOf(board(supervisor)), dueOf(board(next))]).toEqual([[], [['Ann', ['New Person']]]]);
    moveTo(null);
    expect([dueOf(board(supervisor)), dueOf(board(next))]).toEqual([[], []]);
  });

  it('are ten of each practitioner on the page of everybody, and all on the practitioner’s own', () => {
    const { supervisor, practitioner } = aTeam();
    for (let made = 0; made < 11; made += 1) anEpisode({ practitioner });
    quietCase(practitioner);
    const of = (found: ReturnType<typeof board>) =>
      found?.team.map(({ due, others }) => [due.length, others.length]);
    expect(of(board(supervisor))).toEqual([[10, 0]]);
    const alone = { practitioner: practitioner.practitionerId };
    expect(of(board(supervisor, alone))).toEqual([[11, 0]]);
    expect(of(board(supervisor, { ...alone, all: true }))).toEqual([[11, 1]]);
  });

  it('say who is on leave, and who covers', () => {
    const { supervisor, practitioner } = aTeam();
    const cover = aPractitioner({ name: 'Cara Cover' });
    const days = { fromOn: '2026-11-20', untilOn: '2026-11-30' };
    database()
      .insert(leave)
      .values({
        id: newId<LeaveId>(),
        practitionerId: practitioner.practitionerId,
        coverId: cover.practitionerId,
        ...days,
        setBy: practitioner.accountId,
        setAt: NOW - DAY,
        submission: newId(),
      })
      .run();
    expect(board(supervisor)?.team[0]?.away).toEqual({ untilOn: '2026-11-30', coverName: 'Cara Cover' });
    expect(board(supervisor, { now: NOW + 6 * DAY })?.team[0]?.away).toBeNull();
  });
});

describe('what a practitioner sees of supervision', () => {
  it('is their own tasks and questions, and nobody’s cases', () => {
    const { practitioner } = aTeam();
    const episode = anEpisode({ practitioner, patient: aPatient({ name: 'Tasked Person' }) });
    aSupervisionTask(episode, { what: 'Write to the GP.' });
    aQuestion(episode, { question: 'What next?' });
    aSupervisionTask(anEpisode());
    const found = board(practitioner);
    expect(found).toMatchObject({ isSupervisor: false, team: [], alerts: [], messages: [] });
    expect(found?.own?.tasks).toMatchObject([{ patientName: 'Tasked Person', what: 'Write to the GP.' }]);
    expect(found?.own?.questions).toMatchObject([{ patientName: 'Tasked Person', question: 'What next?' }]);
  });
});

describe('the queries of supervision', () => {
  const { id: episodeId } = { id: 'an-episode' as never };
  it.each([
    [
      'supervisees',
      () => superviseesQuery({ own: 'a' as never, supervisors: ['a' as never, 'b' as never] }, '2026-11-25'),
    ],
    ['their open episodes', () => openEpisodesQuery(['a' as never, 'b' as never])],
    ['contacts', () => contactGapsQuery([episodeId], NOW)],
    ['alerts', () => alertMarksQuery([episodeId])],
    ['last decisions', () => lastDecisionsQuery([episodeId])],
    ['open tasks', () => openTasksQuery([episodeId])],
    ['tasks of decisions', () => tasksOfDecisionsQuery(['a' as never])],
    ['open questions', () => openItemsQuery([episodeId])],
    ['closed questions', () => closedItemsQuery(episodeId)],
    ['own tasks', () => openTasksOfCarersQuery(['a' as never])],
    ['own questions', () => openItemsOfCarersQuery(['a' as never])],
  ])('find %s by an index', (_what, query) => {
    const plan = queryPlan(query());
    expect(plan).toMatch(/SEARCH/);
    expect(plan).not.toMatch(/\bSCAN\b/);
  });

  it('are as many for thirty cases as for one', () => {
    const { supervisor, practitioner } = aTeam();
    const { $client } = database();
    const prepare = $client.prepare.bind($client);
    const count = () => {
      let prepared = 0;
      $client.prepare = (sql: string) => {
        prepared += 1;
        return prepare(sql);
      };
      board(supervisor);
      $client.prepare = prepare;
      return prepared;
    };
    anEpisode({ practitioner });
    const one = count();
    for (let made = 0; made < 29; made += 1) anEpisode({ practitioner });
    expect([count(), one < 25]).toEqual([one, true]);
  });
});
