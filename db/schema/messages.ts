/** Secure messages between a patient and their practitioner, one thread per episode. */
import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type { AccountId, EpisodeId, MessageId, MessageUseId } from './ids.ts';
import { episode } from './pathway.ts';

export const message = sqliteTable(
  'message',
  {
    id: idColumn<MessageId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    senderId: text('sender_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    fromPatient: text('from_patient', { enum: ['yes', 'no'] }).notNull(),
    body: text('body').notNull(),
    sentAt: momentColumn('sent_at').notNull(),
    /** When the other side first opened the thread after it was sent. */
    readAt: momentColumn('read_at'),
    /** One use of one form: pressing "Send" twice sends once. */
    submission: text('submission').notNull(),
  },
  (table) => [
    // Serves the thread, and "waiting for reply" on /caseload.
    index('message_episode').on(table.episodeId, table.sentAt),
    // Serves the count of new messages on /home and /caseload.
    index('message_unread')
      .on(table.episodeId, table.fromPatient)
      .where(sql`${table.readAt} is null`),
    uniqueIndex('message_submission').on(table.episodeId, table.submission),
  ],
);

export const MESSAGE_USES = ['alert', 'note', 'homework'] as const;
export type MessageUse = (typeof MESSAGE_USES)[number];

/** Append-only: what a patient's message was made into. */
export const messageUse = sqliteTable(
  'message_use',
  {
    id: idColumn<MessageUseId>(),
    messageId: text('message_id')
      .notNull()
      .$type<MessageId>()
      .references(() => message.id),
    into: text('into', { enum: MESSAGE_USES }).notNull(),
    /** The id of the alert, the note or the task. */
    targetId: text('target_id').notNull(),
    by: text('by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    at: momentColumn('at').notNull(),
  },
  // Pressing twice makes one.
  (table) => [uniqueIndex('message_use_once').on(table.messageId, table.into)],
);
