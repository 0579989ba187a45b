/** Telling the practitioner, who covers for them, their supervisor and who covers for that one of a message that nobody has opened in its working hours. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import type { MessageId } from '#db/schema/ids.ts';
import { isWaitingTooLong } from './waiting-too-long.ts';
import { oldestUnreadQuery, type UnreadMessage } from './waiting.queries.server.ts';

export interface WaitingMessage {
  id: MessageId;
  /** False when the practitioner has no supervisor: nobody else has been told. */
  supervised: boolean;
}

/**
 * Puts into the outbox, once, for each episode whose oldest unread message is late at `now` (epoch ms), that it is. Later
 * messages of the same episode tell nothing new. It is read again under the write lock, so that of two processes one does
 * it. The lists do not wait for this: they work lateness out by themselves.
 */
export function tellOfWaitingMessages(now: number): WaitingMessage[] {
  // Most of the time nothing is late; then nobody who writes is kept waiting.
  if (untold(database(), now).length === 0) return [];
  return inTransaction((tx) => {
    const waiting = untold(tx, now);
    for (const message of waiting) tell(tx, message, now);
    return waiting.map(({ id, supervisor }) => ({ id, supervised: supervisor !== null }));
  });
}

function untold(on: Queryable, now: number): UnreadMessage[] {
  return oldestUnreadQuery(on)
    .all()
    .filter((message) => message.told === null && isWaitingTooLong(serviceSettings(), message, now));
}

function tell(tx: Queryable, { id, practitionerId }: UnreadMessage, now: number): void {
  recordDone(tx, { actor: null, action: 'message.late', subject: { type: 'message', id } });
  const { carers, supervisors } = carersToTell(tx, practitionerId, now);
  for (const recipientId of new Set([...supervisors, ...carers])) {
    notify(tx, { kind: 'message-waiting', recipientId, subjectId: id, now });
  }
}
