/** People who sign in, their sessions, and the audit trail. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { idColumn, momentColumn } from './columns.ts';
import type { AccountId, AuditEventId } from './ids.ts';

export const ROLES = ['patient', 'practitioner', 'supervisor', 'lead', 'author'] as const;
export type Role = (typeof ROLES)[number];

export const account = sqliteTable(
  'account',
  {
    id: idColumn<AccountId>(),
    /** Lower case, trimmed. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** The language this person chose; null until they choose one. */
    locale: text('locale'),
    createdAt: momentColumn('created_at').notNull(),
    disabledAt: momentColumn('disabled_at'),
  },
  (table) => [
    uniqueIndex('account_email').on(table.email),
    // Serves lists of staff by name: a few among very many patients.
    index('account_staff')
      .on(table.name, table.id)
      .where(sql`${table.role} <> 'patient'`),
  ],
);

export const session = sqliteTable(
  'session',
  {
    /** SHA-256 of the id in the cookie, so that a copy of this table opens no session. */
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id, { onDelete: 'cascade' }),
    expiresAt: momentColumn('expires_at').notNull(),
  },
  (table) => [
    index('session_account').on(table.accountId),
    // Serves the sweep of expired sessions.
    index('session_expiry').on(table.expiresAt),
  ],
);

/** Counters of failed sign-ins, in the shape that rate-limiter-flexible keeps them. */
export const rateLimit = sqliteTable('rate_limit', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: integer('expire'),
});

/** Append-only (a trigger refuses change and deletion). Ids and verbs; never clinical text. */
export const auditEvent = sqliteTable(
  'audit_event',
  {
    id: idColumn<AuditEventId>(),
    at: momentColumn('at').notNull(),
    /** Null when nobody was signed in. */
    accountId: text('account_id').$type<AccountId>(),
    role: text('role', { enum: ROLES }),
    action: text('action').notNull(),
    outcome: text('outcome', { enum: ['done', 'refused'] }).notNull(),
    subjectType: text('subject_type'),
    subjectId: text('subject_id'),
    /** Why a refusal was made, as a code. */
    reason: text('reason'),
  },
  (table) => [
    index('audit_event_subject').on(table.subjectType, table.subjectId, table.at),
    index('audit_event_account').on(table.accountId, table.at),
  ],
);
