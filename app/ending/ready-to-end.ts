/** When a course is ready to end well. Pure. */
import type { MeasureTrend } from '#app/measures/latest-measures.server.ts';

export interface CourseSoFar {
  phq9: Pick<MeasureTrend, 'trend'> | null;
  /** The measure of anxiety that the outcome goes by. */
  anxiety: (Pick<MeasureTrend, 'trend'> & { caseness: number }) | null;
  /** Attended treatment contacts. */
  treatmentContacts: number;
  /** How many the plan has; null without one. */
  plannedContacts: number | null;
  openAlert: boolean;
}

/** `recovered`: both scores stay below caseness. `plan-complete`: the planned contacts are used up. */
export type ReadyReason = 'recovered' | 'plan-complete';

/** PHQ-9 caseness (CLINICAL section 3). */
const PHQ9_CASENESS = 10;
/** A course is finished from the second attended treatment contact on (CLINICAL section 2). */
const FEWEST_CONTACTS = 2;
/** One good week is not recovery: the last two scores must both be below caseness. Our rule; a clinical lead may correct it. */
const SCORES_BELOW = 2;

/** Why it is time to talk about ending; null while it is not. An open alert comes first, so there is no prompt over one. */
export function readyToEnd(course: CourseSoFar): ReadyReason | null {
  const { phq9, anxiety, treatmentContacts, plannedContacts, openAlert } = course;
  if (openAlert || treatmentContacts < FEWEST_CONTACTS) return null;
  if (staysBelow(phq9, PHQ9_CASENESS) && anxiety && staysBelow(anxiety, anxiety.caseness)) return 'recovered';
  return plannedContacts !== null && treatmentContacts >= plannedContacts ? 'plan-complete' : null;
}

function staysBelow(score: Pick<MeasureTrend, 'trend'> | null, caseness: number): boolean {
  const last = score?.trend.slice(-SCORES_BELOW) ?? [];
  return last.length === SCORES_BELOW && last.every((total) => total < caseness);
}
