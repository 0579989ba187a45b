import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue } from './is-due.ts';

const at = (text: string) => Date.parse(text);

describe('when a weekly questionnaire is due', () => {
  it.each([
    ['never answered: due today', null, '2026-11-24T09:00Z', 'due', '2026-11-24', 0],
    ['six days later: not yet', '2026-11-17T09:00Z', '2026-11-23T23:00Z', 'done', '2026-11-24', 0],
    [
      'seven calendar days later, earlier in the day: due',
      '2026-11-17T20:00Z',
      '2026-11-24T07:00Z',
      'due',
      '2026-11-24',
      0,
    ],
    ['eight days later: a day overdue', '2026-11-17T09:00Z', '2026-11-25T09:00Z', 'due', '2026-11-24', 1],
    [
      'three weeks later: two weeks overdue',
      '2026-11-03T09:00Z',
      '2026-11-24T09:00Z',
      'due',
      '2026-11-10',
      14,
    ],
    ['just answered', '2026-11-24T09:00Z', '2026-11-24T09:00Z', 'done', '2026-12-01', 0],
    [
      'over the night when the clocks go back',
      '2026-10-20T23:30Z',
      '2026-10-28T00:10Z',
      'due',
      '2026-10-28',
      0,
    ],
    [
      'just before midnight in England in summer is the day it seems',
      '2026-07-07T22:59Z',
      '2026-07-14T08:00Z',
      'due',
      '2026-07-14',
      0,
    ],
    [
      'just after midnight in England in summer is the next day',
      '2026-07-07T23:01Z',
      '2026-07-14T08:00Z',
      'done',
      '2026-07-15',
      0,
    ],
  ] as const)('%s', (_sentence, last, now, state, dueOn, overdueDays) => {
    expect(isDue(last === null ? null : at(last), at(now))).toEqual({ state, dueOn, overdueDays });
  });

  it('once due, stays due until it is answered', () => {
    const moment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
    fc.assert(
      fc.property(moment, fc.nat(40 * 86_400_000), fc.nat(86_400_000), (last, later, more) => {
        const before = isDue(last, last + later);
        const after = isDue(last, last + later + more);
        expect(before.state === 'done' || after.state === 'due').toBe(true);
        expect(after.overdueDays).toBeGreaterThanOrEqual(before.overdueDays);
      }),
    );
  });
});
