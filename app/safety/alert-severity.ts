/** How soon an alert wants a person. Pure. */
import type { AlertSeverity } from '#db/schema/safety.ts';

/** From the most urgent on (CLINICAL section 5: the same working day comes before the next contact). */
const PLACE: Record<AlertSeverity, number> = { 'same-working-day': 0, 'before-next-contact': 1 };

/** For sorting: the more urgent first; 0 when both are as urgent. */
export function byUrgency(one: AlertSeverity, other: AlertSeverity): number {
  return PLACE[one] - PLACE[other];
}

/** What the patient's answer says now: a severity, or `none` when it was taken back. */
export type AnsweredLevel = AlertSeverity | 'none';

/** Whether an answer has become worse than it was. */
export function isWorse(now: AnsweredLevel, before: AnsweredLevel): boolean {
  if (now === 'none') return false;
  return before === 'none' || byUrgency(now, before) < 0;
}
