import { describe, expect, it } from 'vitest';
import type { AlertSeverity } from '#db/schema/safety.ts';
import { type Circumstances, mostInNeedFirst, type Need, needOf } from './need.ts';

const CALM: Circumstances = {
  alerts: [],
  waitingSince: null,
  lateMessage: null,
  overdueHomework: 0,
  overdueMeasures: 0,
  offTrack: false,
};

const WITH_SUPERVISOR = { awaits: 'acting', with: 'supervisor' } as const;

describe('why a patient needs their practitioner', () => {
  it.each<[string, Partial<Circumstances>, Need]>([
    ['nothing is open', {}, { kind: 'none' }],
    ['homework is overdue', { overdueHomework: 2 }, { kind: 'overdue', homework: 2, measures: 0 }],
    ['questionnaires are overdue', { overdueMeasures: 5 }, { kind: 'overdue', homework: 0, measures: 5 }],
    ['scores are not as expected', { offTrack: true }, { kind: 'off-track' }],
    [
      'homework is overdue, and scores are not as expected',
      { overdueHomework: 1, offTrack: true },
      { kind: 'overdue', homework: 1, measures: 0 },
    ],
    [
      'a message waits, whatever is overdue',
      { waitingSince: 5, overdueHomework: 9 },
      { kind: 'waiting', since: 5, unreadDays: null },
    ],
    [
      'a message waits, and an older one was not read in time',
      { waitingSince: 5, lateMessage: { since: 3, workingDays: 2 } },
      { kind: 'waiting', since: 5, unreadDays: 2 },
    ],
    [
      'a message was not read in time, although somebody has written since',
      { lateMessage: { since: 3, workingDays: 2 } },
      { kind: 'waiting', since: 3, unreadDays: 2 },
    ],
    [
      'an alert, whatever else',
      { waitingSince: 5, alerts: [{ severity: 'before-next-contact', raisedAt: 3, age: 2, late: null }] },
      { kind: 'alert', severity: 'before-next-contact', since: 3, age: 2, late: null },
    ],
    [
      'of two alerts the more severe, though it is younger, and that one of them is late',
      {
        alerts: [
          { severity: 'before-next-contact', raisedAt: 1, age: 9, late: WITH_SUPERVISOR },
          { severity: 'same-working-day', raisedAt: 2, age: 1, late: null },
        ],
      },
      { kind: 'alert', severity: 'same-working-day', since: 2, age: 1, late: WITH_SUPERVISOR },
    ],
  ])('%s', (_what, circumstances, need) => {
    expect(needOf({ ...CALM, ...circumstances })).toEqual(need);
  });
});

describe('most in need first', () => {
  const row = (name: string, need: Need, checkInAt: number | null = null) => ({ name, need, checkInAt });
  const alert = (severity: AlertSeverity, since: number): Need => ({
    kind: 'alert',
    severity,
    since,
    age: 0,
    late: null,
  });
  const rows = [
    row('urgent, younger', alert('same-working-day', 200)),
    row('urgent, older', alert('same-working-day', 100)),
    row('alert', alert('before-next-contact', 1)),
    row('waits since Monday', { kind: 'waiting', since: 10, unreadDays: null }),
    row('waits since Friday', { kind: 'waiting', since: 50, unreadDays: 3 }),
    row('overdue', { kind: 'overdue', homework: 1, measures: 0 }),
    row('not on track', { kind: 'off-track' }),
    row('check-in today', { kind: 'none' }, 1000),
    row('check-in next week', { kind: 'none' }, 2000),
    row('A, nothing booked', { kind: 'none' }),
    row('B, nothing booked', { kind: 'none' }),
  ];

  it('puts them in the order of the manual', () => {
    expect(
      [...rows]
        .reverse()
        .sort(mostInNeedFirst)
        .map(({ name }) => name),
    ).toEqual([
      'urgent, older',
      'urgent, younger',
      'alert',
      'waits since Monday',
      'waits since Friday',
      'overdue',
      'not on track',
      'check-in today',
      'check-in next week',
      'A, nothing booked',
      'B, nothing booked',
    ]);
  });
});
