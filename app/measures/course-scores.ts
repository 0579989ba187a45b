/** A course of care as its outcome is judged by, and the first and last scores in it. */
import type { Problem } from '#db/schema/pathway.ts';
import { isCase } from './caseness.ts';
import type { OutcomeMeasure, OutcomeMeasures } from './outcome-measures.ts';
import { fallOf, type ReliableChange, reliableChange } from './reliable-change.ts';

export interface DatedScore {
  /** Epoch ms. */
  at: number;
  /** A sum or a mean; null where an answer is missing. */
  total: number | null;
}

export interface Course {
  problem: Problem;
  /** Attended treatment contacts: appointment types 02, 03 and 05 that took place (CLINICAL section 2). */
  treatmentContacts: number;
  discharged: boolean;
  /** Scores by the questionnaire's code, in any order. What was corrected is left out; only its correction counts. */
  scores: Readonly<Partial<Record<string, readonly DatedScore[]>>>;
}

/** `last` is null with fewer than two complete responses: one response is not both. */
export interface ScorePair {
  first: number | null;
  last: number | null;
}

export interface MeasuredPair extends ScorePair {
  measure: OutcomeMeasure;
}

/** How one questionnaire changed from first to last. */
export interface MeasuredChange {
  /** What clinicians call the questionnaire. */
  measure: string;
  first: number;
  last: number;
  /** Points that it fell; negative where it rose. */
  fall: number;
  /** The smallest reliable change. */
  threshold: number;
  reliable: ReliableChange;
}

/** The earliest and the latest complete score. Of two at the same moment, the one that comes first in the list is earlier. */
export function firstAndLast(scores: readonly DatedScore[] = []): ScorePair {
  const [first, ...later] = scores
    .filter((score): score is DatedScore & { total: number } => score.total !== null)
    .toSorted((one, other) => one.at - other.at);
  return { first: first?.total ?? null, last: later.at(-1)?.total ?? null };
}

/**
 * The two pairs of scores that a course is judged by: PHQ-9, and the anxiety measure. The latter is that of the problem
 * when it has first and last scores, else GAD-7 (NHS Talking Therapies manual, outcome section; CLINICAL section 4).
 */
export function judgedPairs(
  measures: OutcomeMeasures,
  { problem, scores }: Course,
): { depression: MeasuredPair; anxiety: MeasuredPair } {
  const pairOf = (measure: OutcomeMeasure) => ({ measure, ...firstAndLast(scores[measure.code]) });
  const specific = measures.specific
    .filter(({ specificTo }) => specificTo.includes(problem))
    .map(pairOf)
    .find(({ last }) => last !== null);
  return { depression: pairOf(measures.depression), anxiety: specific ?? pairOf(measures.anxiety) };
}

/** How the scores of a pair changed; null while there is no pair. */
export function changeOf({ measure, first, last }: MeasuredPair): MeasuredChange | null {
  if (first === null || last === null) return null;
  const reliable = reliableChange(measure, first, last) ?? 'none';
  const threshold = measure.reliableChange.atLeast;
  return { measure: measure.name, first, last, fall: fallOf(first, last), threshold, reliable };
}

/** Whether `score` is at caseness on `measure`; null without a score. */
export function caseAt(measure: OutcomeMeasure, score: number | null): boolean | null {
  return score === null ? null : isCase(measure, score);
}

/** True where any one is true, false where all are known and false, else null: not known. */
export function anyOf(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

/**
 * What the changes of both questionnaires come to (CLINICAL section 4): at least one changed reliably, and the other did
 * not change reliably the other way. Between the two is no reliable change.
 */
export function overallChange(changes: readonly ReliableChange[]): ReliableChange {
  const better = changes.includes('improvement');
  const worse = changes.includes('deterioration');
  if (better === worse) return 'none';
  return better ? 'improvement' : 'deterioration';
}
