/** Every figure of CLINICAL section 3 at its boundary, for every clinical questionnaire: one below, at, one above. */
import { describe, expect, it } from 'vitest';
import { answersWithTotal, theMeasure } from '#tests/factories/measures.ts';
import { isCase, isCaseByItem } from './caseness.ts';
import { reliableChange } from './reliable-change.ts';
import { riskAnswer } from './risk-answer.ts';
import { missingItems, scoreMeasure, subscaleScores } from './score-measure.ts';

/** code, scored items, lowest and highest answer, lowest and highest total. */
const SHAPES: [string, number, number, number, number | null, number | null][] = [
  ['phq-9', 9, 0, 3, 0, 27],
  ['gad-7', 7, 0, 3, 0, 21],
  ['wsas', 5, 0, 8, 0, 40],
  ['phobia-scales', 3, 0, 8, null, null],
  ['pdss-sr', 7, 0, 4, 0, 28],
  ['oci', 42, 0, 4, 0, 168],
  ['spin', 17, 0, 4, 0, 68],
  ['pcl-5', 20, 0, 4, 0, 80],
  ['mi', 27, 1, 5, 1, 5],
  ['hai', 18, 0, 3, 0, 54],
  ['pswq', 16, 1, 5, 16, 80],
];

/** code, the highest total below caseness, the lowest at it, the reliable change. */
const THRESHOLDS: [string, number, number, number][] = [
  ['phq-9', 9, 10, 6],
  ['gad-7', 7, 8, 4],
  ['pdss-sr', 7, 8, 5],
  ['oci', 39, 40, 32],
  ['spin', 18, 19, 10],
  ['pcl-5', 31, 32, 10],
  ['hai', 17, 18, 4],
  ['pswq', 44, 45, 10],
];

/** The same answer to every scored question, reversed ones too. */
function allAnswered(code: string, value: number) {
  const items = theMeasure(code).items.filter(({ scored }) => scored);
  return Object.fromEntries(items.map(({ id }) => [id, value]));
}

