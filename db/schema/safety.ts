/** Risk alerts: raised by an answer or by the patient, closed only with an action. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type { AccountId, EpisodeId, MeasureResponseId, RiskAlertId } from './ids.ts';
import { measureResponse } from './measures.ts';
import { episode } from './pathway.ts';

export const ALERT_SEVERITIES = ['same-working-day', 'before-next-contact'] as const;
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

export const riskAlert = sqliteTable(
  'risk_alert',
  {
    id: idColumn<RiskAlertId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    source: text('source', { enum: ['phq-9-item-9'] }).notNull(),
    severity: text('severity', { enum: ALERT_SEVERITIES }).notNull(),
    responseId: text('response_id')
      .$type<MeasureResponseId>()
      .references(() => measureResponse.id),
    raisedAt: momentColumn('raised_at').notNull(),
    /** All three are set together: an alert is acknowledged by a person, with what they did. */
    acknowledgedAt: momentColumn('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by')
      .$type<AccountId>()
      .references(() => account.id),
    action: text('action'),
  },
  // Serves /caseload (open alerts first) and the episode page.
  (table) => [index('risk_alert_episode').on(table.episodeId, table.acknowledgedAt)],
);
