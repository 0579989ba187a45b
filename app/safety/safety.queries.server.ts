/** All SQL of the safety domain. */
import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias, QueryBuilder } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId, MeasureResponseId, PractitionerId, RiskAlertId } from '#db/schema/ids.ts';
import { episode, patient, practitioner } from '#db/schema/pathway.ts';
import {
  type AlertSeverity,
  type AlertSource,
  type AlertState,
  riskAlert,
  riskAlertStep,
} from '#db/schema/safety.ts';
import type { AnsweredLevel } from './alert-severity.ts';

export function insertAlert(on: Queryable, row: typeof riskAlert.$inferInsert): void {
  on.insert(riskAlert).values(row).run();
}

/** The name of whoever saw an alert; null while nobody has. It is acknowledged once. */
const whoSawIt = new QueryBuilder()
  .select({ name: account.name })
  .from(riskAlertStep)
  .innerJoin(account, eq(account.id, riskAlertStep.by))
  .where(and(eq(riskAlertStep.alertId, riskAlert.id), eq(riskAlertStep.step, 'acknowledged')));

/** What every screen shows of an alert. */
const SHOWN = {
  id: riskAlert.id,
  episodeId: riskAlert.episodeId,
  source: riskAlert.source,
  /** The patient's message that it was made of; null for every other alert. */
  messageId: sql<string | null>`case when ${riskAlert.source} = 'message' then ${riskAlert.submission} end`,
  severity: riskAlert.severity,
  state: riskAlert.state,
  raisedAt: riskAlert.raisedAt,
  respondBy: riskAlert.respondBy,
  escalatedAt: riskAlert.escalatedAt,
  closedAt: riskAlert.closedAt,
  seenBy: sql<string | null>`${whoSawIt}`,
};

/** Alerts that are not closed, newest first. Serves /caseload, so it takes many episodes. */
export function openAlertsQuery(episodeIds: readonly EpisodeId[]) {
  return database()
    .select(SHOWN)
    .from(riskAlert)
    .where(and(inArray(riskAlert.episodeId, [...episodeIds]), isNull(riskAlert.closedAt)))
    .orderBy(desc(riskAlert.raisedAt));
}

/** Every alert of an episode, newest first. */
export function alertsOfEpisodeQuery(episodeId: EpisodeId) {
  return database()
    .select(SHOWN)
    .from(riskAlert)
    .where(eq(riskAlert.episodeId, episodeId))
    .orderBy(desc(riskAlert.raisedAt));
}

/** How many alerts of each episode are open, and when the last was raised. Serves /supervision, so it takes many episodes. */
export function alertMarksQuery(episodeIds: readonly EpisodeId[]) {
  return database()
    .select({
      episodeId: riskAlert.episodeId,
      open: sql<number>`sum(${riskAlert.closedAt} is null)`,
      lastRaisedAt: sql<number>`max(${riskAlert.raisedAt})`,
    })
    .from(riskAlert)
    .where(inArray(riskAlert.episodeId, [...episodeIds]))
    .groupBy(riskAlert.episodeId);
}

const supervisor = alias(practitioner, 'supervisor');

/**
 * Open alerts of the patients of these practitioners, in no order. Serves /supervision: from the team to its courses to
 * their open alerts, each by an index; closed alerts are never looked at.
 */
