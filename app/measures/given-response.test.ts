/** One response as it is handed in: what its score is, when it was given, and what is said of a mistake. */
import { describe, expect, it } from 'vitest';
import { aGivenCourse, givenMeasures } from '#tests/factories/given-courses.ts';
import { readGivenCourses } from './given-courses.ts';

const read = (responses: unknown[]) =>
  readGivenCourses(JSON.stringify([aGivenCourse({ id: 'c-7', responses })]), givenMeasures);
/** What is said of this response after a sound one. */
const problemWith = (response: unknown) => {
  const given = read([...aGivenCourse().responses.slice(0, 1), response]);
  return 'problem' in given ? given.problem : 'none';
};
const scoresOf = (response: object) => {
  const given = read([response]);
  return 'courses' in given ? given.courses[0]?.scores : given.problem;
};
const zeros = (count: number, ...first: unknown[]) =>
  [...first, ...Array<number>(count).fill(0)].slice(0, count);

describe('a mistake in a response is named with the course and the field', () => {
  const phq9 = { measure: 'phq-9', at: '2026-01-12' };
  const number = 'must be a whole number from 0 to 3, or null where there is no answer.';

  it.each<[string, unknown, string]>([
    ['no object', 7, 'responses[1] must be an object.'],
    [
      'an unknown questionnaire',
      { ...phq9, measure: 'phobia-scales', total: 3 },
      'responses[1].measure must be one of phq-9, gad-7, wsas, pdss-sr, oci, spin, pcl-5, mi, hai, pswq.',
    ],
    ['no questionnaire', { at: '2026-01-12', total: 3 }, 'responses[1].measure is missing.'],
    ['no date', { measure: 'phq-9', total: 3 }, 'responses[1].at is missing.'],
    [
      'a date that is not',
      { ...phq9, at: '2026-02-29', total: 3 },
      'responses[1].at must be a date such as 2026-01-05.',
    ],
    [
      'an English date',
      { ...phq9, at: '05/01/2026', total: 3 },
      'responses[1].at must be a date such as 2026-01-05.',
    ],
    [
      'an hour that is not',
      { ...phq9, at: '2026-01-12T24:30:00Z', total: 3 },
      'responses[1].at must be a date such as 2026-01-05.',
    ],
    ['neither answers nor total', phq9, 'responses[1] must have items or a total.'],
    ['a total as text', { ...phq9, total: '3' }, 'responses[1].total must be a number.'],
    ['no total where one is announced', { ...phq9, total: null }, 'responses[1].total must be a number.'],
    [
      'a total too high',
      { ...phq9, total: 28 },
      'responses[1].total must be a whole number from 0 to 27 for PHQ-9.',
    ],
    [
      'a total too low',
      { ...phq9, total: -1 },
      'responses[1].total must be a whole number from 0 to 27 for PHQ-9.',
    ],
    [
      'half a point',
      { ...phq9, total: 9.5 },
      'responses[1].total must be a whole number from 0 to 27 for PHQ-9.',
    ],
    [
      'a mean too low',
      { ...phq9, measure: 'mi', total: 0.9 },
      'responses[1].total must be a mean from 1 to 5 for MI.',
    ],
    [
      'an answer too few',
      { ...phq9, items: zeros(8) },
      'responses[1].items must be 9 or 10 answers for PHQ-9.',
    ],
    [
      'an answer too many',
      { ...phq9, items: zeros(11) },
      'responses[1].items must be 9 or 10 answers for PHQ-9.',
    ],
    [
      'an answer too few of GAD-7',
      { ...phq9, measure: 'gad-7', items: zeros(6) },
      'responses[1].items must be 7 answers for GAD-7.',
    ],
    ['answers that are no list', { ...phq9, items: 'none' }, 'responses[1].items must be a list of answers.'],
    ['an answer too high', { ...phq9, items: zeros(9, 0, 0, 0, 4) }, `responses[1].items[3] ${number}`],
    ['a difficulty too high', { ...phq9, items: [...zeros(9), 4] }, `responses[1].items[9] ${number}`],
    ['a negative answer', { ...phq9, items: zeros(9, -1) }, `responses[1].items[0] ${number}`],
    [
      'half an answer',
      { ...phq9, items: zeros(9, 0, 1.5) },
      'responses[1].items[1] must be a whole number, or null where there is no answer.',
    ],
    [
      'an answer in words',
      { ...phq9, items: zeros(9, 'often') },
      'responses[1].items[0] must be a whole number, or null where there is no answer.',
    ],
    [
      '"not applicable" where it is not offered',
      { ...phq9, items: zeros(9, 'not-applicable') },
      `responses[1].items[0] ${number}`,
    ],
    [
      '"not applicable" on WSAS question 2',
      { ...phq9, measure: 'wsas', items: [0, 'not-applicable', 0, 0, 0] },
      'responses[1].items[1] must be a whole number from 0 to 8, or null where there is no answer.',
    ],
    [
      'too much on WSAS question 1',
      { ...phq9, measure: 'wsas', items: zeros(5, 9) },
      'responses[1].items[0] must be a whole number from 0 to 8 or "not-applicable", or null where there is no answer.',
    ],
    [
      '0 on a scale from 1',
      { ...phq9, measure: 'pswq', items: zeros(16) },
      'responses[1].items[0] must be a whole number from 1 to 5, or null where there is no answer.',
    ],
    [
      'a total that the answers do not make',
      { ...phq9, items: zeros(9, 3, 3), total: 7 },
      'responses[1].total must be 6, which is what the items come to.',
    ],
    [
      'a mean that the answers do not make',
      { ...phq9, measure: 'mi', items: [...Array<number>(26).fill(2), 3], total: 2.03 },
      'responses[1].total must be 2.037037, which is what the items come to.',
    ],
    [
      'a total although an answer is missing',
      { ...phq9, items: zeros(9, null), total: 0 },
      'responses[1].total must be left out where an answer is missing.',
    ],
    ['something unknown', { ...phq9, total: 3, note: 'x' }, 'responses[1].note is not a known field.'],
  ])('%s', (_sentence, response, sentence) => {
    expect(problemWith(response)).toBe(`Course "c-7": ${sentence}`);
  });
});

