/** Putting a message into the outbox. */
import type { Queryable } from '#db/client.ts';
import { type AccountId, newId, type NotificationId } from '#db/schema/ids.ts';
import type { NotificationKind } from '#db/schema/notifications.ts';
import { insertNotification } from './notifications.queries.server.ts';

interface Notice {
  kind: NotificationKind;
  recipientId: AccountId;
  /** The id of what it is about. It stays in the database: no message carries it. */
  subjectId: string;
  /** Epoch ms. */
  now: number;
}

/** To be sent as soon as possible, in the transaction `on` of what happened. The same news reaches a person once. */
export function notify(on: Queryable, { now, ...notice }: Notice): void {
  insertNotification(on, { id: newId<NotificationId>(), ...notice, createdAt: now, nextAttemptAt: now });
}
