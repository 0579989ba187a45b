/** Courses of care as the rules see them, for tests. */
import type { CourseOutcome } from '#app/measures/course-outcome.ts';
import type { Course } from '#app/measures/course-scores.ts';
import { measureLibrary } from '#app/measures/measure-library.server.ts';
import { outcomeMeasures } from '#app/measures/outcome-measures.ts';
import type { Problem } from '#db/schema/pathway.ts';

/** The questionnaires that this service judges courses by. */
export const rules = outcomeMeasures(measureLibrary().measures());

interface CourseInput {
  problem?: Problem;
  contacts?: number;
  discharged?: boolean;
  /** Totals by week from the start; null is a response with an answer left out. */
  scores?: Readonly<Record<string, readonly (number | null)[]>>;
}

const START = Date.parse('2026-01-05T09:00Z');
const WEEK = 7 * 86_400_000;

/** A finished course after six contacts, unless it says otherwise. */
export function aCourse({
  problem = 'depression',
  contacts = 6,
  discharged = true,
  scores = {},
}: CourseInput): Course {
  const dated = Object.entries(scores).map(
    ([measure, totals]) =>
      [measure, totals.map((total, week) => ({ at: START + week * WEEK, total }))] as const,
  );
  return { problem, treatmentContacts: contacts, discharged, scores: Object.fromEntries(dated) };
}

/** Recovery, improvement, reliable recovery, deterioration and no change, each "yes", "no" or "-" where not defined. */
export function outcomeWords(outcome: CourseOutcome): string {
  const words = new Map([
    [true, 'yes'],
    [false, 'no'],
  ]);
  return [
    outcome.recovery,
    outcome.reliableImprovement,
    outcome.reliableRecovery,
    outcome.reliableDeterioration,
    outcome.noReliableChange,
  ]
    .map((value) => (value === null ? '-' : words.get(value)))
    .join(' ');
}
