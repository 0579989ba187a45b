/** The rules' own words, in each language. */
import { describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { aCourse, rules } from '#tests/factories/courses.ts';
import { courseOutcome, outcomeSoFar } from './course-outcome.ts';
import { expectedCourse } from './expected-course.ts';
import { expectedCourseText, outcomeText } from './outcome-text.ts';

const textsIn = (language: Language) => translator(language).getFixedT(language, 'outcomes');
type CourseInput = Parameters<typeof aCourse>[0];
const say = (input: CourseInput, language: Language = 'en') =>
  outcomeText(textsIn(language), language, courseOutcome(rules, aCourse(input)));
const saySoFar = (input: CourseInput) =>
  outcomeText(textsIn('en'), 'en', outcomeSoFar(rules, aCourse({ discharged: false, ...input })));
const sayExpected = (input: CourseInput, language: Language = 'en') =>
  expectedCourseText(textsIn(language), language, expectedCourse(rules, aCourse(input)));

describe('an outcome in words', () => {
  it('gives the figures of each rule', () => {
    expect(say({ scores: { 'phq-9': [16, 9], 'gad-7': [8, 7] } })).toEqual({
      headline: 'Reliable recovery',
      sentences: [
        'PHQ-9 fell 7, from 16 to 9. Reliable change is 6, so this is a reliable improvement.',
        'GAD-7 fell 1, from 8 to 7. Reliable change is 4, so this is not a reliable change.',
        'A first score was at caseness, and both last scores are below it. This is recovery.',
      ],
    });
  });

  it('says which score is still at caseness, and where caseness begins', () => {
    expect(say({ scores: { 'phq-9': [20, 10], 'gad-7': [8, 8] } })).toEqual({
      headline: 'Reliable improvement',
      sentences: [
        'PHQ-9 fell 10, from 20 to 10. Reliable change is 6, so this is a reliable improvement.',
        'GAD-7 is unchanged at 8.',
        'PHQ-9 is still at caseness: the last score is 10, and caseness begins at 10. This is not recovery.',
        'GAD-7 is still at caseness: the last score is 8, and caseness begins at 8. This is not recovery.',
      ],
    });
  });

  it('says of a mean that caseness is above its limit, with as many decimals as it needs', () => {
    const scores = { 'phq-9': [5, 6], mi: [2.5, 62.25 / 27] };
    expect(say({ problem: 'agoraphobia', scores }).sentences).toEqual([
      'PHQ-9 rose 1, from 5 to 6. Reliable change is 6, so this is not a reliable change.',
      'MI fell 0.194, from 2.5 to 2.306. Reliable change is 0.73, so this is not a reliable change.',
      'MI is still at caseness: the last score is 2.306, and caseness is anything above 2.3. This is not recovery.',
    ]);
  });

  it.each([
    ['deterioration', { 'phq-9': [12, 18], 'gad-7': [9, 9] }, 'Reliable deterioration'],
    ['no reliable change', { 'phq-9': [12, 12], 'gad-7': [9, 9] }, 'No reliable change'],
    ['recovery alone', { 'phq-9': [10, 9], 'gad-7': [7, 7] }, 'Recovery, without reliable change'],
    ['deterioration with recovery', { 'phq-9': [2, 8], 'gad-7': [8, 7] }, 'Reliable deterioration'],
    ['improvement below caseness', { 'phq-9': [9, 3], 'gad-7': [7, 7] }, 'Reliable improvement'],
    ['nothing to go by', {}, 'No outcome can be given'],
  ])('has a headline for %s', (_sentence, scores, headline) => {
    expect(say({ scores }).headline).toBe(headline);
  });

  it('says that a rise is a reliable deterioration', () => {
    expect(say({ scores: { 'phq-9': [12, 18], 'gad-7': [9, 9] } }).sentences[0]).toBe(
      'PHQ-9 rose 6, from 12 to 18. Reliable change is 6, so this is a reliable deterioration.',
    );
  });

  it('says that one better and one worse come to no reliable change', () => {
    expect(say({ scores: { 'phq-9': [18, 12], 'gad-7': [9, 13] } }).sentences[2]).toBe(
      'One score improved reliably and the other deteriorated reliably. Together this counts as no reliable change.',
    );
  });

  it('says that recovery does not apply to somebody who was not at caseness', () => {
    expect(say({ scores: { 'phq-9': [9, 9], 'gad-7': [7, 7] } }).sentences.at(-1)).toBe(
      'Neither first score was at caseness, so recovery does not apply.',
    );
  });

  it('says what is missing, and nothing of recovery', () => {
    expect(say({ contacts: 1, scores: { 'phq-9': [16] } }).sentences).toEqual([
      'This is not a finished course of treatment: 1 treatment contact was attended, and two are needed.',
      'PHQ-9 has only one complete score. A first and a last one are needed.',
      'GAD-7 has no complete score. A first and a last one are needed.',
    ]);
  });

  it('says nothing of recovery while a score is missing', () => {
    expect(say({ scores: { 'phq-9': [16, 16], 'gad-7': [8] } }).sentences).toEqual([
      'GAD-7 has only one complete score. A first and a last one are needed.',
      'PHQ-9 is unchanged at 16.',
    ]);
  });

  it('says nothing of recovery for a course that is not finished', () => {
    expect(say({ discharged: false, scores: { 'phq-9': [16, 16], 'gad-7': [8, 8] } }).sentences).toEqual([
      'The course is still open: 6 treatment contacts have been attended.',
      'PHQ-9 is unchanged at 16.',
      'GAD-7 is unchanged at 8.',
    ]);
  });

  it('says of an outcome so far that it is only as of today', () => {
    const scores = { 'phq-9': [16, 9], 'gad-7': [8, 7] };
    expect(saySoFar({ scores }).headline).toBe('If the course ended today: reliable recovery');
    expect(saySoFar({ contacts: 0, scores })).toMatchObject({
      headline: 'It is too soon for an outcome',
      sentences: expect.arrayContaining([
        '0 treatment contacts have been attended so far. A finished course of treatment needs two.',
      ]) as string[],
    });
  });

  it('is there in Polish, with its numbers as they are written there', () => {
    const scores = { 'phq-9': [5, 6], mi: [2.5, 1.5] };
    expect(say({ problem: 'agoraphobia', scores }, 'pl')).toEqual({
      headline: 'Rzetelny powrót do zdrowia',
      sentences: [
        'PHQ-9: wzrost o 1, z 5 do 6. Rzetelna zmiana to 6, więc nie jest to rzetelna zmiana.',
        'MI: spadek o 1, z 2,5 do 1,5. Rzetelna zmiana to 0,73, więc jest to rzetelna poprawa.',
        'Jeden z pierwszych wyników osiągał próg kliniczny, a oba ostatnie są poniżej progu. To jest powrót do zdrowia.',
      ],
    });
  });
});

describe('an expected course in words', () => {
  it('gives the signal, the rule and the figures', () => {
    expect(sayExpected({ contacts: 4, scores: { 'phq-9': [16, 15], 'gad-7': [12] } })).toEqual({
      signal: 'Not on track',
      why: 'After 4 treatment contacts there is no reliable improvement, and a score is still at caseness.',
      sentences: ['PHQ-9 fell 1, from 16 to 15. Reliable change is 6, so this is not a reliable change.'],
    });
  });

  it('counts as each language does', () => {
    expect(sayExpected({ contacts: 1 }).why).toBe(
      '1 treatment contact so far. A course is judged from the fourth.',
    );
    expect(sayExpected({ contacts: 5, scores: { 'phq-9': [16, 16] } }, 'pl').why).toMatch(
      /^Po 5 spotkaniach/,
    );
    expect(sayExpected({ contacts: 2 }, 'pl').why).toMatch(/^Do tej pory 2 spotkania terapeutyczne\./);
  });
});
