/** Putting a message into the outbox. */
import type { Queryable } from '#db/client.ts';
import { type AccountId, newId, type NotificationId } from '#db/schema/ids.ts';
import type { NotificationKind } from '#db/schema/notifications.ts';
import { insertNotifications } from './notifications.queries.server.ts';

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
  insertNotifications(on, [toRow(notice, now)]);
}

/** The same for many people or subjects at once, with one statement. */
export function notifyAll(on: Queryable, notices: readonly Omit<Notice, 'now'>[], now: number): void {
  if (notices.length > 0)
    insertNotifications(
      on,
      notices.map((notice) => toRow(notice, now)),
    );
}

function toRow(notice: Omit<Notice, 'now'>, now: number) {
  return { id: newId<NotificationId>(), ...notice, createdAt: now, nextAttemptAt: now };
}
