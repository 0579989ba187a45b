/** Worked courses: what the national rules say of each (CLINICAL section 4). The tables are in tests/courses. */
import { describe, expect, it } from 'vitest';
import { aCourse, outcomeWords, rules } from '#tests/factories/courses.ts';
import { BOUNDARIES } from '#tests/courses/boundaries.ts';
import { TOGETHER } from '#tests/courses/together.ts';
import { ANXIETY_MEASURE, FINISHED, PAIRED } from '#tests/courses/which-scores.ts';
import { courseOutcome, outcomeSoFar } from './course-outcome.ts';

describe('every boundary, one below, at, one above', () => {
  describe.each(BOUNDARIES)('$measure', ({ measure, problem, boundaries }) => {
    it.each(boundaries)('%s', (_sentence, first, last, outcomes) => {
      const scores = { 'phq-9': [5, 5], 'gad-7': [5, 5], [measure]: [first, last] };
      const outcome = courseOutcome(rules, aCourse({ problem, scores }));
      expect(outcomeWords(outcome)).toBe(outcomes);
    });
  });
});

describe('both questionnaires together', () => {
  it.each(TOGETHER)('%s', (_sentence, phq9, gad7, outcomes) => {
    const outcome = courseOutcome(rules, aCourse({ scores: { 'phq-9': phq9, 'gad-7': gad7 } }));
    expect(outcomeWords(outcome)).toBe(outcomes);
  });
});

describe.each([
  ['a finished course of treatment', FINISHED],
  ['first and last scores', PAIRED],
  ['the anxiety measure', ANXIETY_MEASURE],
])('%s', (_theme, courses) => {
  it.each(courses)('$sentence', (told) => {
    const outcome = courseOutcome(rules, aCourse(told));
    expect(outcome).toMatchObject({
      finishedCourse: told.finished,
      pairedScores: told.paired,
      caseAtStart: told.caseAtStart,
      anxiety: { measure: told.anxiety },
      provisional: false,
    });
    expect(outcomeWords(outcome)).toBe(told.outcomes);
  });
});

describe('the scores that were judged', () => {
  it('are the first and the last by date, whatever order they come in', () => {
    const course = aCourse({ scores: { 'phq-9': [16, 12, 7], 'gad-7': [12, 9, 5] } });
    const scores = {
      'phq-9': course.scores['phq-9']!.toReversed(),
      'gad-7': course.scores['gad-7']!.toReversed(),
    };
    expect(courseOutcome(rules, { ...course, scores })).toMatchObject({
      depression: { first: 16, last: 7 },
      anxiety: { measure: 'gad-7', first: 12, last: 5 },
    });
  });

  it('with one response alone, the first is there and the last is not', () => {
    const outcome = courseOutcome(rules, aCourse({ scores: { 'phq-9': [16], 'gad-7': [] } }));
    expect(outcome.depression).toEqual({ first: 16, last: null });
    expect(outcome.anxiety).toEqual({ measure: 'gad-7', first: null, last: null });
  });

  it('of two at the same moment, the one that was handed over first is the first', () => {
    const at = Date.parse('2026-01-05T00:00Z');
    const scores = {
      'phq-9': [
        { at, total: 16 },
        { at, total: 7 },
      ],
    };
    expect(courseOutcome(rules, { ...aCourse({}), scores }).depression).toEqual({ first: 16, last: 7 });
  });
});

describe('a course that is still open', () => {
  const scores = { 'phq-9': [16, 7], 'gad-7': [12, 5] };

  it('has no outcome, and one so far that says it is provisional', () => {
    const open = aCourse({ scores, discharged: false });
    expect(outcomeWords(courseOutcome(rules, open))).toBe('- - - - -');
    const soFar = outcomeSoFar(rules, open);
    expect(soFar).toMatchObject({ provisional: true, finishedCourse: false });
    expect(outcomeWords(soFar)).toBe('yes yes yes no no');
  });

  it('has none so far either after one treatment contact', () => {
    const soFar = outcomeSoFar(rules, aCourse({ scores, discharged: false, contacts: 1 }));
    expect(outcomeWords(soFar)).toBe('- - - - -');
  });
});
