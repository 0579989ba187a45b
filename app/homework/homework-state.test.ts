import { describe, expect, it } from 'vitest';
import { homeworkState } from './homework-state.ts';

describe('how a task stands', () => {
  it.each([
    ['due next week', 'open', '2026-12-01', { kind: 'due', inDays: 7 }],
    ['due today is not late', 'open', '2026-11-24', { kind: 'due', inDays: 0 }],
    ['late from the day after', 'open', '2026-11-23', { kind: 'overdue', sinceDays: 1 }],
    ['one that was reported is never late', 'partly', '2026-11-01', { kind: 'reported', status: 'partly' }],
    [
      'not this time is an answer too',
      'not-this-time',
      '2026-11-01',
      { kind: 'reported', status: 'not-this-time' },
    ],
    ['carried over is never late', 'carried-over', '2026-11-01', { kind: 'closed', status: 'carried-over' }],
    ['changed is never late', 'changed', '2026-11-01', { kind: 'closed', status: 'changed' }],
    ['dropped is never to do', 'dropped', '2026-12-01', { kind: 'closed', status: 'dropped' }],
  ] as const)('%s', (_what, status, dueOn, state) => {
    expect(homeworkState({ status, dueOn }, '2026-11-24')).toEqual(state);
  });

  it('the clocks going forward make no day longer', () => {
    expect(homeworkState({ status: 'open', dueOn: '2027-03-29' }, '2027-03-27')).toEqual({
      kind: 'due',
      inDays: 2,
    });
  });
});
