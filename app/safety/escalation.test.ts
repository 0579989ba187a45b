import { describe, expect, it } from 'vitest';
import type { AlertState } from '#db/schema/safety.ts';
import type { ServiceHours } from '#app/platform/working-hours.ts';
import { ageInWorkingHours, alertClock, isLate } from './escalation.ts';

const DAY = { from: '09:00', to: '17:00' };
const HOURS: ServiceHours = {
  openingHours: {
    monday: DAY,
    tuesday: DAY,
    wednesday: DAY,
    thursday: DAY,
    friday: DAY,
    saturday: null,
    sunday: null,
  },
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

  it.each(['acknowledged', 'assessed', 'acted', 'closed'] as const)('never once it is %s', (state) => {
    expect(isLate({ ...unseen, state }, TWO + 1)).toBe(false);
  });
});

describe('the clock of an alert', () => {
  it('runs until its hour', () => {
    expect(alertClock(unseen, TWO - 1)).toEqual({ kind: 'running', until: TWO });
  });

  it('says late from its hour on, though nothing has marked it', () => {
    expect(alertClock(unseen, TWO)).toEqual({ kind: 'late', since: TWO });
  });

  it('says when it went, once that is marked', () => {
    expect(alertClock({ ...unseen, escalatedAt: TWO + 9 }, TWO + 99)).toEqual({
      kind: 'late',
      since: TWO + 9,
    });
  });

  it('stops when somebody has seen it, and keeps whether it had gone', () => {
    expect(alertClock({ ...unseen, state: 'acknowledged' }, TWO + 1)).toEqual({ kind: 'seen', wentAt: null });
    const gone = { ...unseen, state: 'acted' as const, escalatedAt: TWO };
    expect(alertClock(gone, TWO + 1)).toEqual({ kind: 'seen', wentAt: TWO });
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
