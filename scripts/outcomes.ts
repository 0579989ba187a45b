/**
 * `npm run -s outcomes < courses.json`: what the rules say of courses given as JSON, as JSON, in the same order.
 * Bad input: one sentence about what is wrong, nothing else, and exit 2. The fields: docs/outcomes.md.
 */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { courseOutcome } from '#app/measures/course-outcome.ts';
import type { ScorePair } from '#app/measures/course-scores.ts';
import { type GivenCourse, readGivenCourses } from '#app/measures/given-courses.ts';
import { loadMeasures } from '#app/measures/measure-library.server.ts';
import { type OutcomeMeasures, outcomeMeasures } from '#app/measures/outcome-measures.ts';
import { asWritten } from '#app/measures/score-measure.ts';

const MEASURES = ['phq-9', 'gad-7', 'wsas', 'pdss-sr', 'oci', 'spin', 'pcl-5', 'mi', 'hai', 'pswq'];

const contentDir = process.env.CONTENT_DIR ?? 'content';
const problems: string[] = [];
const library = loadMeasures(join(contentDir, 'measures'), (problem) => problems.push(problem));
const measures = new Map(
  MEASURES.flatMap((code) => library.find(code) ?? []).map((measure) => [measure.code, measure]),
);
const lacking = MEASURES.filter((code) => !measures.has(code));
if (lacking.length > 0) {
  process.stderr.write(
    `${[`A questionnaire cannot be used: ${lacking.join(', ')}.`, ...problems].join('\n')}\n`,
  );
  process.exit(1);
}

const given = readGivenCourses(await text(process.stdin), measures);
if ('problem' in given) {
  process.stderr.write(`${given.problem}\n`);
  process.exitCode = 2;
} else {
  const rules = outcomeMeasures([...measures.values()]);
  const outcomes = given.courses.map((course) => outcomeOf(rules, course));
  process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
}

/** The keys and their order are promised: other programs read them. */
function outcomeOf(rules: OutcomeMeasures, course: GivenCourse) {
  const outcome = courseOutcome(rules, course);
  return {
    id: course.id,
    depression: pairOf(outcome.depression),
    anxiety: { measure: outcome.anxiety.measure, ...pairOf(outcome.anxiety) },
    finishedCourse: outcome.finishedCourse,
    pairedScores: outcome.pairedScores,
    caseAtStart: outcome.caseAtStart,
    recovery: outcome.recovery,
    reliableImprovement: outcome.reliableImprovement,
    reliableRecovery: outcome.reliableRecovery,
    reliableDeterioration: outcome.reliableDeterioration,
    noReliableChange: outcome.noReliableChange,
  };
}

function pairOf({ first, last }: ScorePair): ScorePair {
  return { first: first && asWritten(first), last: last && asWritten(last) };
}
