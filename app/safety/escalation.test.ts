import { describe, expect, it } from 'vitest';
import { ALERT_STATES, type AlertState } from '#db/schema/safety.ts';
import { WEEKDAYS } from '#tests/factories/service.ts';
import { ageInWorkingHours, alertClock, awaitedIn, isLate, respondByFor } from './escalation.ts';

const HOURS = {
  openingHours: WEEKDAYS,
  closedOn: ['2026-12-25', '2026-12-28'],
};
const at = (iso: string) => Date.parse(iso);
const TWO = at('2026-11-24T14:00Z');
const unseen = {
  state: 'raised' as AlertState,
  raisedAt: at('2026-11-24T11:00Z'),
  respondBy: TWO,
  escalatedAt: null,
};

describe('an alert goes to the supervisor', () => {
  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('%i ms from its hour: %s', (past, late) => {
    expect(isLate(unseen, TWO + past)).toBe(late);
  });

  it.each(['acknowledged', 'assessed'] as const)('also when it is %s, until somebody has acted', (state) => {
    expect([-1, 0].map((past) => isLate({ ...unseen, state }, TWO + past))).toEqual([false, true]);
  });

  it.each(['acted', 'closed'] as const)('never once it is %s', (state) => {
    expect(isLate({ ...unseen, state }, TWO + 1)).toBe(false);
  });
});

it('an alert waits to be seen, then to be acted on, then for nothing', () => {
  expect(ALERT_STATES.map(awaitedIn)).toEqual(['seeing', 'acting', 'acting', null, null]);
});

describe('both clocks of an alert have the working hours of its severity', () => {
  const settings = {
    ...HOURS,
    escalateAfterWorkingHours: { 'same-working-day': 3, 'before-next-contact': 16 },
    messagesReadWithinWorkingHours: 8,
    missedContacts: { tellSupervisorAfter: 2 },
  };
  it.each([
    ['same-working-day', '2026-11-24T10:00Z', '2026-11-24T13:00Z'],
    ['same-working-day', '2026-11-27T14:00Z', '2026-11-27T17:00Z'],
    ['same-working-day', '2026-11-27T14:30Z', '2026-11-27T15:45Z'],
    ['same-working-day', '2026-11-27T16:00Z', '2026-11-27T16:30Z'],
    ['same-working-day', '2026-11-27T17:00Z', '2026-11-30T12:00Z'],
    ['same-working-day', '2026-11-27T08:00Z', '2026-11-27T12:00Z'],
    ['before-next-contact', '2026-11-27T16:00Z', '2026-12-01T16:00Z'],
    ['same-working-day', '2026-11-28T12:00Z', '2026-11-30T12:00Z'],
    ['before-next-contact', '2026-11-24T10:00Z', '2026-11-26T10:00Z'],
  ] as const)('%s: from %s to %s', (severity, from, until) => {
    expect(respondByFor(settings, severity, at(from))).toBe(at(until));
  });
});

describe('the clock of an alert', () => {
  it('runs until its hour', () => {
    expect(alertClock(unseen, TWO - 1)).toEqual({ kind: 'running', awaits: 'seeing', until: TWO });
  });

  it('says late from its hour on, though nothing has marked it', () => {
    expect(alertClock(unseen, TWO)).toEqual({ kind: 'late', awaits: 'seeing', since: TWO });
  });

  it('says when it went, once that is marked', () => {
    expect(alertClock({ ...unseen, escalatedAt: TWO + 9 }, TWO + 99)).toEqual({
      ...{ kind: 'late', awaits: 'seeing' },
      since: TWO + 9,
    });
  });

  it('runs anew when somebody has seen it, though it had gone before', () => {
    const seen = { ...unseen, state: 'acknowledged' as const, escalatedAt: TWO - 99 };
    expect(alertClock(seen, TWO - 1)).toEqual({ kind: 'running', awaits: 'acting', until: TWO });
    expect(alertClock(seen, TWO)).toEqual({ kind: 'late', awaits: 'acting', since: TWO });
    const gone = { ...seen, escalatedAt: TWO + 9 };
    expect(alertClock(gone, TWO + 99)).toEqual({ kind: 'late', awaits: 'acting', since: TWO + 9 });
  });

  it('stops when somebody has acted, and keeps whether it had gone', () => {
    expect(alertClock({ ...unseen, state: 'acted' }, TWO + 1)).toEqual({ kind: 'acted', wentAt: null });
    const gone = { ...unseen, state: 'closed' as const, escalatedAt: TWO };
    expect(alertClock(gone, TWO + 1)).toEqual({ kind: 'acted', wentAt: TWO });
  });
});

describe('the age of an alert, in working hours', () => {
  it.each([
    ['one minute short of an hour', '2026-11-24T10:00Z', '2026-11-24T10:59Z', 0],
    ['an hour', '2026-11-24T10:00Z', '2026-11-24T11:00Z', 1],
    ['overnight', '2026-11-24T16:00Z', '2026-11-25T10:00Z', 2],
    ['over a weekend', '2026-11-27T16:00Z', '2026-11-30T09:30Z', 1],
    ['over Christmas', '2026-12-24T16:00Z', '2026-12-29T11:00Z', 3],
    ['raised on a Sunday, looked at on Sunday', '2026-11-29T10:00Z', '2026-11-29T20:00Z', 0],
  ])('%s', (_what, raised, now, hours) => {
    expect(ageInWorkingHours(HOURS, at(raised), at(now))).toBe(hours);
  });
});
