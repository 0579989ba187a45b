/** Bands, caseness and reliable change at every boundary of CLINICAL section 3: one below, at, one above. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theMeasure } from '#tests/factories/measures.ts';
import { bandOf } from './bands.ts';
import { isCase } from './caseness.ts';
import { reliableChange } from './reliable-change.ts';

const phq9 = theMeasure('phq-9');
const gad7 = theMeasure('gad-7');

describe('bands', () => {
  it.each([
    [phq9, 0, 'none'],
    [phq9, 4, 'none'],
    [phq9, 5, 'mild'],
    [phq9, 9, 'mild'],
    [phq9, 10, 'moderate'],
    [phq9, 14, 'moderate'],
    [phq9, 15, 'moderately-severe'],
    [phq9, 19, 'moderately-severe'],
    [phq9, 20, 'severe'],
    [phq9, 27, 'severe'],
    [gad7, 0, 'none'],
    [gad7, 4, 'none'],
    [gad7, 5, 'mild'],
    [gad7, 9, 'mild'],
    [gad7, 10, 'moderate'],
    [gad7, 14, 'moderate'],
    [gad7, 15, 'severe'],
    [gad7, 21, 'severe'],
  ])('$0.name of $1: $2', (measure, total, band) => {
    expect(bandOf(measure, total)).toBe(band);
  });

  it.each([-1, 28, 3.5, 4.5, Number.NaN])('%s is no total of PHQ-9', (total) => {
    expect(bandOf(phq9, total)).toBeNull();
  });

  it('every possible total has one', () => {
    for (const [measure, most] of [
      [phq9, 27],
      [gad7, 21],
    ] as const) {
      for (let total = 0; total <= most; total += 1) expect(bandOf(measure, total)).not.toBeNull();
    }
  });
});

describe('caseness', () => {
  it.each([
    ['PHQ-9 of 9 is below', phq9, 9, false],
    ['PHQ-9 of 10 is at caseness', phq9, 10, true],
    ['PHQ-9 of 11 is above', phq9, 11, true],
    ['GAD-7 of 7 is below', gad7, 7, false],
    ['GAD-7 of 8 is at caseness', gad7, 8, true],
    ['GAD-7 of 9 is above', gad7, 9, true],
  ])('%s', (_sentence, measure, total, expected) => {
    expect(isCase(measure, total)).toBe(expected);
  });

  it('is never lost by a higher total', () => {
    fc.assert(
      fc.property(fc.constantFrom(phq9, gad7), fc.nat(27), (measure, total) => {
        expect(isCase(measure, total) === false || isCase(measure, total + 1)).toBe(true);
      }),
    );
  });
});

describe('reliable change', () => {
  it.each([
    ['PHQ-9 falls 5', phq9, 15, 10, 'none'],
    ['PHQ-9 falls 6', phq9, 16, 10, 'improvement'],
    ['PHQ-9 falls 7', phq9, 17, 10, 'improvement'],
    ['PHQ-9 rises 5', phq9, 10, 15, 'none'],
    ['PHQ-9 rises 6', phq9, 10, 16, 'deterioration'],
    ['PHQ-9 rises 7', phq9, 10, 17, 'deterioration'],
    ['PHQ-9 stays', phq9, 10, 10, 'none'],
    ['GAD-7 falls 3', gad7, 11, 8, 'none'],
    ['GAD-7 falls 4', gad7, 12, 8, 'improvement'],
    ['GAD-7 falls 5', gad7, 13, 8, 'improvement'],
    ['GAD-7 rises 3', gad7, 8, 11, 'none'],
    ['GAD-7 rises 4', gad7, 8, 12, 'deterioration'],
    ['GAD-7 rises 5', gad7, 8, 13, 'deterioration'],
  ] as const)('%s', (_sentence, measure, first, last, expected) => {
    expect(reliableChange(measure, first, last)).toBe(expected);
  });

  it('read backwards, improvement is deterioration', () => {
    const mirror = { improvement: 'deterioration', deterioration: 'improvement', none: 'none' } as const;
    fc.assert(
      fc.property(fc.constantFrom(phq9, gad7), fc.nat(27), fc.nat(27), (measure, first, last) => {
        expect(reliableChange(measure, last, first)).toBe(mirror[reliableChange(measure, first, last)!]);
      }),
    );
  });
});
