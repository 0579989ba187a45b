/** Whether a course goes as courses usually do that end well (docs/expected-course.md). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCourse, rules } from '#tests/factories/courses.ts';
import { type CourseRule, type CourseSignal, expectedCourse } from './expected-course.ts';

type Scores = (number | null)[];

describe('an open course', () => {
  it.each<[string, number, Scores, Scores, CourseSignal, CourseRule]>([
    ['before the first contact', 0, [16, 16], [12, 12], 'too-early', 'early'],
    ['three contacts without change', 3, [16, 16], [12, 12], 'too-early', 'early'],
    ['three contacts and better already', 3, [16, 10], [12, 12], 'too-early', 'early'],
    [
      'four contacts without change',
      4,
      [16, 16],
      [12, 12],
      'not-on-track',
      'no-improvement-by-fourth-contact',
    ],
    [
      'five contacts without change',
      5,
      [16, 16],
      [12, 12],
      'not-on-track',
      'no-improvement-by-fourth-contact',
    ],
    ['PHQ-9 fell 5', 4, [16, 11], [12, 12], 'not-on-track', 'no-improvement-by-fourth-contact'],
    ['PHQ-9 fell 6', 4, [16, 10], [12, 12], 'on-track', 'reliable-improvement'],
    ['PHQ-9 fell 7', 4, [16, 9], [12, 12], 'on-track', 'reliable-improvement'],
    ['GAD-7 fell 3', 4, [16, 16], [12, 9], 'not-on-track', 'no-improvement-by-fourth-contact'],
    ['GAD-7 fell 4', 4, [16, 16], [12, 8], 'on-track', 'reliable-improvement'],
    [
      'no change, PHQ-9 just at caseness',
      4,
      [10, 10],
      [7, 7],
      'not-on-track',
      'no-improvement-by-fourth-contact',
    ],
    [
      'no change, GAD-7 just at caseness',
      4,
      [9, 9],
      [8, 8],
      'not-on-track',
      'no-improvement-by-fourth-contact',
    ],
    ['no change, both just below caseness', 4, [9, 9], [7, 7], 'on-track', 'below-caseness'],
    ['below caseness now without reliable change', 4, [12, 9], [9, 7], 'on-track', 'below-caseness'],
    ['PHQ-9 rose 5 after one contact', 1, [12, 17], [9, 9], 'too-early', 'early'],
    ['PHQ-9 rose 6 after one contact', 1, [12, 18], [9, 9], 'not-on-track', 'reliable-deterioration'],
    ['GAD-7 rose 4 before the first contact', 0, [12, 12], [9, 13], 'not-on-track', 'reliable-deterioration'],
    [
      'PHQ-9 rose 6 and the second GAD-7 is missing',
      2,
      [12, 18],
      [9],
      'not-on-track',
      'reliable-deterioration',
    ],
    ['one better, one worse, early', 3, [18, 12], [9, 13], 'too-early', 'early'],
    ['one better, one worse', 4, [18, 12], [9, 13], 'not-on-track', 'no-improvement-by-fourth-contact'],
    ['no scores', 4, [], [], 'not-known', 'scores-missing'],
    ['first scores alone', 4, [16], [12], 'not-known', 'scores-missing'],
    ['the second PHQ-9 has an answer left out', 4, [16, null], [7, 7], 'not-known', 'scores-missing'],
    ['GAD-7 missing, PHQ-9 below caseness', 4, [9, 9], [], 'not-known', 'scores-missing'],
    [
      'GAD-7 missing, PHQ-9 still at caseness',
      4,
      [16, 16],
      [],
      'not-on-track',
      'no-improvement-by-fourth-contact',
    ],
    ['GAD-7 missing, PHQ-9 reliably better', 4, [16, 10], [], 'on-track', 'reliable-improvement'],
  ])('%s', (_sentence, contacts, phq9, gad7, signal, rule) => {
    const course = aCourse({ contacts, discharged: false, scores: { 'phq-9': phq9, 'gad-7': gad7 } });
    expect(expectedCourse(rules, course)).toMatchObject({ signal, rule, contacts });
  });

  it('is judged by the questionnaire of its problem', () => {
    const scores = { 'phq-9': [9, 9], 'gad-7': [7, 7], oci: [80, 80] };
    expect(expectedCourse(rules, aCourse({ problem: 'ocd', contacts: 4, scores })).signal).toBe(
      'not-on-track',
    );
  });

  it('shows the figures that it was judged by', () => {
    const scores = { 'phq-9': [16, 9], 'gad-7': [12] };
    expect(expectedCourse(rules, aCourse({ scores })).changes).toEqual([
      { measure: 'PHQ-9', first: 16, last: 9, fall: 7, threshold: 6, reliable: 'improvement' },
    ]);
  });

  it('once off track, is no better for scores that are worse', () => {
    const score = fc.tuple(fc.nat(27), fc.nat(27));
    const anxious = fc.tuple(fc.nat(21), fc.nat(21));
    fc.assert(
      fc.property(score, anxious, fc.nat(8), fc.nat(5), ([first, last], gad7, contacts, worse) => {
        const signalAt = (total: number) =>
          expectedCourse(rules, aCourse({ contacts, scores: { 'phq-9': [first, total], 'gad-7': gad7 } }))
            .signal;
        if (signalAt(last) === 'not-on-track') expect(signalAt(last + worse)).toBe('not-on-track');
      }),
    );
  });
});
