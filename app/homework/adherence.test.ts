import { describe, expect, it } from 'vitest';
import { adherence, type TaskDays } from './adherence.ts';

const DAILY = { kind: 'daily' } as const;
const FIVE_A_WEEK = { kind: 'weekly', times: 5 } as const;

/** Set on Monday 2 November, due on the Monday after. */
const aWeek = (said: Partial<TaskDays> = {}): TaskDays => ({
  cadence: DAILY,
  setOn: '2026-11-02',
  dueOn: '2026-11-09',
  endedOn: null,
  ...said,
});

/** `2, 3` are the 2nd and the 3rd of November. */
const november = (...days: number[]) => days.map((day) => `2026-11-${String(day).padStart(2, '0')}`);

function timesOf(task: TaskDays, doneOn: string[], today: string) {
  const result = adherence(task, doneOn, today);
  if (result.kind !== 'times') throw new Error('done once');
  const { soFar, thisWeek } = result;
  return { soFar: [soFar.done, soFar.of], week: thisWeek && [thisWeek.done, thisWeek.of] };
}

describe('how often a daily task was done', () => {
  it.each([
    ['nothing is expected on the day it is set', [], '2026-11-02', [0, 0], [0, 7]],
    ['nor in the morning of the day after', [], '2026-11-03', [0, 0], [0, 7]],
    ['today counts from when it is done', november(3), '2026-11-03', [1, 1], [1, 7]],
    ['a day that is over without it was one of the planned days', november(3), '2026-11-05', [1, 2], [1, 7]],
    ['two times on one day are one day', november(3, 3, 4), '2026-11-05', [2, 2], [2, 7]],
    ['what is done on the day it is set comes on top', november(2, 3), '2026-11-04', [2, 1], [2, 7]],
    ['on the last day all seven are in reach', november(3, 4, 5, 6, 7, 8), '2026-11-09', [6, 6], [6, 7]],
    ['after the last day the week is over', november(3, 4, 5), '2026-11-12', [3, 7], null],
    ['a day later than due still counts as done', november(3, 10), '2026-11-10', [2, 7], null],
  ])('%s', (_what, doneOn, today, soFar, week) => {
    expect(timesOf(aWeek(), doneOn, today)).toEqual({ soFar, week });
  });

  it.each([
    ['in the second week the week begins anew', november(3, 4, 11), '2026-11-11', [3, 9], [1, 7]],
    ['a last week that is cut short plans for its days', november(17), '2026-11-18', [1, 15], [1, 3]],
  ])('over sixteen days: %s', (_what, doneOn, today, soFar, week) => {
    expect(timesOf(aWeek({ dueOn: '2026-11-19' }), doneOn, today)).toEqual({ soFar, week });
  });

  it('the clocks going back make no day longer or shorter', () => {
    const task = aWeek({ setOn: '2026-10-22', dueOn: '2026-10-29' });
    expect(timesOf(task, ['2026-10-24', '2026-10-25'], '2026-10-26')).toEqual({
      soFar: [2, 3],
      week: [2, 7],
    });
  });
});

describe('how often a task of five times a week was done', () => {
  it.each([
    ['the week asks for five from its first day', [], '2026-11-03', [0, 0], [0, 5]],
    ['part of a week is rounded in the patient’s favour', november(3), '2026-11-05', [1, 1], [1, 5]],
    ['two times on one day are two', november(3, 3), '2026-11-04', [2, 0], [2, 5]],
    ['a week that is over asked for five', november(3, 4, 5, 6), '2026-11-10', [4, 5], null],
    ['more than planned is said as it is', november(3, 4, 5, 6, 7, 8), '2026-11-10', [6, 5], null],
  ])('%s', (_what, doneOn, today, soFar, week) => {
    expect(timesOf(aWeek({ cadence: FIVE_A_WEEK }), doneOn, today)).toEqual({ soFar, week });
  });

  it('a rest of a week asks for its share, and for one time at least', () => {
    const cadence = FIVE_A_WEEK;
    expect(timesOf(aWeek({ cadence, dueOn: '2026-11-12' }), [], '2026-11-11').week).toEqual([0, 2]);
    expect(timesOf(aWeek({ cadence, dueOn: '2026-11-10' }), [], '2026-11-10').week).toEqual([0, 1]);
  });

  it('due on the day it is set, it asks for one time on that day', () => {
    const task = aWeek({ cadence: FIVE_A_WEEK, dueOn: '2026-11-02' });
    expect(timesOf(task, [], '2026-11-02')).toEqual({ soFar: [0, 0], week: [0, 1] });
    expect(timesOf(task, november(2), '2026-11-02')).toEqual({ soFar: [1, 1], week: [1, 1] });
  });
});

describe('a task that ended', () => {
  it('is counted to the day on which it was reported, changed or dropped', () => {
    const doneOn = november(3, 4);
    expect(timesOf(aWeek({ endedOn: '2026-11-05' }), doneOn, '2026-11-20')).toEqual({
      soFar: [2, 3],
      week: null,
    });
  });

  it('on the day it was set asked for nothing', () => {
    expect(timesOf(aWeek({ endedOn: '2026-11-02' }), [], '2026-11-20')).toEqual({
      soFar: [0, 0],
      week: null,
    });
  });

  it('after it was due is counted to the day it was due', () => {
    expect(timesOf(aWeek({ endedOn: '2026-11-15' }), [], '2026-11-20').soFar).toEqual([0, 7]);
  });
});

describe('a task to be done once', () => {
  it.each([
    ['is done when the patient says so', november(4), true],
    ['and else is not', [], false],
  ])('%s', (_what, doneOn, done) => {
    expect(adherence(aWeek({ cadence: { kind: 'once' } }), doneOn, '2026-11-05')).toEqual({
      kind: 'once',
      done,
    });
  });
});
