/**
 * `npm run expected-course [-- --courses 20000 --seed 1]`: how often "not on track" is wrong on made-up courses. What it
 * means, and what it does not: docs/expected-course.md.
 */
import { parseArgs } from 'node:util';
import { courseOutcome } from '#app/measures/course-outcome.ts';
import { CONTACTS_TO_JUDGE, expectedCourse } from '#app/measures/expected-course.ts';
import { loadMeasures } from '#app/measures/measure-library.server.ts';
import { type OutcomeMeasures, outcomeMeasures } from '#app/measures/outcome-measures.ts';
import { randomFrom } from '#db/seed/random.ts';
import { syntheticCourse, type SyntheticCourse } from './lib/synthetic-courses.ts';

const { values } = parseArgs({
  options: { courses: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.courses);
const random = randomFrom(Number(values.seed));
const rules = outcomeMeasures(
  loadMeasures('content/measures', (problem) => {
    throw new Error(problem);
  }).measures(),
);

interface Judged {
  improved: boolean;
  late: boolean;
  deteriorated: boolean;
  /** At the fourth contact. */
  flagged: boolean;
  /** Before the fourth contact, for reliable deterioration. */
  flaggedEarly: boolean;
}

const all = Array.from({ length: count }, () => judged(rules, syntheticCourse(random, rules)));
const improved = all.filter((course) => course.improved);
const notImproved = all.filter((course) => !course.improved);
const flagged = all.filter((course) => course.flagged);

const lines: [string, string][] = [
  ['courses', String(count)],
  ['end reliably improved', share(improved, all)],
  ['not on track at the fourth contact', share(flagged, all)],
  ['of those who end improved, flagged all the same (false positives)', flaggedShare(improved)],
  ['of those who end improved, most of it late, flagged', flaggedShare(improved.filter(({ late }) => late))],
  ['of those who do not, flagged (sensitivity)', flaggedShare(notImproved)],
  [
    'of those flagged, not improved at the end (predictive value)',
    share(
      flagged.filter((course) => !course.improved),
      flagged,
    ),
  ],
  [
    'of those who end deteriorated, flagged by then',
    flaggedShare(all.filter((course) => course.deteriorated)),
  ],
  [
    'of those who end improved, flagged before it as worse',
    share(
      improved.filter((course) => course.flaggedEarly),
      improved,
    ),
  ],
];
for (const [what, figure] of lines) process.stdout.write(`${figure.padStart(7)}  ${what}\n`);

function judged(measures: OutcomeMeasures, course: SyntheticCourse): Judged {
  const notOnTrack = (contacts: number) =>
    expectedCourse(measures, course.after(contacts)).signal === 'not-on-track';
  const outcome = courseOutcome(measures, course.after(course.contacts));
  const early = Array.from({ length: CONTACTS_TO_JUDGE - 1 }, (_, index) => index + 1);
  return {
    late: course.late,
    improved: outcome.reliableImprovement === true,
    deteriorated: outcome.reliableDeterioration === true,
    flagged: notOnTrack(CONTACTS_TO_JUDGE),
    flaggedEarly: early.some(notOnTrack),
  };
}

function flaggedShare(courses: readonly Judged[]): string {
  return share(
    courses.filter((course) => course.flagged),
    courses,
  );
}

function share(part: readonly Judged[], whole: readonly Judged[]): string {
  return `${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %`;
}
