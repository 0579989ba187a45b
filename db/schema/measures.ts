/** Questionnaires: what was answered, what is being answered, and which ones a course asks for. */
import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type { AccountId, EpisodeId, MeasureDraftId, MeasurePlanChangeId, MeasureResponseId } from './ids.ts';
import { episode } from './pathway.ts';

export const OCCASIONS = ['weekly', 'check-in', 'referral', 'end'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Append-only: a correction is a new row that names the one it replaces. */
export const measureResponse = sqliteTable(
  'measure_response',
  {
    id: idColumn<MeasureResponseId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    measure: text('measure').notNull(),
    /** Version of measure.json, and the language and edition of the wording that was shown. */
    version: integer('version').notNull(),
    locale: text('locale').notNull(),
    wording: text('wording').notNull(),
    /** Answers by item id as JSON; an item left out is null, one that does not apply is "not-applicable". */
    items: text('items').notNull(),
    /** A sum or a mean; null when an item is missing, and for questionnaires without a total. */
    total: real('total'),
    occasion: text('occasion', { enum: OCCASIONS }).notNull(),
    answeredAt: momentColumn('answered_at').notNull(),
    /** One use of one form: pressing "Send" twice saves once. */
    submission: text('submission').notNull(),
    /** The answers of the same day that these correct; the replaced ones are kept, and count no more. */
    replaces: text('replaces')
      .$type<MeasureResponseId>()
      .references((): AnySQLiteColumn => measureResponse.id),
  },
  (table) => [
    // Serves the charts, the trend on /caseload and "first and last".
    index('measure_response_course').on(table.episodeId, table.measure, table.answeredAt),
    uniqueIndex('measure_response_submission').on(table.episodeId, table.submission),
    // Serves "was this one corrected?"; unique, so that two tabs cannot both correct the same answers.
    uniqueIndex('measure_response_replaces')
      .on(table.replaces)
      .where(sql`${table.replaces} is not null`),
  ],
);

/** Answers that are not sent yet, so that a person goes on where they left. Deleted when they are sent. */
export const measureDraft = sqliteTable(
  'measure_draft',
  {
    id: idColumn<MeasureDraftId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    measure: text('measure').notNull(),
    /** The language that the questions are shown in. */
    locale: text('locale').notNull(),
    /** As JSON: the version of measure.json that is answered, and the answers by item id. */
    items: text('items').notNull(),
    /** Becomes the submission of the response. */
    submission: text('submission').notNull(),
    /** Set when it corrects an answer of the same day. */
    replaces: text('replaces')
      .$type<MeasureResponseId>()
      .references(() => measureResponse.id),
    startedAt: momentColumn('started_at').notNull(),
    updatedAt: momentColumn('updated_at').notNull(),
  },
  (table) => [uniqueIndex('measure_draft_measure').on(table.episodeId, table.measure)],
);

export const PLAN_CHANGES = ['added', 'paused', 'resumed'] as const;

/** Append-only: what a practitioner changed about the questionnaires that a course asks for, and why. */
export const measurePlanChange = sqliteTable(
  'measure_plan_change',
  {
    id: idColumn<MeasurePlanChangeId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    measure: text('measure').notNull(),
    change: text('change', { enum: PLAN_CHANGES }).notNull(),
    reason: text('reason').notNull(),
    changedBy: text('changed_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
    changedAt: momentColumn('changed_at').notNull(),
  },
  // Serves what is due on /home and /measures, and the plan on the episode's page.
  (table) => [index('measure_plan_change_episode').on(table.episodeId, table.changedAt)],
);
