/** Courses handed in as JSON: what is read, and what is said of a mistake. */
import { describe, expect, it } from 'vitest';
import { aGivenCourse, givenMeasures } from '#tests/factories/given-courses.ts';
import { readGivenCourses } from './given-courses.ts';

const read = (...courses: unknown[]) => readGivenCourses(JSON.stringify(courses), givenMeasures);
const problemOf = (...courses: unknown[]) => {
  const given = read(...courses);
  return 'problem' in given ? given.problem : 'none';
};
describe('a list of courses', () => {
  it('is read with its scores by questionnaire, in the order of the file', () => {
    expect(
      read(aGivenCourse({ id: 'a' }), aGivenCourse({ id: 'b', problem: 'ocd', discharged: false })),
    ).toEqual({
      courses: [
        {
          id: 'a',
          problem: 'depression',
          treatmentContacts: 6,
          discharged: true,
          scores: expect.any(Object) as object,
        },
        {
          id: 'b',
          problem: 'ocd',
          treatmentContacts: 6,
          discharged: false,
          scores: expect.any(Object) as object,
        },
      ],
    });
  });

  it('may be empty, and so may a course', () => {
    expect(read()).toEqual({ courses: [] });
    expect(read(aGivenCourse({ responses: [] }))).toMatchObject({ courses: [{ scores: {} }] });
  });

  it.each([
    ['', 'The input is not JSON: give a list of courses.'],
    ['{"id": ', 'The input is not JSON: give a list of courses.'],
    ['{}', 'The input must be a list of courses.'],
    ['null', 'The input must be a list of courses.'],
    ['[null]', 'The course at place 1 of the list: must be an object.'],
    ['[[]]', 'The course at place 1 of the list: must be an object.'],
  ])('not %s', (text, problem) => {
    expect(readGivenCourses(text, givenMeasures)).toEqual({ problem });
  });
});

describe('a mistake in a course is named with the course and the field', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a number for a name', { id: 7 }, 'The course at place 2 of the list: id must be text.'],
    ['an empty name', { id: '' }, 'The course at place 2 of the list: id must not be empty.'],
    ['no name', { id: undefined }, 'The course at place 2 of the list: id is missing.'],
    [
      'an unknown problem',
      { problem: 'grief' },
      'Course "c": problem must be one of depression, gad, panic,',
    ],
    ['no problem', { problem: undefined }, 'Course "c": problem is missing.'],
    ['half a contact', { treatmentContacts: 1.5 }, 'Course "c": treatmentContacts must be a whole number.'],
    ['contacts as text', { treatmentContacts: '2' }, 'Course "c": treatmentContacts must be a whole number.'],
    ['fewer than none', { treatmentContacts: -1 }, 'Course "c": treatmentContacts must not be less than 0.'],
    ['discharged as text', { discharged: 'yes' }, 'Course "c": discharged must be true or false.'],
    ['no responses', { responses: undefined }, 'Course "c": responses is missing.'],
    ['responses by name', { responses: {} }, 'Course "c": responses must be a list of responses.'],
    ['something unknown', { colour: 'red' }, 'Course "c": colour is not a known field.'],
    ['a name that breaks the line', { id: 'a\nb', problem: 1 }, 'Course "a\\nb": problem must be one of'],
  ])('%s', (_sentence, change, sentence) => {
    const said = problemOf(aGivenCourse(), { ...aGivenCourse({ id: 'c' }), ...change });
    expect(said.startsWith(sentence)).toBe(true);
    expect(said).not.toContain('\n');
  });
});
