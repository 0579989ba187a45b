/** All SQL of the notifications domain. */
import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { inChunks } from '#db/in-chunks.ts';
import { account } from '#db/schema/accounts.ts';
import type { NotificationId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';

export function insertNotifications(on: Queryable, rows: (typeof notification.$inferInsert)[]): void {
  inChunks(rows, (chunk) => on.insert(notification).values(chunk).onConflictDoNothing().run());
}

export type DueNotification = NonNullable<ReturnType<ReturnType<typeof dueQuery>['get']>>;

/** The message that has been due for longest at `moment`, with whom it goes to. */
export function dueQuery(on: Queryable, moment: number) {
  return on
    .select({
      id: notification.id,
      kind: notification.kind,
      attempts: notification.attempts,
      email: account.email,
      role: account.role,
      locale: account.locale,
      disabledAt: account.disabledAt,
    })
    .from(notification)
    .innerJoin(account, eq(account.id, notification.recipientId))
    .where(and(isNotNull(notification.nextAttemptAt), lte(notification.nextAttemptAt, moment)))
    .orderBy(asc(notification.nextAttemptAt))
    .limit(1);
}

export function setAttempt(
  on: Queryable,
  id: NotificationId,
  attempt: { attempts: number; nextAttemptAt: number },
): void {
  on.update(notification).set(attempt).where(eq(notification.id, id)).run();
}

export function setSent(id: NotificationId, sentAt: number): void {
  database().update(notification).set({ sentAt, nextAttemptAt: null }).where(eq(notification.id, id)).run();
}

export function setGivenUp(id: NotificationId): void {
  database().update(notification).set({ nextAttemptAt: null }).where(eq(notification.id, id)).run();
}
