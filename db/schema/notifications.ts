/** The outbox: messages to people outside the application. Never clinical content, and never a name of a patient. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type { AccountId, NotificationId } from './ids.ts';

export const NOTIFICATION_KINDS = [
  'alert-raised',
  'alert-again',
  'alert-escalated',
  'alert-not-acted',
  'alert-without-supervisor',
  'message-waiting',
  'check-in-tomorrow',
  'check-in-changed',
  'check-in-offered',
  'check-in-asked-for',
  'handed-over',
  'cover-begins',
  'letter-to-read',
  'letter-answered',
  'supervision-task',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const notification = sqliteTable(
  'notification',
  {
    id: idColumn<NotificationId>(),
    kind: text('kind', { enum: NOTIFICATION_KINDS }).notNull(),
    recipientId: text('recipient_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    /** What it is about, as an id that only the application can look up. */
    subjectId: text('subject_id').notNull(),
    createdAt: momentColumn('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When to try next; null once it was sent or given up. */
    nextAttemptAt: momentColumn('next_attempt_at'),
    sentAt: momentColumn('sent_at'),
  },
  (table) => [
    // The same news reaches the same person once.
    uniqueIndex('notification_once').on(table.kind, table.recipientId, table.subjectId),
    // Serves the sender: what is due to go out.
    index('notification_due')
      .on(table.nextAttemptAt)
      .where(sql`${table.nextAttemptAt} is not null`),
  ],
);
