/** Risk alerts, what was done about each, and safety plans. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { account } from './accounts.ts';
import { idColumn, momentColumn } from './columns.ts';
import type {
  AccountId,
  EpisodeId,
  MeasureResponseId,
  PatientId,
  RiskAlertId,
  RiskAlertStepId,
  SafetyPlanDeviceId,
  SafetyPlanId,
  SafetyPlanRevisionId,
} from './ids.ts';
import { measureResponse } from './measures.ts';
import { episode, patient } from './pathway.ts';

export const ALERT_SEVERITIES = ['same-working-day', 'before-next-contact'] as const;
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

export const ALERT_SOURCES = [
  'phq-9-item-9',
  'not-safe',
  'phq-9-rise',
  'reliable-deterioration',
  'wsas-home',
  'message',
  'check-in',
] as const;
export type AlertSource = (typeof ALERT_SOURCES)[number];

/** In the order in which an alert goes through them; it never goes back. */
export const ALERT_STATES = ['raised', 'acknowledged', 'assessed', 'acted', 'closed'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export const riskAlert = sqliteTable(
  'risk_alert',
  {
    id: idColumn<RiskAlertId>(),
    episodeId: text('episode_id')
      .notNull()
      .$type<EpisodeId>()
      .references(() => episode.id),
    source: text('source', { enum: ALERT_SOURCES }).notNull(),
    severity: text('severity', { enum: ALERT_SEVERITIES }).notNull(),
    /** The answers that raised it; null while they are not sent, and for an alert that no answer raised. */
    responseId: text('response_id')
      .$type<MeasureResponseId>()
      .references(() => measureResponse.id),
    /** The use of the form that raised it, so that answers raise it once, before and after they are sent. */
    submission: text('submission'),
    raisedAt: momentColumn('raised_at').notNull(),
    state: text('state', { enum: ALERT_STATES }).notNull().default('raised'),
    /**
     * When it goes to the supervisor: a number of working hours after `raisedAt` unless somebody has acknowledged it, then
     * as many after that unless somebody has acted.
     */
    respondBy: momentColumn('respond_by').notNull(),
    /** When it went to the supervisor, the last time; from before `respondBy` it was while nobody had seen it. */
    escalatedAt: momentColumn('escalated_at'),
    /** Set together with the state `closed`, which needs an action (a trigger refuses it otherwise). */
    closedAt: momentColumn('closed_at'),
  },
  (table) => [
    // Serves /caseload (open alerts first) and the episode's pages.
    index('risk_alert_episode').on(table.episodeId, table.closedAt),
    // Serves the supervisor's board and the escalation clock: open alerts only, the most urgent first.
    index('risk_alert_open')
      .on(table.respondBy)
      .where(sql`${table.closedAt} is null`),
    // Serves "has this form raised it already?".
    index('risk_alert_submission').on(table.episodeId, table.submission),
  ],
);

/** What can happen to an alert. The first four move its state on; the others are only written down. */
export const ALERT_STEPS = [
  'acknowledged',
  'assessed',
  'acted',
  'closed',
  'escalated',
  'pressed-again',
  'answer-changed',
] as const;
export type AlertStep = (typeof ALERT_STEPS)[number];

/** Append-only: each with who, when and what. */
export const riskAlertStep = sqliteTable(
  'risk_alert_step',
  {
    id: idColumn<RiskAlertStepId>(),
    alertId: text('alert_id')
      .notNull()
      .$type<RiskAlertId>()
      .references(() => riskAlert.id),
    step: text('step', { enum: ALERT_STEPS }).notNull(),
    at: momentColumn('at').notNull(),
    /** Null when the clock did it. */
    by: text('by')
      .$type<AccountId>()
      .references(() => account.id),
    /** What was found or done, in the practitioner's words; null for steps that need none. */
    note: text('note'),
  },
  (table) => [index('risk_alert_step_alert').on(table.alertId, table.at)],
);

/** A person's own plan for a crisis. It belongs to the person, not to one episode. */
export const safetyPlan = sqliteTable(
  'safety_plan',
  {
    id: idColumn<SafetyPlanId>(),
    patientId: text('patient_id')
      .notNull()
      .$type<PatientId>()
      .references(() => patient.id),
    /** Counts up from 1 with every save; a save must name the revision that it was written over. */
    revision: integer('revision').notNull(),
    /** The seven parts by name, as JSON. */
    parts: text('parts').notNull(),
    updatedAt: momentColumn('updated_at').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
  },
  (table) => [uniqueIndex('safety_plan_patient').on(table.patientId)],
);

/** Append-only: every version that was ever saved. */
export const safetyPlanRevision = sqliteTable(
  'safety_plan_revision',
  {
    id: idColumn<SafetyPlanRevisionId>(),
    planId: text('plan_id')
      .notNull()
      .$type<SafetyPlanId>()
      .references(() => safetyPlan.id),
    revision: integer('revision').notNull(),
    parts: text('parts').notNull(),
    savedAt: momentColumn('saved_at').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .$type<AccountId>()
      .references(() => account.id),
  },
  (table) => [uniqueIndex('safety_plan_revision_number').on(table.planId, table.revision)],
);

/** A device on which the patient chose to read their plan without signing in. */
export const safetyPlanDevice = sqliteTable(
  'safety_plan_device',
  {
    id: idColumn<SafetyPlanDeviceId>(),
    patientId: text('patient_id')
      .notNull()
      .$type<PatientId>()
      .references(() => patient.id),
    /** SHA-256 of the token in the cookie, so that a copy of this table opens no plan. */
    tokenHash: text('token_hash').notNull(),
    createdAt: momentColumn('created_at').notNull(),
    /** When the patient took it back. */
    removedAt: momentColumn('removed_at'),
  },
  (table) => [
    uniqueIndex('safety_plan_device_token').on(table.tokenHash),
    index('safety_plan_device_patient').on(table.patientId, table.removedAt),
  ],
);
