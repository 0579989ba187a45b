/**
 * How a course of care came out: recovery and reliable change. The one place that says so, for screens, figures and
 * `npm run outcomes`. NHS Talking Therapies manual, outcome section; CLINICAL section 4.
 */
import {
  anyOf,
  caseAt,
  changeOf,
  type Course,
  judgedPairs,
  type MeasuredPair,
  overallChange,
  type ScorePair,
} from './course-scores.ts';
import type { OutcomeMeasures } from './outcome-measures.ts';
import { type OutcomeReason, outcomeReasons } from './outcome-reasons.ts';

/** A finished course of treatment has at least this many attended treatment contacts (CLINICAL section 2). */
export const CONTACTS_TO_FINISH = 2;

/** The five outcomes; each null where it is not defined. */
export interface Outcomes {
  recovery: boolean | null;
  reliableImprovement: boolean | null;
  reliableRecovery: boolean | null;
  reliableDeterioration: boolean | null;
  noReliableChange: boolean | null;
}

export interface CourseOutcome extends Outcomes {
  depression: ScorePair;
  /** `measure` is the code of the questionnaire that was chosen. */
  anxiety: ScorePair & { measure: string };
  /** Discharged after at least two attended treatment contacts. */
  finishedCourse: boolean;
  /** Whether both questionnaires have a first and a last score. */
  pairedScores: boolean;
  /** Null while it is not known: a first score is missing, and the other is below caseness. */
  caseAtStart: boolean | null;
  /** True where the course still goes on, and this is only how it would come out today. */
  provisional: boolean;
  /** The rules' words, as data; `useOutcomeText` says them. */
  reasons: OutcomeReason[];
}

const UNDEFINED: Outcomes = {
  recovery: null,
  reliableImprovement: null,
  reliableRecovery: null,
  reliableDeterioration: null,
  noReliableChange: null,
};

/**
 * The outcome of a course. Without scores on both questionnaires, or when it is no finished course, the five outcomes
 * are null; for somebody who was not at caseness at the start, recovery and reliable recovery are.
 */
export function courseOutcome(measures: OutcomeMeasures, course: Course): CourseOutcome {
  const { depression, anxiety } = judgedPairs(measures, course);
  const pairs = [depression, anxiety];
  const finishedCourse = course.discharged && course.treatmentContacts >= CONTACTS_TO_FINISH;
  const pairedScores = pairs.every(({ last }) => last !== null);
  const caseAtStart = anyOf(pairs.map(({ measure, first }) => caseAt(measure, first)));
  return {
    depression: scoresOf(depression),
    anxiety: { measure: anxiety.measure.code, ...scoresOf(anxiety) },
    finishedCourse,
    pairedScores,
    caseAtStart,
    ...(finishedCourse && pairedScores ? outcomesOf(pairs, caseAtStart === true) : UNDEFINED),
    provisional: false,
    reasons: outcomeReasons(course, pairs, { finishedCourse, caseAtStart }),
  };
}

/** How an open course would come out if it ended today. It is marked provisional, and never a finished course. */
export function outcomeSoFar(measures: OutcomeMeasures, course: Course): CourseOutcome {
  const today = courseOutcome(measures, { ...course, discharged: true });
  return { ...today, finishedCourse: false, provisional: true };
}

function outcomesOf(pairs: readonly MeasuredPair[], caseAtStart: boolean): Outcomes {
  const changes = pairs.flatMap((pair) => changeOf(pair) ?? []);
  const change = overallChange(changes.map(({ reliable }) => reliable));
  const recovered = pairs.every(({ measure, last }) => caseAt(measure, last) === false);
  return {
    recovery: caseAtStart ? recovered : null,
    reliableImprovement: change === 'improvement',
    reliableRecovery: caseAtStart ? recovered && change === 'improvement' : null,
    reliableDeterioration: change === 'deterioration',
    noReliableChange: change === 'none',
  };
}

function scoresOf({ first, last }: MeasuredPair): ScorePair {
  return { first, last };
}
