/** All SQL of the safety domain. */
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId, MeasureResponseId, RiskAlertId } from '#db/schema/ids.ts';
import { type AlertSeverity, type AlertSource, riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import type { AnsweredLevel } from './alert-severity.ts';

export function insertAlert(on: Queryable, row: typeof riskAlert.$inferInsert): void {
  on.insert(riskAlert).values(row).run();
}

/** Alerts that are not closed, newest first. Serves /caseload, so it takes many episodes. */
export function openAlertsQuery(episodeIds: readonly EpisodeId[]) {
  return database()
    .select({
      id: riskAlert.id,
      episodeId: riskAlert.episodeId,
      source: riskAlert.source,
      severity: riskAlert.severity,
      responseId: riskAlert.responseId,
      raisedAt: riskAlert.raisedAt,
    })
    .from(riskAlert)
    .where(and(inArray(riskAlert.episodeId, [...episodeIds]), isNull(riskAlert.closedAt)))
    .orderBy(desc(riskAlert.raisedAt));
}

/** Every alert of an episode, newest first, with who acted on it and how; null while nobody has. */
export function alertsOfEpisodeQuery(episodeId: EpisodeId) {
  return database()
    .select({
      id: riskAlert.id,
      source: riskAlert.source,
      severity: riskAlert.severity,
      responseId: riskAlert.responseId,
      raisedAt: riskAlert.raisedAt,
      closedAt: riskAlert.closedAt,
      actedBy: account.name,
      action: riskAlertStep.note,
    })
    .from(riskAlert)
    .leftJoin(riskAlertStep, and(eq(riskAlertStep.alertId, riskAlert.id), eq(riskAlertStep.step, 'acted')))
    .leftJoin(account, eq(account.id, riskAlertStep.by))
    .where(eq(riskAlert.episodeId, episodeId))
    .orderBy(desc(riskAlert.raisedAt));
}

/** The alert with who acted on it, when it belongs to `episodeId`. */
export function alertInEpisode(on: Queryable, episodeId: EpisodeId, id: RiskAlertId) {
  return on
    .select({ id: riskAlert.id, closedAt: riskAlert.closedAt, actedBy: account.name })
    .from(riskAlert)
    .leftJoin(riskAlertStep, and(eq(riskAlertStep.alertId, riskAlert.id), eq(riskAlertStep.step, 'acted')))
    .leftJoin(account, eq(account.id, riskAlertStep.by))
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

/** The alerts that a response raised, newest first. By episode first: that is what the index knows. */
export function alertsOfResponseQuery(on: Queryable, episodeId: EpisodeId, responseId: MeasureResponseId) {
  return raisedRows(on)
    .where(and(eq(riskAlert.episodeId, episodeId), eq(riskAlert.responseId, responseId)))
    .orderBy(NEWEST_FIRST);
}

/** Rows are never deleted, so later ones have higher numbers, even within one millisecond. */
const NEWEST_FIRST = sql`${riskAlert}.rowid desc`;

function raisedRows(on: Queryable) {
  return on
    .select({
      id: riskAlert.id,
      source: riskAlert.source,
      severity: riskAlert.severity,
      state: riskAlert.state,
      responseId: riskAlert.responseId,
      respondBy: riskAlert.respondBy,
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

/** The database refuses it while no action is recorded. */
export function setClosed(on: Queryable, id: RiskAlertId, closedAt: number): void {
  on.update(riskAlert)
    .set({ state: 'closed', closedAt })
    .where(and(eq(riskAlert.id, id), isNull(riskAlert.closedAt)))
    .run();
}
