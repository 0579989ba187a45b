/** What becomes of an alert when the answer behind it is given again. Pure. */
import type { AlertSeverity, AlertState } from '#db/schema/safety.ts';
import { type AnsweredLevel, isWorse } from './alert-severity.ts';

export interface KnownAlert {
  severity: AlertSeverity;
  state: AlertState;
  /** What was answered last: the severity it was raised with, or what a change since said. */
  answered: AnsweredLevel;
}

/** `as-known`: nothing new. `noted`: written down only. `more-urgent`: this alert, sooner. `new`: an alert of its own. */
export type AnsweredAgain = 'as-known' | 'noted' | 'more-urgent' | 'new';

/**
 * An alert never becomes less urgent, and is never taken back: a milder answer is only noted. A worse answer makes the
 * alert more urgent while nobody has seen it; after that it is news to whoever saw it, and a new alert.
 */
export function answeredAgain(alert: KnownAlert, level: AnsweredLevel): AnsweredAgain {
  if (level === alert.answered) return 'as-known';
  const worse = isWorse(level, alert.severity);
  if (worse && alert.state === 'raised') return 'more-urgent';
  const sinceClosed = alert.state === 'closed' && isWorse(level, alert.answered);
  return worse || sinceClosed ? 'new' : 'noted';
}
