import { describe, expect, it } from 'vitest';
import type { TaskWithReports } from '#app/homework/homework-of.server.ts';
import { hardest, homeworkSince } from './homework-since.ts';

const SINCE = 1000;

function aTask(said: Partial<TaskWithReports>): TaskWithReports {
  return {
    state: { kind: 'due', inDays: 3 },
    reports: [],
    logs: [],
    may: { goOn: true, drop: true },
    ...said,
  } as unknown as TaskWithReports;
}

const closed = {
  state: { kind: 'closed', status: 'carried-over' },
  may: { goOn: false, drop: false },
} as const;
const logged = (loggedAt: number) =>
  ({ logs: [{ note: 'In the park.', difficulty: 8, loggedAt }] }) as unknown as object;
const reported = (reportedAt: number) =>
  ({ reports: [{ note: '', difficulty: 3, reportedAt }] }) as unknown as object;

describe('a task that the practitioner has closed', () => {
  it('is off the review when nothing was said of it since the last contact', () => {
    expect(homeworkSince([aTask(closed)], SINCE)).toEqual([]);
    expect(homeworkSince([aTask({ ...closed, ...logged(SINCE) })], SINCE)).toEqual([]);
  });

  it('is on it with what was said or logged since, and never offered once more', () => {
    const tasks = [aTask({ ...closed, ...logged(SINCE + 1) }), aTask({ ...closed, ...reported(SINCE + 1) })];
    expect(homeworkSince(tasks, SINCE).map(({ mayCarryOver }) => mayCarryOver)).toEqual([false, false]);
  });
});

describe('each time that the patient logged', () => {
  it('since the last contact is on the review, and counts for how hard it was', () => {
    const tasks = homeworkSince([aTask(logged(SINCE + 1)), aTask(logged(SINCE - 1))], SINCE);
    expect(tasks.map(({ logged: times }) => times.length)).toEqual([1, 0]);
    expect(hardest(tasks)).toBe(8);
  });
});
