/** Why a course came out as it did: each rule that was applied, with the figures it was applied to. */
import { caseAt, changeOf, type Course, type MeasuredChange, type MeasuredPair } from './course-scores.ts';
import type { OutcomeMeasure } from './outcome-measures.ts';

/** `measure` is what clinicians call the questionnaire. */
export type OutcomeReason =
  | { kind: 'not-finished'; discharged: boolean; contacts: number }
  | { kind: 'scores-missing'; measure: string; missing: 'both' | 'last' }
  | ({ kind: 'change' } & MeasuredChange)
  | { kind: 'opposed' }
  | { kind: 'not-case-at-start' }
  | { kind: 'recovered' }
  | { kind: 'still-case'; measure: string; last: number; caseness: number; comparison: 'at-least' | 'above' };

interface Judged {
  finishedCourse: boolean;
  caseAtStart: boolean | null;
}

/** In the order that a reader needs them: what is lacking, what changed, and what that means for recovery. */
export function outcomeReasons(
  { discharged, treatmentContacts }: Course,
  pairs: readonly MeasuredPair[],
  { finishedCourse, caseAtStart }: Judged,
): OutcomeReason[] {
  const changes = pairs.flatMap((pair) => changeOf(pair) ?? []);
  return [
    ...(finishedCourse ? [] : [notFinished(discharged, treatmentContacts)]),
    ...pairs.flatMap(missingScores),
    ...changes.map((change) => ({ kind: 'change' as const, ...change })),
    ...(finishedCourse && changes.length === pairs.length
      ? [...opposed(changes), ...recoveryReasons(pairs, caseAtStart)]
      : []),
  ];
}

function notFinished(discharged: boolean, contacts: number): OutcomeReason {
  return { kind: 'not-finished', discharged, contacts };
}

function missingScores({ measure, first, last }: MeasuredPair): OutcomeReason[] {
  if (last !== null) return [];
  return [{ kind: 'scores-missing', measure: measure.name, missing: first === null ? 'both' : 'last' }];
}

/** One better and one worse: neither improvement nor deterioration of the course. */
function opposed(changes: readonly MeasuredChange[]): OutcomeReason[] {
  const reliable = changes.map((change) => change.reliable);
  return reliable.includes('improvement') && reliable.includes('deterioration') ? [{ kind: 'opposed' }] : [];
}

function recoveryReasons(pairs: readonly MeasuredPair[], caseAtStart: boolean | null): OutcomeReason[] {
  if (!caseAtStart) return [{ kind: 'not-case-at-start' }];
  const still = pairs.flatMap(({ measure, last }) =>
    last !== null && caseAt(measure, last) ? [stillCase(measure, last)] : [],
  );
  return still.length > 0 ? still : [{ kind: 'recovered' }];
}

function stillCase({ name, caseness }: OutcomeMeasure, last: number): OutcomeReason {
  const threshold = caseness.kind === 'above' ? caseness.above : caseness.atLeast;
  return { kind: 'still-case', measure: name, last, caseness: threshold, comparison: caseness.kind };
}
