import { describe, expect, it } from 'vitest';
import { theMeasure } from '#tests/factories/measures.ts';
import { courseOf } from './measure-course-view.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { measureLibrary } from './measure-library.server.ts';

const phq9 = { measure: theMeasure('phq-9'), wording: measureLibrary().wording('phq-9', 'en') };
const weekly = (...totals: (number | null)[]) => totals.map((total, at) => ({ at, total, items: {} }));
const phq9Line = (...totals: (number | null)[]) => courseOf(phq9, weekly(...totals)).lines[0]!;

/** A questionnaire of our own making, so that these tests stand apart from the ones we ship. */
function aMeasure(parts: Partial<MeasureDefinition>): MeasureDefinition {
  return {
    ...phq9.measure,
    code: 'made-up',
    name: 'Made up',
    bands: null,
    caseness: null,
    reliableChange: null,
    ...parts,
  };
}

const MEAN = aMeasure({
  scoring: { kind: 'mean', min: 1, max: 5, source: 'test' },
  caseness: { kind: 'above', above: 2.3, source: 'test' },
  reliableChange: { atLeast: 0.73, source: 'test' },
});
const scored = { scale: 'fear', scored: true, reverse: false, mayNotApply: false };
const ITEMS = aMeasure({
  items: [
    { ...scored, id: 'fear-1' },
    { ...scored, id: 'fear-2' },
  ],
  scales: { fear: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
  scoring: { kind: 'items', source: 'test' },
  caseness: { kind: 'any-item', atLeast: 4, source: 'test' },
});

describe('what a chart says of PHQ-9', () => {
  it.each([
    ['no answer', [], null],
    ['only an incomplete answer', [null], null],
    ['one score at caseness', [10], ['none', 'case', 1]],
    ['one score below caseness', [9], ['none', 'below', 1]],
    ['the same as at the start', [14, 12, 14], ['none', 'still-case', 3]],
    ['fell by 5, which is not reliable', [15, 10], ['none', 'still-case', 2]],
    ['fell by 6, which is', [16, 10], ['improvement', 'still-case', 2]],
    ['fell by 7 to below caseness', [16, 9], ['improvement', 'now-below', 2]],
    ['rose by 5', [4, 9], ['none', 'still-below', 2]],
    ['rose by 6 to caseness', [4, 10], ['deterioration', 'now-case', 2]],
    ['incomplete answers count for nothing', [16, null, 9, null], ['improvement', 'now-below', 2]],
  ] as const)('%s', (_what, totals, says) => {
    const { summary } = phq9Line(...totals);
    expect(summary && [summary.reliable, summary.level, summary.count]).toEqual(says);
  });

  it('keeps incomplete answers as points without a score, and names the band of the others', () => {
    expect(phq9Line(14, null).points).toEqual([
      { at: 0, score: 14, band: 'moderate depression' },
      { at: 1, score: null, band: null },
    ]);
  });

  it.each([
    [16, 10, 22],
    [6, 0, 12],
    [5, null, 11],
    [21, 15, 27],
    [22, 16, null],
  ])('from a first score of %i the lines of reliable change are %s and %s', (first, improved, worse) => {
    expect(phq9Line(null, first, 3).reliable).toEqual({ change: 6, improved, worse });
  });

  it('without words of this service it is still drawn, under the name that clinicians use', () => {
    const course = courseOf({ ...phq9, wording: undefined }, weekly(12));
    expect([course.title, course.lines[0]?.bands[1]?.name]).toEqual(['PHQ-9', 'mild']);
  });
});

describe('what a chart says of a mean', () => {
  const line = (...means: (number | null)[]) =>
    courseOf({ measure: MEAN, wording: undefined }, weekly(...means)).lines[0]!;

  it('begins where the questionnaire begins, and its threshold is only passed above it', () => {
    const { min, max, caseness } = line(3);
    expect([min, max, caseness]).toEqual([1, 5, { score: 2.3, above: true }]);
    expect([line(2.3).summary?.level, line(2.31).summary?.level]).toEqual(['below', 'case']);
  });

  it.each([
    [3, 2.28, 'none'],
    [3, 2.27, 'improvement'],
    [2.27, 3, 'deterioration'],
  ])('from %f to %f', (first, last, reliable) => {
    expect(line(first, last).summary?.reliable).toBe(reliable);
  });

  it('computes its lines as written, and has none below the lowest score', () => {
    expect(line(3).reliable).toEqual({ change: 0.73, improved: 2.27, worse: 3.73 });
    expect(line(1.5).reliable?.improved).toBeNull();
  });
});

describe('what charts say of questions that are read one by one', () => {
  const answered = [
    { at: 1, total: null, items: { 'fear-1': 5, 'fear-2': 4 } },
    { at: 2, total: null, items: { 'fear-1': 3, 'fear-2': null } },
    { at: 3, total: null, items: { 'fear-1': 3, 'fear-2': 3 } },
  ];
  const { lines } = courseOf({ measure: ITEMS, wording: undefined }, answered);

  it('each has a line of its own over the range of its answers', () => {
    expect(lines.map(({ id, min, max, question }) => [id, min, max, question?.number])).toEqual([
      ['fear-1', 0, 8, 1],
      ['fear-2', 0, 8, 2],
    ]);
    expect(lines[1]?.points.map(({ score }) => score)).toEqual([4, null, 3]);
  });

  it('each has its own threshold, from 4, and no reliable change', () => {
    expect(lines.map(({ summary }) => [summary?.level, summary?.reliable])).toEqual([
      ['now-below', null],
      ['now-below', null],
    ]);
    expect(lines[0]?.caseness).toEqual({ score: 4, above: false });
  });

  it('a question that does not apply has no score', () => {
    const [line] = courseOf({ measure: ITEMS, wording: undefined }, [
      { at: 1, total: null, items: { 'fear-1': 'not-applicable' } },
    ]).lines;
    expect(line?.points[0]?.score).toBeNull();
  });

  it('what is not scored at all has no line', () => {
    const unscored = aMeasure({ scoring: { kind: 'none', source: 'test' } });
    expect(courseOf({ measure: unscored, wording: undefined }, weekly(1)).lines).toEqual([]);
  });
});
