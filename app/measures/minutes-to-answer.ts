/** How long questionnaires take. */

/** People answer about six short questions a minute; nobody needs to hurry. */
const ITEMS_A_MINUTE = 6;

/** Whole minutes for this many questions, at least 1. */
export function minutesToAnswer(questions: number): number {
  return Math.max(1, Math.ceil(questions / ITEMS_A_MINUTE));
}
