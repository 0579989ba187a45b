/** All SQL of the safety domain. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId, MeasureResponseId, RiskAlertId } from '#db/schema/ids.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';

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

/** The alert that a response raised. By episode first: that is what the index knows. */
export function alertOfResponseQuery(on: Queryable, episodeId: EpisodeId, responseId: MeasureResponseId) {
  return on
    .select({ id: riskAlert.id, severity: riskAlert.severity })
    .from(riskAlert)
    .where(and(eq(riskAlert.episodeId, episodeId), eq(riskAlert.responseId, responseId)));
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