describe('the questions of a questionnaire', () => {
  it.each(SHAPES)('%s has %i scored items, each from %i to %i', (code, count, lowest, highest) => {
    const { items, scales } = theMeasure(code);
    const scored = items.filter((item) => item.scored);
    const options = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
    expect(scored).toHaveLength(count);
    for (const { scale } of scored) expect(scales[scale]).toEqual(options);
  });

  it.each(SHAPES)('%s: totals go from the lowest to the highest there is', (code, ...figures) => {
    const [, , , least, most] = figures;
    const { scoring } = theMeasure(code);
    expect('min' in scoring ? [scoring.min, scoring.max] : [null, null]).toEqual([least, most]);
    if (least === null || most === null) return;
    expect(scoreMeasure(theMeasure(code), answersWithTotal(code, least))).toBe(least);
    expect(scoreMeasure(theMeasure(code), answersWithTotal(code, most))).toBe(most);
  });

  it('have an id that no other questionnaire uses', () => {
    const ids = [
      ...SHAPES.map(([code]) => code),
      'peq-assessment',
      'peq-treatment',
      'sleep-week',
      'goal-rating',
    ]
      .flatMap((code) => theMeasure(code).items)
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('caseness', () => {
  it.each(THRESHOLDS)('%s of %i is below, of %i at caseness', (code, below, at) => {
    const measure = theMeasure(code);
    expect([below, at, at + 1].map((total) => isCase(measure, total))).toEqual([false, true, true]);
    expect(isCase(measure, scoreMeasure(measure, answersWithTotal(code, below))!)).toBe(false);
    expect(isCase(measure, scoreMeasure(measure, answersWithTotal(code, at))!)).toBe(true);
  });

  it.each([
    ['a mean of 2.29', 2.29, false],
    ['a mean of exactly 2.3', 2.3, false],
    ['a mean just above 2.3', 2.31, true],
  ])('MI: %s', (_sentence, mean, expected) => {
    expect(isCase(theMeasure('mi'), mean)).toBe(expected);
  });

  it.each([
    [[3, 3, 3], false],
    [[3, 4, 3], true],
    [[0, 0, 5], true],
    [[4, null, null], true],
    [[3, null, 3], null],
  ])('phobia scales: %j', ([first, second, third], expected) => {
    const answers = { 'phobia-1': first!, 'phobia-2': second!, 'phobia-3': third! };
    expect(isCaseByItem(theMeasure('phobia-scales'), answers)).toBe(expected);
  });

  it('WSAS has none, and a total of the phobia scales says nothing', () => {
    expect(isCase(theMeasure('wsas'), 40)).toBeNull();
    expect(isCase(theMeasure('phobia-scales'), 24)).toBeNull();
    expect(scoreMeasure(theMeasure('phobia-scales'), allAnswered('phobia-scales', 8))).toBeNull();
  });
});

describe('reliable change', () => {
  const changes: [string, number, number][] = [
    ...THRESHOLDS.map(([code, , , change]): [string, number, number] => [code, change, 1]),
    ['mi', 0.73, 0.01],
  ];

  it.each(changes)('%s: %f is the smallest that is reliable, up and down', (code, change, step) => {
    const measure = theMeasure(code);
    const high = 'max' in measure.scoring ? measure.scoring.max : 0;
    const by = (points: number) => high - points;
    for (const [points, down, up] of [
      [change - step, 'none', 'none'],
      [change, 'improvement', 'deterioration'],
      [change + step, 'improvement', 'deterioration'],
    ] as const) {
      expect(reliableChange(measure, high, by(points))).toBe(down);
      expect(reliableChange(measure, by(points), high)).toBe(up);
    }
  });

  it.each(['wsas', 'phobia-scales', 'peq-treatment', 'sleep-week', 'goal-rating'])('%s has none', (code) => {
    expect(reliableChange(theMeasure(code), 10, 0)).toBeNull();
  });
});

describe('WSAS question 1, for somebody who does not work', () => {
  const wsas = theMeasure('wsas');

  it('counts nothing, and the total is that of the other four', () => {
    const answers = { ...allAnswered('wsas', 5), 'wsas-1': 'not-applicable' } as const;
    expect(scoreMeasure(wsas, answers)).toBe(20);
    expect(missingItems(wsas, answers)).toEqual([]);
  });

  it('left out is not the same: then there is no total', () => {
    expect(scoreMeasure(wsas, { ...allAnswered('wsas', 5), 'wsas-1': null })).toBeNull();
  });

  it('is the only one that may not apply', () => {
    for (const item of ['wsas-2', 'wsas-3', 'wsas-4', 'wsas-5']) {
      const answers = { ...allAnswered('wsas', 5), [item]: 'not-applicable' } as const;
      expect(scoreMeasure(wsas, answers)).toBeNull();
      expect(missingItems(wsas, answers)).toEqual([item]);
    }
  });
});

describe('WSAS question 2, on looking after a home', () => {
  const alertOf = (answer: number | null) =>
    riskAnswer(theMeasure('wsas'), { ...allAnswered('wsas', 8), 'wsas-2': answer });

  it.each([0, 4, 7])('at %i raises nothing, however high the rest is', (answer) => {
    expect(alertOf(answer)).toBeNull();
  });

  it('at 8 is asked about before the next contact, which is our own rule and says so', () => {
    expect(alertOf(8)).toEqual({ source: 'wsas-home', severity: 'before-next-contact' });
    expect(theMeasure('wsas').alerts[0]?.why).toMatch(/no national rule.*clinical lead to confirm/);
  });
});

describe('PSWQ', () => {
  const pswq = theMeasure('pswq');
  const REVERSED = [1, 3, 8, 10, 11];

  it('reverses questions 1, 3, 8, 10 and 11', () => {
    expect(pswq.items.filter(({ reverse }) => reverse).map(({ id }) => id)).toEqual(
      REVERSED.map((item) => `pswq-${item}`),
    );
  });

  it('eleven times 1 and five times 5 is the lowest total, the other way round the highest', () => {
    const answered = (plain: number, reversed: number) =>
      Object.fromEntries(
        pswq.items.map(({ id }, index) => [id, REVERSED.includes(index + 1) ? reversed : plain]),
      );
    expect(scoreMeasure(pswq, answered(1, 5))).toBe(16);
    expect(scoreMeasure(pswq, answered(5, 1))).toBe(80);
  });

  it('1 everywhere is 11 + 5 × 5 = 36, 5 everywhere 11 × 5 + 5 = 60, 3 everywhere 48', () => {
    expect([1, 5, 3].map((value) => scoreMeasure(pswq, allAnswered('pswq', value)))).toEqual([36, 60, 48]);
  });

  it.each(REVERSED)('a higher answer to question %i lowers the total', (item) => {
    const answers = { ...allAnswered('pswq', 3), [`pswq-${item}`]: 4 };
    expect(scoreMeasure(pswq, answers)).toBe(47);
  });
});

describe('MI', () => {
  const mi = theMeasure('mi');

  it('is the mean of what was answered, whatever does not apply or is left out', () => {
    const answers = { ...allAnswered('mi', 3), 'mi-1': 'not-applicable', 'mi-2': null, 'mi-3': 5 } as const;
    expect(scoreMeasure(mi, answers)).toBeCloseTo((24 * 3 + 5) / 25, 10);
    expect(scoreMeasure(mi, { 'mi-1': 4 })).toBe(4);
    expect(scoreMeasure(mi, {})).toBeNull();
  });

  it('has no question that everybody must answer', () => {
    expect(mi.items.every(({ mayNotApply }) => mayNotApply)).toBe(true);
  });

  it('changes reliably by exactly 0.73 wherever it begins, and never by 0.72', () => {
    const fall = (from: number, hundredths: number) =>
      reliableChange(theMeasure('mi'), from / 100, (from - hundredths) / 100);
    for (let from = 173; from <= 500; from += 1) {
      expect([fall(from, 73), fall(from, 72)], `from ${from / 100}`).toEqual(['improvement', 'none']);
    }
  });

  it('ten answers that make exactly 2.3 are no case, one point more is', () => {
    const ten = (sum: number) =>
      Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [`mi-${index + 1}`, index < sum - 20 ? 3 : 2]),
      );
    expect([23, 24].map((sum) => scoreMeasure(mi, ten(sum)))).toEqual([2.3, 2.4]);
    expect([23, 24].map((sum) => isCase(mi, scoreMeasure(mi, ten(sum))!))).toEqual([false, true]);
  });
});

describe('PCL-5', () => {
  it('has the four clusters of DSM-5: questions 1–5, 6–7, 8–14 and 15–20', () => {
    const pcl5 = theMeasure('pcl-5');
    const answers = Object.fromEntries(
      pcl5.items.map(({ id }, index) => [id, index < 5 ? 4 : index < 7 ? 3 : index < 14 ? 2 : 1]),
    );
    const clusters = { intrusion: 20, avoidance: 6, 'thoughts-and-mood': 14, arousal: 6 };
    expect(subscaleScores(pcl5, answers)).toEqual(clusters);
    expect(scoreMeasure(pcl5, answers)).toBe(46);
    expect(subscaleScores(pcl5, { ...answers, 'pcl5-6': null })).toEqual({ ...clusters, avoidance: null });
  });
});
