/** What becomes of an alert when the answer behind it is given again. Pure. */
import { calendarDate } from '#app/i18n/format.ts';
import type { AlertSeverity, AlertState } from '#db/schema/safety.ts';
import { type AnsweredLevel, byUrgency, isWorse } from './alert-severity.ts';

export interface KnownAlert {
  severity: AlertSeverity;
  state: AlertState;
  /** Epoch ms; null while it is open. */
  closedAt: number | null;
  /** What was answered last: the severity it was raised with, or what a change since said. */
  answered: AnsweredLevel;
}

/** `as-known`: nothing new. `noted`: written down only. `more-urgent`: this alert, sooner. `new`: an alert of its own. */
export type AnsweredAgain = 'as-known' | 'noted' | 'more-urgent' | 'new';

/**
 * An alert never becomes less urgent, and is never taken back: a milder answer is only noted. A worse answer makes the
 * alert more urgent while nobody has seen it; after that it is news to whoever saw it, and a new alert. So is any answer
 * that is given (`givenAt`, epoch ms) on a later day than its alert was closed: nobody looks at a closed alert again.
 */
export function answeredAgain(alert: KnownAlert, level: AnsweredLevel, givenAt: number): AnsweredAgain {
  if (level !== 'none' && closedOnAnEarlierDay(alert.closedAt, givenAt)) return 'new';
  if (level === alert.answered) return 'as-known';
  const worse = isWorse(level, alert.severity);
  if (worse && alert.state === 'raised') return 'more-urgent';
  const sinceClosed = alert.state === 'closed' && isWorse(level, alert.answered);
  return worse || sinceClosed ? 'new' : 'noted';
}

type Standing = Pick<KnownAlert, 'severity' | 'closedAt'>;

/** Whether an alert still speaks for an answer: it is at least as urgent, and was not closed on a day before the answer. */
export function speaksFor(
  alert: Standing,
  { severity, givenAt }: { severity: AlertSeverity; givenAt: number },
): boolean {
  return !isWorse(severity, alert.severity) && !closedOnAnEarlierDay(alert.closedAt, givenAt);
}

/** Calendar days in England. */
function closedOnAnEarlierDay(closedAt: number | null, givenAt: number): boolean {
  return closedAt !== null && calendarDate(closedAt) < calendarDate(givenAt);
}

/** What the practitioner has of an answer: an open alert with its urgency, or one that they have read and closed. */
export type Told = AlertSeverity | 'read-before';

/** What a patient may be told of the alerts that an answer has; null when none speaks for it, so nobody was told. */
export function toldOf(
  alerts: readonly Standing[],
  answer: { severity: AlertSeverity; givenAt: number },
): Told | null {
  const open = alerts.filter(({ closedAt }) => closedAt === null);
  const [first] = open.map(({ severity }) => severity).toSorted(byUrgency);
  if (first) return first;
  return alerts.some((alert) => speaksFor(alert, answer)) ? 'read-before' : null;
}