describe('the score of a response', () => {
  const at = '2026-01-12';
  const noon = Date.parse('2026-01-12T00:00Z');

  it.each<[string, object, (number | null)[]]>([
    ['its total', { measure: 'phq-9', total: 14 }, [14]],
    ['the sum of its answers', { measure: 'phq-9', items: zeros(9, 3, 2, 1) }, [6]],
    [
      'with the difficulty last, which counts nothing',
      { measure: 'phq-9', items: [...zeros(9, 3, 2), 3] },
      [5],
    ],
    ['without one, nothing either', { measure: 'phq-9', items: [...zeros(9, 3), null] }, [3]],
    ['none where an answer is missing', { measure: 'phq-9', items: zeros(9, 3, null) }, [null]],
    ['WSAS without work', { measure: 'wsas', items: ['not-applicable', 8, 8, 8, 8] }, [32]],
    ['reversed answers of PSWQ', { measure: 'pswq', items: Array<number>(16).fill(1) }, [36]],
    [
      'the mean of what applies',
      { measure: 'mi', items: [4, 1, null, ...Array<string>(24).fill('not-applicable')] },
      [2.5],
    ],
    ['answers and the total they make', { measure: 'phq-9', items: zeros(9, 3, 3), total: 6 }, [6]],
    [
      'a mean written with six decimals',
      { measure: 'mi', items: [...Array<number>(26).fill(2), 3], total: 2.037037 },
      [55 / 27],
    ],
    ['the lowest total', { measure: 'pswq', total: 16 }, [16]],
    ['the highest total', { measure: 'pswq', total: 80 }, [80]],
  ])('is %s', (_sentence, response, totals) => {
    const { measure } = response as { measure: string };
    expect(scoresOf({ at, ...response })).toEqual({
      [measure]: totals.map((total) => ({ measure, at: noon, total })),
    });
  });

  it.each([
    ['a date is its first moment in England, in winter', '2026-01-12', '2026-01-12T00:00Z'],
    ['and in summer', '2026-07-12', '2026-07-11T23:00Z'],
    ['a time with a zone is that moment', '2026-01-12T10:00:30+02:00', '2026-01-12T08:00:30Z'],
    ['a time in UTC', '2026-07-12T10:00:00.250Z', '2026-07-12T10:00:00.250Z'],
    ['a time without a zone is what clocks in England show', '2026-07-12T10:00:30', '2026-07-12T09:00:30Z'],
    ['without seconds too', '2026-07-12T10:05', '2026-07-12T09:05Z'],
  ])('%s', (_sentence, written, moment) => {
    const scores = scoresOf({ measure: 'phq-9', total: 3, at: written });
    expect(scores).toEqual({ 'phq-9': [{ measure: 'phq-9', total: 3, at: Date.parse(moment) }] });
  });
});
