import { describe, expect, it } from 'vitest';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { aTask, aWalk, logsOf, tasksOf } from '#tests/factories/homework.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { carryOverHomework, changeHomework, dropHomework } from './close-homework.server.ts';
import { logHomework, takeBackHomework } from './log-homework.server.ts';
import { reportHomework } from './report-homework.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T12:00:00Z');
const DAY = 86_400_000;

/** A walk, with what each way of ending it is asked with. */
function anEnding({ episode, task } = aWalk()) {
  const asked = { episodeId: episode.id, taskId: task, revision: 0, reason: 'Too far.', now: NOW };
  const ahead = { ...asked, dueOn: '2026-12-02', submission: 'next' };
  const words = { title: 'Shorter', details: '', why: '', when: '' };
  const ways = {
    'carry over': (actor = episode.practitioner.actor) => carryOverHomework(actor, ahead),
    change: (actor = episode.practitioner.actor) =>
      changeHomework(actor, { ...ahead, words, cadence: { kind: 'once' }, locale: 'en' }),
    drop: (actor = episode.practitioner.actor) => dropHomework(actor, asked),
  };
  return { episode, task, ways };
}

const WAYS = ['carry over', 'change', 'drop'] as const;

describe.each(WAYS)('to %s a task', (way) => {
  it('twice by the same form does it once', () => {
    const { episode, ways } = anEnding();
    expect([ways[way](), ways[way]()]).toEqual([{ kind: 'closed' }, { kind: 'closed' }]);
    expect(tasksOf(episode.id).filter(({ status }) => status === 'open')).toHaveLength(
      way === 'drop' ? 0 : 1,
    );
  });

  it('is for those who look after the patient', () => {
    const { episode, ways } = anEnding();
    expect(ways[way](aPractitioner().actor)).toEqual({ kind: 'not-found' });
    expect(tasksOf(episode.id).map(({ status }) => status)).toEqual(['open']);
  });

  it('is not for another patient’s task', () => {
    const other = aWalk();
    const { ways } = anEnding({ episode: anEpisode(), task: other.task });
    expect(ways[way]()).toEqual({ kind: 'not-found' });
    expect(tasksOf(other.episode.id).map(({ status }) => status)).toEqual(['open']);
  });

  it('waits when the patient wrote about it meanwhile', () => {
    const { episode, task, ways } = anEnding();
    const said = { taskId: task, note: 'Only a little.', difficulty: null, revision: 0, now: NOW };
    reportHomework(episode.patient.actor, { ...said, status: 'not-this-time' });
    expect(ways[way]()).toEqual({ kind: 'conflict' });
    expect(tasksOf(episode.id).map(({ status }) => status)).toEqual(['not-this-time']);
  });

  it('keeps what the patient writes afterwards, and the task stays over', () => {
    const { episode, task, ways } = anEnding();
    ways[way]();
    const closed = tasksOf(episode.id)[0]?.status;
    const said = { taskId: task, note: 'Done!', difficulty: null, revision: 0, now: NOW };
    const { actor } = episode.patient;
    expect(reportHomework(actor, { ...said, status: 'done' })).toEqual({ kind: 'reported', late: true });
    expect(tasksOf(episode.id)[0]).toMatchObject({ status: closed, revision: 1 });
  });
});

it('a task that was dropped is neither carried over nor dropped for another reason', () => {
  const { episode, task, ways } = anEnding();
  ways.drop();
  expect(ways['carry over']()).toEqual({ kind: 'conflict' });
  const { actor } = episode.practitioner;
  const again = { episodeId: episode.id, taskId: task, revision: 0, reason: 'Another.', now: NOW };
  expect(dropHomework(actor, again)).toEqual({ kind: 'conflict' });
  expect(tasksOf(episode.id).map(({ closedReason }) => closedReason)).toEqual(['Too far.']);
});

describe('"I did it"', () => {
  const said = { doneOn: '2026-11-25', note: '', difficulty: null, submission: 'once', now: NOW };

  it('is the patient’s own to say and to take back', () => {
    const episode = anEpisode();
    const task = aTask(episode, { setAt: NOW - 3 * DAY });
    const neighbour = anEpisode().patient.actor;
    expect(logHomework(neighbour, { ...said, taskId: task })).toEqual({ kind: 'not-found' });
    logHomework(episode.patient.actor, { ...said, taskId: task });
    const logId = logsOf(task)[0]?.id as never;
    expect(takeBackHomework(neighbour, { taskId: task, logId, now: NOW })).toEqual({ kind: 'not-found' });
    expect(logsOf(task).map(({ takenBackAt }) => takenBackAt)).toEqual([null]);
  });

  it('pressed twice is once, and after taking back it may be said again', () => {
    const episode = anEpisode();
    const task = aTask(episode, { setAt: NOW - 3 * DAY });
    const { actor } = episode.patient;
    const press = () => logHomework(actor, { ...said, taskId: task });
    press();
    press();
    expect(logsOf(task)).toHaveLength(1);
    takeBackHomework(actor, { taskId: task, logId: logsOf(task)[0]?.id as never, now: NOW });
    press();
    expect(logsOf(task).filter(({ takenBackAt }) => takenBackAt === null)).toHaveLength(1);
  });
});