export function openAlertsOfCarersQuery(carers: PractitionerId[]) {
  return database()
    .select({
      ...SHOWN,
      patientName: patient.name,
      reference: patient.reference,
      practitionerName: practitioner.name,
      supervisorName: supervisor.name,
      episodeStatus: episode.status,
    })
    .from(riskAlert)
    .innerJoin(episode, eq(episode.id, riskAlert.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .where(and(isNull(riskAlert.closedAt), inArray(practitioner.id, carers)));
}

/** How many they are. Serves the link to the board on a supervisor's every page. */
export function openAlertCountQuery(carers: PractitionerId[]) {
  return database()
    .select({ open: count() })
    .from(riskAlert)
    .innerJoin(episode, eq(episode.id, riskAlert.episodeId))
    .where(and(isNull(riskAlert.closedAt), inArray(episode.practitionerId, carers)));
}

export type StepRow = ReturnType<ReturnType<typeof stepsQuery>['all']>[number];

/** What happened to these alerts, in the order it did; `by` is a name, null when the clock did it. */
export function stepsQuery(on: Queryable, alertIds: readonly RiskAlertId[]) {
  return on
    .select({
      alertId: riskAlertStep.alertId,
      step: riskAlertStep.step,
      at: riskAlertStep.at,
      by: account.name,
      accountId: riskAlertStep.by,
      note: riskAlertStep.note,
    })
    .from(riskAlertStep)
    .leftJoin(account, eq(account.id, riskAlertStep.by))
    .where(inArray(riskAlertStep.alertId, [...alertIds]))
    .orderBy(sql`${riskAlertStep}.rowid`);
}

/** The alert when it belongs to `episodeId`. */
export function alertInEpisode(on: Queryable, episodeId: EpisodeId, id: RiskAlertId) {
  return on
    .select(SHOWN)
    .from(riskAlert)
    .where(and(eq(riskAlert.id, id), eq(riskAlert.episodeId, episodeId)))
    .get();
}

export type RaisedRow = ReturnType<ReturnType<typeof raisedRows>['all']>[number];

/** What a form raised, before and after it was sent; newest first. */
export function alertsOfSubmissionQuery(on: Queryable, episodeId: EpisodeId, submission: string) {
  return raisedRows(on)
    .where(and(eq(riskAlert.episodeId, episodeId), eq(riskAlert.submission, submission)))
    .orderBy(NEWEST_FIRST);
}

/** What several uses of forms have raised, newest first. Serves the page after sending. */
export function alertsOfSubmissionsQuery(
  on: Queryable,
  episodeId: EpisodeId,
  submissions: readonly string[],
) {
  return raisedRows(on)
    .where(and(eq(riskAlert.episodeId, episodeId), inArray(riskAlert.submission, [...submissions])))
    .orderBy(NEWEST_FIRST);
}

/** The alerts that a response raised, newest first. By episode first: that is what the index knows. */
export function alertsOfResponseQuery(on: Queryable, episodeId: EpisodeId, responseId: MeasureResponseId) {
  return raisedRows(on)
    .where(and(eq(riskAlert.episodeId, episodeId), eq(riskAlert.responseId, responseId)))
    .orderBy(NEWEST_FIRST);
}

/** Everything that was raised in a course, in no order. Serves looking for alerts that could not be written. */
export function alertsRaisedQuery(on: Queryable, episodeId: EpisodeId) {
  return raisedRows(on).where(eq(riskAlert.episodeId, episodeId));
}

/** Rows are never deleted, so later ones have higher numbers, even within one millisecond. */
const NEWEST_FIRST = sql`${riskAlert}.rowid desc`;

function raisedRows(on: Queryable) {
  return on
    .select({
      id: riskAlert.id,
      submission: riskAlert.submission,
      source: riskAlert.source,
      severity: riskAlert.severity,
      state: riskAlert.state,
      closedAt: riskAlert.closedAt,
      responseId: riskAlert.responseId,
      respondBy: riskAlert.respondBy,
      escalatedAt: riskAlert.escalatedAt,
    })
    .from(riskAlert);
}

/** The alert of this source that nobody has acknowledged. */
export function unseenAlert(on: Queryable, episodeId: EpisodeId, source: AlertSource) {
  return raisedRows(on)
    .where(
      and(
        eq(riskAlert.episodeId, episodeId),
        isNull(riskAlert.closedAt),
        eq(riskAlert.source, source),
        eq(riskAlert.state, 'raised'),
      ),
    )
    .get();
}

/** What the answer behind an alert was changed to last; null while it never was. */
export function lastAnswerChange(on: Queryable, alertId: RiskAlertId): AnsweredLevel | null {
  const found = on
    .select({ note: riskAlertStep.note })
    .from(riskAlertStep)
    .where(and(eq(riskAlertStep.alertId, alertId), eq(riskAlertStep.step, 'answer-changed')))
    .orderBy(sql`${riskAlertStep}.rowid desc`)
    .get();
  return found ? (found.note as AnsweredLevel) : null;
}

export function linkResponse(on: Queryable, id: RiskAlertId, responseId: MeasureResponseId): void {
  on.update(riskAlert).set({ responseId }).where(eq(riskAlert.id, id)).run();
}

export function setMoreUrgent(
  on: Queryable,
  id: RiskAlertId,
  urgency: { severity: AlertSeverity; respondBy: number },
): void {
  on.update(riskAlert).set(urgency).where(eq(riskAlert.id, id)).run();
}

export function insertStep(on: Queryable, row: typeof riskAlertStep.$inferInsert): void {
  on.insert(riskAlertStep).values(row).run();
}

/** Closing needs a recorded action: the database refuses it otherwise. */
export function setState(
  on: Queryable,
  id: RiskAlertId,
  moved: { state: AlertState; closedAt: number | null; respondBy: number },
): void {
  on.update(riskAlert).set(moved).where(eq(riskAlert.id, id)).run();
}
