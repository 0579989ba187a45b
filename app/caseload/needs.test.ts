import { describe, expect, it } from 'vitest';
import { type Circumstances, type Need, needsOf, standing } from './needs.ts';

/** A Tuesday in winter, ten past ten in the morning. */
const NOW = Date.parse('2026-11-24T10:10Z');
const DAY = 86_400_000;

const CALM: Circumstances = {
  alerts: [],
  waitingSince: null,
  lateMessage: null,
  askedAt: null,
  letterAnsweredAt: null,
  overdueMeasures: 0,
  overdueHomework: 0,
  assignedAt: null,
  lastSeenAt: null,
  offTrack: null,
  checkInAt: null,
  supervisionTasks: 0,
  ready: null,
  ended: false,
};

const WITH_SUPERVISOR = { awaits: 'acting', with: 'supervisor' } as const;
const OFF_TRACK = { rule: 'no-improvement-by-fourth-contact', contacts: 4 } as const;

describe('why a patient needs their practitioner', () => {
  it.each<[string, Partial<Circumstances>, Need[]]>([
    ['nothing is open', {}, []],
    ['asked for another time', { askedAt: 7 }, [{ kind: 'asked', since: 7 }]],
    ['has answered a letter', { letterAnsweredAt: 8 }, [{ kind: 'letter', since: 8 }]],
    ['homework is overdue', { overdueHomework: 2 }, [{ kind: 'homework', tasks: 2 }]],
    ['questionnaires are overdue', { overdueMeasures: 5 }, [{ kind: 'measures', days: 5 }]],
    ['scores are not as expected', { offTrack: OFF_TRACK }, [{ kind: 'off-track', ...OFF_TRACK }]],
    ['supervision asked for something', { supervisionTasks: 1 }, [{ kind: 'task', tasks: 1 }]],
    ['the course is ready to end', { ready: 'recovered' }, [{ kind: 'ready', why: 'recovered' }]],
    ['a message waits', { waitingSince: 5 }, [{ kind: 'waiting', since: 5, unreadDays: null }]],
    [
      'a message waits, and an older one was not read in time',
      { waitingSince: 5, lateMessage: { since: 3, workingDays: 2 } },
      [{ kind: 'waiting', since: 5, unreadDays: 2 }],
    ],
    [
      'a message was not read in time, although somebody has written since',
      { lateMessage: { since: 3, workingDays: 2 } },
      [{ kind: 'waiting', since: 3, unreadDays: 2 }],
    ],
    [
      'of two alerts the more severe, though it is younger, and that one of them is late',
      {
        alerts: [
          { severity: 'before-next-contact', raisedAt: 1, age: 9, late: WITH_SUPERVISOR },
          { severity: 'same-working-day', raisedAt: 2, age: 1, late: null },
        ],
      },
      [{ kind: 'alert', severity: 'same-working-day', since: 2, age: 1, late: WITH_SUPERVISOR }],
    ],
  ])('%s', (_what, circumstances, needs) => {
    expect(needsOf({ ...CALM, ...circumstances }, NOW)).toEqual(needs);
  });

  it('has every reason, the most pressing first', () => {
    const everything: Circumstances = {
      alerts: [{ severity: 'before-next-contact', raisedAt: 3, age: 2, late: null }],
      waitingSince: 5,
      lateMessage: null,
      askedAt: 7,
      letterAnsweredAt: 8,
      overdueMeasures: 5,
      overdueHomework: 1,
      assignedAt: NOW - 30 * DAY,
      lastSeenAt: NOW - 9 * DAY,
      offTrack: OFF_TRACK,
      checkInAt: NOW + 1,
      supervisionTasks: 1,
      ready: 'plan-complete',
      ended: false,
    };
    expect(needsOf(everything, NOW).map(({ kind }) => kind)).toEqual([
      'alert',
      'waiting',
      'asked',
      'letter',
      'measures',
      'homework',
      'no-visit',
      'off-track',
      'check-in',
      'task',
      'ready',
    ]);
  });

  it('chases nobody whose course has ended: only what they wait for is left', () => {
    const ended = {
      ...CALM,
      ended: true,
      overdueMeasures: 9,
      offTrack: OFF_TRACK,
      waitingSince: 5,
      askedAt: 6,
    };
    expect(needsOf(ended, NOW).map(({ kind }) => kind)).toEqual(['waiting', 'asked']);
  });
});

describe('no visit', () => {
  it.each<[string, Partial<Circumstances>, number | null]>([
    ['eight days are a week and a day', { assignedAt: 1, lastSeenAt: NOW - 8 * DAY }, null],
    ['nine days are too many', { assignedAt: 1, lastSeenAt: NOW - 9 * DAY }, 9],
    ['counts nights, not hours', { assignedAt: 1, lastSeenAt: Date.parse('2026-11-15T23:50Z') }, 9],
    ['whoever never came is away since the module', { assignedAt: NOW - 12 * DAY }, 12],
    ['a new module begins anew', { assignedAt: NOW - 2 * DAY, lastSeenAt: NOW - 20 * DAY }, null],
    ['without a module there is nothing to visit', { lastSeenAt: NOW - 20 * DAY }, null],
  ])('%s', (_what, circumstances, days) => {
    const needs = needsOf({ ...CALM, ...circumstances }, NOW);
    expect(needs).toEqual(days === null ? [] : [{ kind: 'no-visit', days }]);
  });
});

describe('check-in today', () => {
  it.each([
    ['one that begins in an hour', '2026-11-24T11:10Z', true],
    ['one that has just begun', '2026-11-24T10:00Z', true],
    ['one at ten to midnight', '2026-11-24T23:50Z', true],
    ['not one tomorrow', '2026-11-25T00:10Z', false],
  ])('%s', (_what, at, today) => {
    const checkInAt = Date.parse(at);
    expect(needsOf({ ...CALM, checkInAt }, NOW)).toEqual(today ? [{ kind: 'check-in', at: checkInAt }] : []);
  });
});

describe('where a patient stands', () => {
  it('an alert for the same working day before one for the next contact, whatever their age', () => {
    const alert = { kind: 'alert', age: 0, late: null } as const;
    const urgent = standing([{ ...alert, severity: 'same-working-day', since: 200 }]);
    const other = standing([{ ...alert, severity: 'before-next-contact', since: 1 }]);
    expect(urgent.place).toBeLessThan(other.place);
    expect(urgent.since).toBe(200);
  });

  it('by the first reason, and at the end without one', () => {
    const waiting: Need = { kind: 'waiting', since: 5, unreadDays: null };
    expect(standing([waiting, { kind: 'task', tasks: 1 }])).toEqual(standing([waiting]));
    expect(standing([]).place).toBeGreaterThan(standing([{ kind: 'ready', why: 'recovered' }]).place);
  });
});
