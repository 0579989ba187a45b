/** Answers to questionnaires. Append-only: a correction is a new row that names the one it replaces. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { idColumn, momentColumn } from './columns.ts';
import type { EpisodeId, MeasureResponseId } from './ids.ts';
import { episode } from './pathway.ts';

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
    /** Answers by item id as JSON; an item left out is null. */
    items: text('items').notNull(),
    /** Null when an item is missing: an incomplete questionnaire has no total. */
    total: integer('total'),
    occasion: text('occasion', { enum: ['weekly', 'check-in', 'referral', 'end'] }).notNull(),
    answeredAt: momentColumn('answered_at').notNull(),
    /** One use of one form: pressing "Send" twice saves once. */
    submission: text('submission').notNull(),
  },
  (table) => [
    // Serves the charts, the trend on /caseload and "first and last".
    index('measure_response_course').on(table.episodeId, table.measure, table.answeredAt),
    uniqueIndex('measure_response_submission').on(table.episodeId, table.submission),
  ],
);
