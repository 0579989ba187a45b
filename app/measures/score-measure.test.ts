import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersWithTotal, theMeasure } from '#tests/factories/measures.ts';
import { missingItems, scoreMeasure } from './score-measure.ts';

const phq9 = theMeasure('phq-9');
const gad7 = theMeasure('gad-7');

/** One answer to every item, scored or not, of a questionnaire drawn at random. */
const filledIn = fc.constantFrom(phq9, gad7).chain((measure) =>
  fc.tuple(...measure.items.map(() => fc.integer({ min: 0, max: 3 }))).map((values) => ({
    measure,
    answers: Object.fromEntries(measure.items.map(({ id }, index) => [id, values[index] ?? 0])),
  })),
);

describe('the total of a questionnaire', () => {
  it.each([
    ['all "not at all" on PHQ-9 is 0', phq9, answersWithTotal('phq-9', 0), 0],
    ['all "nearly every day" on PHQ-9 is 27', phq9, answersWithTotal('phq-9', 27), 27],
    ['all "nearly every day" on GAD-7 is 21', gad7, answersWithTotal('gad-7', 21), 21],
    ['the difficulty question is not counted', phq9, { ...answersWithTotal('phq-9', 9), difficulty: 3 }, 9],
    [
      'the difficulty question may be left out',
      phq9,
      { ...answersWithTotal('phq-9', 9), difficulty: null },
      9,
    ],
    ['one item left out: no total', phq9, { ...answersWithTotal('phq-9', 9), 'phq9-4': null }, null],
    ['an item nobody heard of is not counted', gad7, { ...answersWithTotal('gad-7', 5), other: 3 }, 5],
    ['a value above the options is no answer', gad7, { ...answersWithTotal('gad-7', 5), 'gad7-7': 4 }, null],
    [
      'a value between the options is no answer',
      gad7,
      { ...answersWithTotal('gad-7', 5), 'gad7-7': 0.5 },
      null,
    ],
    ['an empty form has no total', gad7, {}, null],
    [
      'a questionnaire that is only asked has none',
      { ...gad7, scoring: { kind: 'none' as const, source: 'x' } },
      answersWithTotal('gad-7', 5),
      null,
    ],
  ])('%s', (_sentence, measure, answers, total) => {
    expect(scoreMeasure(measure, answers)).toBe(total);
  });

  it('stays between the lowest and the highest possible total', () => {
    fc.assert(
      fc.property(filledIn, ({ measure, answers }) => {
        const total = scoreMeasure(measure, answers) ?? -1;
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(measure.code === 'phq-9' ? 27 : 21);
      }),
    );
  });

  it('rises by one when one scored answer rises by one', () => {
    fc.assert(
      fc.property(filledIn, fc.nat(), ({ measure, answers }, pick) => {
        const scored = measure.items.filter((item) => item.scored);
        const { id } = scored[pick % scored.length]!;
        fc.pre((answers[id] ?? 3) < 3);
        const before = scoreMeasure(measure, answers)!;
        expect(scoreMeasure(measure, { ...answers, [id]: (answers[id] ?? 0) + 1 })).toBe(before + 1);
      }),
    );
  });

  it('does not depend on the order in which items are answered', () => {
    fc.assert(
      fc.property(filledIn, ({ measure, answers }) => {
        const reversed = Object.fromEntries(Object.entries(answers).toReversed());
        expect(scoreMeasure(measure, reversed)).toBe(scoreMeasure(measure, answers));
      }),
    );
  });

  it('is never made from an incomplete form', () => {
    fc.assert(
      fc.property(filledIn, fc.nat(), ({ measure, answers }, pick) => {
        const scored = measure.items.filter((item) => item.scored);
        const { id } = scored[pick % scored.length]!;
        const incomplete = { ...answers, [id]: null };
        expect(scoreMeasure(measure, incomplete)).toBeNull();
        expect(missingItems(measure, incomplete)).toEqual([id]);
      }),
    );
  });
});

describe('what is missing', () => {
  it('is named in the order of the questions, and never an item that is not scored', () => {
    expect(missingItems(phq9, { ...answersWithTotal('phq-9', 9), 'phq9-9': null, 'phq9-2': null })).toEqual([
      'phq9-2',
      'phq9-9',
    ]);
    expect(missingItems(phq9, { ...answersWithTotal('phq-9', 9), difficulty: null })).toEqual([]);
  });
});
