/** Courses as a clinical lead or an analyst hands them in, to hold the rules against cases of their own. */
import { z } from 'zod';
import { PROBLEMS } from '#db/schema/pathway.ts';
import type { Course, DatedScore } from './course-scores.ts';
import { givenResponseSchema, wants } from './given-response.ts';
import type { MeasureDefinition } from './measure-schema.ts';

export interface GivenCourse extends Course {
  id: string;
}

export type GivenCourses = { courses: GivenCourse[] } | { problem: string };

/**
 * The courses in `text`, which is JSON. The first thing that is wrong is told in one sentence that names the course, by
 * its id or by its place counted from 1, and the field. `measures` are the questionnaires that may be named, by code.
 */
export function readGivenCourses(
  text: string,
  measures: ReadonlyMap<string, MeasureDefinition>,
): GivenCourses {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { problem: 'The input is not JSON: give a list of courses.' };
  }
  const parsed = coursesSchema(measures).safeParse(given);
  if (parsed.success) return { courses: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: issue ? sentenceOf(issue, given) : 'The input cannot be read.' };
}

function coursesSchema(measures: ReadonlyMap<string, MeasureDefinition>) {
  const course = z
    .strictObject(
      {
        id: z.string(wants('text')).min(1, 'must not be empty'),
        problem: z.enum(PROBLEMS, wants(`one of ${PROBLEMS.join(', ')}`)),
        treatmentContacts: z.int(wants('a whole number')).min(0, 'must not be less than 0'),
        discharged: z.boolean(wants('true or false')),
        responses: z.array(givenResponseSchema(measures), wants('a list of responses')),
      },
      wants('an object'),
    )
    .transform(({ responses, ...about }) => ({ ...about, scores: byMeasure(responses) }));
  return z.array(course, 'must be a list of courses');
}

function byMeasure(responses: readonly (DatedScore & { measure: string })[]): Course['scores'] {
  return Object.fromEntries(Map.groupBy(responses, ({ measure }) => measure));
}

function sentenceOf({ path, message, ...issue }: z.core.$ZodIssue, given: unknown): string {
  const [place, ...field] = path;
  if (typeof place !== 'number') return `The input ${message}.`;
  if (issue.code !== 'unrecognized_keys') return `${courseName(given, place)} ${fieldName(field)}${message}.`;
  return `${courseName(given, place)} ${fieldName([...field, issue.keys[0] ?? ''])}is not a known field.`;
}

function courseName(given: unknown, place: number): string {
  const course: unknown = Array.isArray(given) ? given[place] : null;
  const named = z.looseObject({ id: z.string().min(1) }).safeParse(course);
  return named.success
    ? `Course ${JSON.stringify(named.data.id)}:`
    : `The course at place ${place + 1} of the list:`;
}

/** `responses[1].items[3] `; nothing for the course itself. */
function fieldName(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  const field = steps.join('').replace(/^\./, '');
  return field && `${field} `;
}
