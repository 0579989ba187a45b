/** When a course is ready to end well. Pure. */

/** Whether each score of one questionnaire was at caseness, oldest first. */
export interface Scored {
  atCaseness: readonly boolean[];
}

export interface CourseSoFar {
  phq9: Scored | null;
  /** The measure of anxiety that the outcome goes by. */
  anxiety: Scored | null;
  /** Attended treatment contacts. */
  treatmentContacts: number;
  /** How many the plan has; null without one. */
  plannedContacts: number | null;
  openAlert: boolean;
}

/** `recovered`: both scores stay below caseness. `plan-complete`: the planned contacts are used up. */
export type ReadyReason = 'recovered' | 'plan-complete';

/** A course is finished from the second attended treatment contact on (CLINICAL section 2). */
const FEWEST_CONTACTS = 2;
/** One good week is not recovery: the last two scores must both be below caseness. Our rule; a clinical lead may correct it. */
const SCORES_BELOW = 2;

/** Why it is time to talk about ending; null while it is not. An open alert comes first, so there is no prompt over one. */
export function readyToEnd(course: CourseSoFar): ReadyReason | null {
  const { phq9, anxiety, treatmentContacts, plannedContacts, openAlert } = course;
  if (openAlert || treatmentContacts < FEWEST_CONTACTS) return null;
  if (staysBelow(phq9) && staysBelow(anxiety)) return 'recovered';
  return plannedContacts !== null && treatmentContacts >= plannedContacts ? 'plan-complete' : null;
}

function staysBelow(score: Scored | null): boolean {
  const last = score?.atCaseness.slice(-SCORES_BELOW) ?? [];
  return last.length === SCORES_BELOW && !last.includes(true);
}
