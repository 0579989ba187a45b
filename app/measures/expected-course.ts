/**
 * Whether an open course goes as courses usually do that end well. It only raises attention: nobody is hidden, moved or
 * discharged by it. The rule, its source, its limits and how often it is wrong: docs/expected-course.md.
 */
import {
  anyOf,
  caseAt,
  changeOf,
  type Course,
  judgedPairs,
  type MeasuredChange,
  overallChange,
} from './course-scores.ts';
import type { OutcomeMeasures } from './outcome-measures.ts';
import type { ReliableChange } from './reliable-change.ts';

/** Cases without improvement by the fourth contact come to supervision (CLINICAL section 8; Delgadillo and others 2014). */
export const CONTACTS_TO_JUDGE = 4;

/** `not-known`: late enough to judge, but without the scores. */
export type CourseSignal = 'on-track' | 'not-on-track' | 'too-early' | 'not-known';

/** The rule that decided. */
export type CourseRule =
  | 'reliable-deterioration'
  | 'no-improvement-by-fourth-contact'
  | 'reliable-improvement'
  | 'below-caseness'
  | 'early'
  | 'scores-missing';

export interface ExpectedCourse {
  signal: CourseSignal;
  rule: CourseRule;
  /** Attended treatment contacts so far. */
  contacts: number;
  /** What is known of the two questionnaires. */
  changes: MeasuredChange[];
}

/** What a course has come to so far, whatever the number of contacts. */
export interface CourseSoFar {
  change: ReliableChange;
  /** Whether a newest score is at caseness; null while that is not known. */
  stillCase: boolean | null;
}

const SIGNALS: Record<CourseRule, CourseSignal> = {
  'reliable-deterioration': 'not-on-track',
  'no-improvement-by-fourth-contact': 'not-on-track',
  'reliable-improvement': 'on-track',
  'below-caseness': 'on-track',
  early: 'too-early',
  'scores-missing': 'not-known',
};

/**
 * Reliable deterioration is "not on track" at any time. From the fourth attended treatment contact, so is a course
 * without reliable improvement while a newest score is at caseness; before it, it is too early to say. Improvement and
 * deterioration as for outcomes: one questionnaire that improves does not make up for one that deteriorates.
 */
export function expectedCourse(measures: OutcomeMeasures, course: Course): ExpectedCourse {
  const changes = changesOf(measures, course);
  const { change, stillCase } = courseSoFar(measures, course);
  const rule = ruleOf(course.treatmentContacts, change, stillCase);
  return { signal: SIGNALS[rule], rule, contacts: course.treatmentContacts, changes };
}

/** Both questionnaires together, as for outcomes. */
export function courseSoFar(measures: OutcomeMeasures, course: Course): CourseSoFar {
  const { depression, anxiety } = judgedPairs(measures, course);
  const change = overallChange(changesOf(measures, course).map(({ reliable }) => reliable));
  return {
    change,
    stillCase: anyOf([depression, anxiety].map(({ measure, last }) => caseAt(measure, last))),
  };
}

function changesOf(measures: OutcomeMeasures, course: Course): MeasuredChange[] {
  const { depression, anxiety } = judgedPairs(measures, course);
  return [depression, anxiety].flatMap((pair) => changeOf(pair) ?? []);
}

function ruleOf(contacts: number, change: ReliableChange, stillCase: boolean | null): CourseRule {
  if (change === 'deterioration') return 'reliable-deterioration';
  if (contacts < CONTACTS_TO_JUDGE) return 'early';
  if (change === 'improvement') return 'reliable-improvement';
  if (stillCase === null) return 'scores-missing';
  return stillCase ? 'no-improvement-by-fourth-contact' : 'below-caseness';
}
