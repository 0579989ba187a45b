import { describe, expect, it } from 'vitest';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { aTask, aWalk } from '#tests/factories/homework.ts';
import { type AnEpisode, anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { selectsOf } from '#tests/support/statements.ts';
import { carryOverHomework, dropHomework } from './close-homework.server.ts';
import { blocksSet } from './create-module-homework.server.ts';
import { homeworkCounts, homeworkOf } from './homework-of.server.ts';
import { logHomework } from './log-homework.server.ts';
import { dueHomework, ownHomework } from './own-homework.server.ts';
import { ownTask } from './own-task.server.ts';
import { reportHomework } from './report-homework.server.ts';

useFreshDatabase();

const TODAY = '2026-11-25';
const NOW = Date.parse('2026-11-25T12:00:00Z');
const SET = Date.parse('2026-11-23T12:00:00Z');
const READER = { language: 'en', today: TODAY };

function reached({ id, practitioner: { actor } }: AnEpisode) {
  const episode = reachEpisode(actor, id, 'homework.read');
  if (!episode) throw new Error('out of reach');
  return episode;
}

describe('the lists of homework', () => {
  it('ask the database as often for thirty tasks as for two, and never read a whole table', () => {
    const { episode, task } = aWalk();
    const { patient } = episode;
    aTask(episode, { dueOn: TODAY });
    const work = () => {
      const own = reached(episode);
      homeworkOf(own, READER);
      blocksSet(own);
      homeworkCounts([episode.id], TODAY);
      ownHomework(patient.actor, READER);
      dueHomework(patient.actor, READER);
      ownTask(patient.actor, task, READER);
    };
    const two = selectsOf(work);
    for (let index = 0; index < 29; index += 1) aTask(episode, { dueOn: TODAY });
    const many = selectsOf(work);
    expect(many).toHaveLength(two.length);
    for (const { sql, plan } of many) expect(plan, sql).not.toMatch(/\bSCAN\b/);
  });

  it('count a task that was carried over, changed or dropped neither as open nor as late', () => {
    const episode = anEpisode();
    const { actor } = episode.practitioner;
    const [first, second] = [
      aTask(episode, { dueOn: '2026-11-20' }),
      aTask(episode, { dueOn: '2026-11-20' }),
    ];
    const counts = () => homeworkCounts([episode.id], TODAY).get(episode.id);
    expect(counts()).toEqual({ open: 2, overdue: 2 });
    const closing = { episodeId: episode.id, revision: 0, reason: 'Too much.', now: NOW };
    carryOverHomework(actor, { ...closing, taskId: first, dueOn: '2026-12-02', submission: 'again' });
    expect(counts()).toEqual({ open: 2, overdue: 1 });
    dropHomework(actor, { ...closing, taskId: second });
    expect(counts()).toEqual({ open: 1, overdue: 0 });
    expect(dueHomework(episode.patient.actor, READER)).toHaveLength(1);
  });
});

describe('a task with its history', () => {
  it('shows practitioner and patient the same times', () => {
    const episode = anEpisode();
    const cadence = { kind: 'weekly', times: 5 } as const;
    const task = aTask(episode, { cadence, setAt: SET, dueOn: '2026-11-30' });
    for (const doneOn of ['2026-11-24', '2026-11-25']) {
      logHomework(episode.patient.actor, {
        taskId: task,
        doneOn,
        note: '',
        difficulty: null,
        submission: doneOn,
        now: NOW,
      });
    }
    const own = ownTask(episode.patient.actor, task, READER);
    const [seen] = homeworkOf(reached(episode), READER);
    expect(own?.adherence).toEqual(seen?.adherence);
    expect(own?.adherence).toMatchObject({ thisWeek: { done: 2, of: 5 }, soFar: { done: 2, of: 1 } });
    expect(own?.logs.map(({ doneOn }) => doneOn)).toEqual(['2026-11-25', '2026-11-24']);
  });

  it('is counted to the day on which the patient closed it', () => {
    const episode = anEpisode();
    const task = aTask(episode, { cadence: { kind: 'daily' }, setAt: SET, dueOn: '2026-11-30' });
    reportHomework(episode.patient.actor, {
      taskId: task,
      status: 'partly',
      note: '',
      difficulty: null,
      revision: 0,
      now: NOW,
    });
    const [seen] = homeworkOf(reached(episode), { language: 'en', today: '2026-12-20' });
    expect(seen?.adherence).toMatchObject({ soFar: { done: 0, of: 2 }, thisWeek: null });
    expect(seen?.may).toEqual({ goOn: true, drop: false });
  });

  it('leads from a task that was carried over to the one that goes on, and back', () => {
    const { episode, task } = aWalk();
    const { actor } = episode.practitioner;
    const asked = { episodeId: episode.id, taskId: task, revision: 0, reason: '', dueOn: '2026-12-02' };
    expect(carryOverHomework(actor, { ...asked, submission: 'next', now: NOW })).toEqual({ kind: 'closed' });
    expect(ownTask(episode.patient.actor, task, READER)?.next?.id).toBe('next');
    expect(ownTask(episode.patient.actor, 'next' as never, READER)?.before?.id).toBe(task);
  });

  it('is carried over to a day ahead only', () => {
    const { episode, task } = aWalk();
    const { actor } = episode.practitioner;
    const asked = {
      episodeId: episode.id,
      taskId: task,
      revision: 0,
      reason: '',
      submission: 'next',
      now: NOW,
    };
    for (const dueOn of ['2026-11-24', '2027-11-25']) {
      expect(carryOverHomework(actor, { ...asked, dueOn })).toEqual({ kind: 'due-not-ahead' });
    }
    expect(carryOverHomework(actor, { ...asked, dueOn: TODAY })).toEqual({ kind: 'closed' });
  });
});
