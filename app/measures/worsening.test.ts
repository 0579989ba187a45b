import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theMeasure } from '#tests/factories/measures.ts';
import { entersDeterioration, risesSharply, type ScoredOn } from './worsening.ts';

const phq9 = theMeasure('phq-9');
const gad7 = theMeasure('gad-7');
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-24T09:00Z');
/** Weekly totals, the last of them a week ago. */
const weekly = (...totals: number[]): ScoredOn[] =>
  totals.map((total, index) => ({ total, at: NOW - (totals.length - index) * 7 * DAY }));

describe('a course enters reliable deterioration', () => {
  it.each([
    ['PHQ-9 5 above the first score: not yet', phq9, [10], 15, false],
    ['PHQ-9 6 above: now', phq9, [10], 16, true],
    ['PHQ-9 7 above: now', phq9, [10], 17, true],
    ['GAD-7 3 above: not yet', gad7, [8], 11, false],
    ['GAD-7 4 above: now', gad7, [8], 12, true],
    ['GAD-7 5 above: now', gad7, [8], 13, true],
    ['it was there last week already: said once', phq9, [10, 16], 18, false],
    ['it was there, came back, and is there again: said again', phq9, [10, 16, 15], 16, true],
    ['it rose from the lowest, but not from the first: not', phq9, [16, 8], 18, false],
    ['the first answer of all: nothing to compare', phq9, [], 27, false],
    ['a fall is no deterioration', phq9, [20], 4, false],
  ] as const)('%s', (_sentence, measure, earlier, total, expected) => {
    expect(entersDeterioration(measure, weekly(...earlier), total)).toBe(expected);
  });

  it('is said of depression and anxiety only, and never without a reliable change', () => {
    const threshold = { atLeast: 4, source: 'made up' };
    expect(entersDeterioration({ about: 'functioning', reliableChange: threshold }, weekly(1), 40)).toBe(
      false,
    );
    expect(entersDeterioration({ about: 'anxiety', reliableChange: null }, weekly(1), 40)).toBe(false);
    expect(entersDeterioration({ about: 'anxiety', reliableChange: threshold }, weekly(1), 5)).toBe(true);
  });

  it('is said at most every other week, however the scores go', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(27), { minLength: 3, maxLength: 20 }), (totals) => {
        const said = totals.map((total, week) =>
          entersDeterioration(phq9, weekly(...totals.slice(0, week)), total),
        );
        expect(said.some((one, week) => one && said[week + 1])).toBe(false);
      }),
    );
  });
});

describe('PHQ-9 rises sharply within a week', () => {
  it.each([
    ['4 more than a week ago: no', weekly(10), 14, false],
    ['5 more: yes', weekly(10), 15, true],
    ['6 more: yes', weekly(10), 16, true],
    ['5 more than eight days ago: no longer a week', [{ total: 10, at: NOW - 8 * DAY }], 15, false],
    [
      '5 more than seven calendar days ago, early on that day: yes',
      [{ total: 10, at: NOW - 7 * DAY - 8 * 3_600_000 }],
      15,
      true,
    ],
    [
      '5 more than the lowest of several days: yes',
      [
        { total: 9, at: NOW - 5 * DAY },
        { total: 14, at: NOW - DAY },
      ],
      14,
      true,
    ],
    ['the first answer: nothing to compare', [], 27, false],
  ] as const)('%s', (_sentence, earlier, total, expected) => {
    expect(risesSharply(earlier, { total, at: NOW })).toBe(expected);
  });

  it('a higher total never says less', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(27), { maxLength: 3 }), fc.nat(26), (totals, total) => {
        const earlier = totals.map((one, index) => ({ total: one, at: NOW - index * DAY }));
        const said = risesSharply(earlier, { total, at: NOW });
        expect(!said || risesSharply(earlier, { total: total + 1, at: NOW })).toBe(true);
      }),
    );
  });
});
