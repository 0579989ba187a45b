/** Case-management supervision (CLINICAL section 8): what is brought, what was decided, and what follows from it. */
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  EpisodeId,
  PractitionerId,
  SupervisionDecisionId,
  SupervisionItemId,
  SupervisionTaskId,
} from './ids.ts';
import { episode, practitioner } from './pathway.ts';

/** A case that a practitioner wants to talk about, with their question. */
export const supervisionItem = sqliteTable(
  'supervision_item',
  {
    id: idColumn<SupervisionItemId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    question: text('question').notNull(),
    raisedBy: text('raised_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    raisedAt: momentColumn('raised_at').notNull(),
    /** When a decision answered it, or it was taken back. */
    closedAt: momentColumn('closed_at'),
    /** The decision that answered it; null while it is open, and when it was taken back. */
    decisionId: text('decision_id')
      .$type<SupervisionDecisionId>()
      .references((): AnySQLiteColumn => supervisionDecision.id),
    submission: text('submission').notNull(),
  },
  (table) => [
    index('supervision_item_open')
      .on(table.episodeId)
      .where(sql`${table.closedAt} is null`),
    uniqueIndex('supervision_item_submission').on(table.episodeId, table.submission),
  ],
);

export const SUPERVISION_DECISIONS = ['continue', 'change', 'step-up', 'discharge'] as const;
export type SupervisionDecision = (typeof SUPERVISION_DECISIONS)[number];

/** Append-only: what was decided of a case, by whom, and which rules had brought it up. */
export const supervisionDecision = sqliteTable(
  'supervision_decision',
  {
    id: idColumn<SupervisionDecisionId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    /** Who looked after the patient then. */
    practitionerId: text('practitioner_id')
      .notNull()
      .$type<PractitionerId>()
      .references(() => practitioner.id),
    decidedBy: text('decided_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    decidedAt: momentColumn('decided_at').notNull(),
    decision: text('decision', { enum: SUPERVISION_DECISIONS }).notNull(),
    note: text('note').notNull(),
    /** Names of the rules, as a JSON list. */
    rules: text('rules').notNull(),
    submission: text('submission').notNull(),
  },
  (table) => [
    // Serves "when did this case last come up?" for many cases at once.
    index('supervision_decision_episode').on(table.episodeId, table.decidedAt),
    uniqueIndex('supervision_decision_submission').on(table.episodeId, table.submission),
  ],
);

/** What the practitioner is to do after supervision. It goes with the course to whoever looks after it. */
export const supervisionTask = sqliteTable(
  'supervision_task',
  {
    id: idColumn<SupervisionTaskId>(),
    decisionId: text('decision_id')
      .notNull()
      .$type<SupervisionDecisionId>()
      .references(() => supervisionDecision.id),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    what: text('what').notNull(),
    /** YYYY-MM-DD. */
    dueOn: text('due_on').notNull(),
    doneAt: momentColumn('done_at'),
    doneBy: text('done_by')
      .$type<AccountId>()
      .references(() => account.id),
    doneNote: text('done_note'),
  },
  (table) => [
    // Serves the episode's page and the practitioner's list: what is still to do.
    index('supervision_task_open')
      .on(table.episodeId)
      .where(sql`${table.doneAt} is null`),
    index('supervision_task_decision').on(table.decisionId),
  ],
);
