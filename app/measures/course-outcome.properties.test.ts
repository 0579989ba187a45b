/** What holds of every course, whatever its scores. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '#tests/factories/courses.ts';
import { theMeasure } from '#tests/factories/measures.ts';
import { PROBLEMS } from '#db/schema/pathway.ts';
import { courseOutcome, outcomeSoFar } from './course-outcome.ts';
import type { Course, DatedScore } from './course-scores.ts';

const CODES = ['phq-9', 'gad-7', 'pdss-sr', 'oci', 'spin', 'pcl-5', 'mi', 'hai', 'pswq'];

/** A score that the questionnaire can have; a mean to two decimals. */
function possibleTotal(code: string): fc.Arbitrary<number> {
  const { scoring } = theMeasure(code);
  if (!('min' in scoring)) throw new Error(`"${code}" has no total.`);
  const { kind, min, max } = scoring;
  return kind === 'sum'
    ? fc.integer({ min, max })
    : fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100);
}

/** Responses at different moments, some incomplete. */
function responses(code: string): fc.Arbitrary<DatedScore[]> {
  const one = fc.record({ at: fc.nat(1_000_000), total: fc.option(possibleTotal(code), { freq: 5 }) });
  return fc.uniqueArray(one, { maxLength: 5, selector: ({ at }) => at });
}

const anyCourse: fc.Arbitrary<Course> = fc.record({
  problem: fc.constantFrom(...PROBLEMS),
  treatmentContacts: fc.nat(8),
  discharged: fc.boolean(),
  scores: fc.record(Object.fromEntries(CODES.map((code) => [code, responses(code)])), { requiredKeys: [] }),
});

/** A finished course with two complete scores on everything. */
const judgedCourse: fc.Arbitrary<Course> = fc.record({
  problem: fc.constantFrom(...PROBLEMS),
  treatmentContacts: fc.integer({ min: 2, max: 20 }),
  discharged: fc.constant(true),
  scores: fc.record(
    Object.fromEntries(
      CODES.map((code) => [
        code,
        fc.tuple(possibleTotal(code), possibleTotal(code)).map(([first, last]) => [
          { at: 1, total: first },
          { at: 2, total: last },
        ]),
      ]),
    ),
  ),
});

/** The same course lived backwards. */
function backwards(course: Course): Course {
  const scores = Object.entries(course.scores).map(
    ([code, given = []]) => [code, given.map(({ at, total }) => ({ at: -at, total }))] as const,
  );
  return { ...course, scores: Object.fromEntries(scores) };
}

describe('every course', () => {
  it('lived backwards, improvement is deterioration and no change is no change', () => {
    fc.assert(
      fc.property(judgedCourse, (course) => {
        const forwards = courseOutcome(rules, course);
        const back = courseOutcome(rules, backwards(course));
        expect(back.reliableDeterioration).toBe(forwards.reliableImprovement);
        expect(back.reliableImprovement).toBe(forwards.reliableDeterioration);
        expect(back.noReliableChange).toBe(forwards.noReliableChange);
        expect(back.anxiety).toEqual({
          measure: forwards.anxiety.measure,
          first: forwards.anxiety.last,
          last: forwards.anxiety.first,
        });
      }),
    );
  });

  it('has exactly one of improvement, deterioration and no reliable change, or none of them is defined', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const outcome = courseOutcome(rules, course);
        const changes = [
          outcome.reliableImprovement,
          outcome.reliableDeterioration,
          outcome.noReliableChange,
        ];
        const defined = outcome.finishedCourse && outcome.pairedScores;
        expect(changes.filter((change) => change === true)).toHaveLength(defined ? 1 : 0);
        expect(changes.filter((change) => change === null)).toHaveLength(defined ? 0 : 3);
      }),
    );
  });

  it('has recovery only where it was at caseness, and reliable recovery only with recovery and improvement', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const outcome = courseOutcome(rules, course);
        const defined = outcome.finishedCourse && outcome.pairedScores && outcome.caseAtStart === true;
        expect(outcome.recovery !== null).toBe(defined);
        expect(outcome.reliableRecovery !== null).toBe(defined);
        expect(outcome.reliableRecovery === true).toBe(
          outcome.recovery === true && outcome.reliableImprovement === true,
        );
      }),
    );
  });

  it('comes out the same whatever order its responses are in', () => {
    fc.assert(
      fc.property(anyCourse, fc.infiniteStream(fc.nat()), (course, chance) => {
        const shuffled = Object.entries(course.scores).map(([code, given = []]) => {
          const ranked = given.map((score) => ({ score, rank: chance.next().value as number }));
          return [code, ranked.toSorted((a, b) => a.rank - b.rank).map(({ score }) => score)] as const;
        });
        const other = { ...course, scores: Object.fromEntries(shuffled) };
        expect(courseOutcome(rules, other)).toEqual(courseOutcome(rules, course));
      }),
    );
  });

  it('never comes out worse for a lower last PHQ-9, all else being equal', () => {
    const worth = (course: Course) => {
      const { reliableImprovement, reliableDeterioration, recovery } = courseOutcome(rules, course);
      return [reliableImprovement ? 1 : reliableDeterioration ? -1 : 0, recovery ? 1 : 0] as const;
    };
    fc.assert(
      fc.property(judgedCourse, fc.nat(27), (course, lower) => {
        const [first, last] = course.scores['phq-9'] ?? [];
        const total = Math.min(lower, last?.total ?? 0);
        const better = { ...course, scores: { ...course.scores, 'phq-9': [first!, { at: 2, total }] } };
        const [change, recovery] = worth(course);
        const [changeOfBetter, recoveryOfBetter] = worth(better);
        expect(changeOfBetter).toBeGreaterThanOrEqual(change);
        expect(recoveryOfBetter).toBeGreaterThanOrEqual(recovery);
      }),
    );
  });

  it('keeps its first and last scores within what the questionnaire can have', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { depression, anxiety } = courseOutcome(rules, course);
        for (const { measure, first, last } of [{ measure: 'phq-9', ...depression }, anxiety]) {
          const scoring = theMeasure(measure).scoring as { min: number; max: number };
          for (const score of [first, last].filter((one) => one !== null)) {
            expect(score).toBeGreaterThanOrEqual(scoring.min);
            expect(score).toBeLessThanOrEqual(scoring.max);
          }
          expect(first !== null || last === null).toBe(true);
        }
      }),
    );
  });

  it('would come out, if it ended today, as it does come out when it ends today', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const ended = courseOutcome(rules, { ...course, discharged: true });
        expect(outcomeSoFar(rules, course)).toEqual({ ...ended, finishedCourse: false, provisional: true });
      }),
    );
  });
});

describe('the choice of questionnaire', () => {
  it('is that of the problem exactly when it has two complete scores', () => {
    const own: Partial<Record<string, string>> = {
      panic: 'pdss-sr',
      agoraphobia: 'mi',
      'social-anxiety': 'spin',
      ocd: 'oci',
      ptsd: 'pcl-5',
      'health-anxiety': 'hai',
      gad: 'pswq',
    };
    fc.assert(
      fc.property(anyCourse, (course) => {
        const specific = own[course.problem];
        const complete = (course.scores[specific ?? ''] ?? []).filter(({ total }) => total !== null);
        const expected = specific && complete.length >= 2 ? specific : 'gad-7';
        expect(courseOutcome(rules, course).anxiety.measure).toBe(expected);
      }),
    );
  });
});
