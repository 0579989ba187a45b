/** Empties the outbox. */
import { faultCode } from '#app/platform/fault.ts';
import { inTransaction } from '#db/client.ts';
import type { NotificationId } from '#db/schema/ids.ts';
import { composeMail } from './compose-mail.server.ts';
import type { DeliverMail } from './deliver-mail.server.ts';
import {
  type DueNotification,
  dueQuery,
  setAttempt,
  setGivenUp,
  setSent,
} from './notifications.queries.server.ts';
import { isLastAttempt, waitAfter } from './retry.ts';

export interface Sending {
  /** Epoch ms, asked anew for each message: sending takes time. */
  now: () => number;
  deliver: DeliverMail;
}

/** What became of one message. `fault` is a code, never a text: that could name the person. */
export type SendResult =
  | { kind: 'sent' | 'nobody'; id: NotificationId }
  | { kind: 'later' | 'given-up'; id: NotificationId; fault: string };

/** So that a long outbox does not hold up the clock that escalates; the rest goes the next time. */
const MOST_AT_ONCE = 50;

/**
 * Sends what is due, one message after the other. Each is claimed before it is sent, by moving its next attempt on, so
 * that two processes do not send it twice; a process that dies after sending it may repeat it, but none is lost.
 */
export async function sendDueNotifications({ now, deliver }: Sending): Promise<SendResult[]> {
  const results: SendResult[] = [];
  while (results.length < MOST_AT_ONCE) {
    const claimed = claim(now());
    if (!claimed) break;
    results.push(await send(claimed, { now, deliver }));
  }
  return results;
}

function claim(now: number): DueNotification | undefined {
  return inTransaction((tx) => {
    const due = dueQuery(tx, now).get();
    if (!due) return undefined;
    const attempts = due.attempts + 1;
    setAttempt(tx, due.id, { attempts, nextAttemptAt: now + waitAfter(attempts) });
    return { ...due, attempts };
  });
}

async function send(due: DueNotification, { now, deliver }: Sending): Promise<SendResult> {
  const { id, attempts } = due;
  if (due.disabledAt !== null) {
    setGivenUp(id);
    return { kind: 'nobody', id };
  }
  try {
    await deliver(composeMail(due));
  } catch (error) {
    const fault = faultCode(error);
    if (!isLastAttempt(attempts)) return { kind: 'later', id, fault };
    setGivenUp(id);
    return { kind: 'given-up', id, fault };
  }
  setSent(id, now());
  return { kind: 'sent', id };
}
