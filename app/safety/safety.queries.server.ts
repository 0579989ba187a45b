/** All SQL of the safety domain. */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { AccountId, EpisodeId, MeasureResponseId, RiskAlertId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';

export function insertAlert(on: Queryable, row: typeof riskAlert.$inferInsert): void {
  on.insert(riskAlert).values(row).run();
}

/** Alerts without an action yet, newest first. Serves /caseload, so it takes many episodes. */
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
    .where(and(inArray(riskAlert.episodeId, [...episodeIds]), isNull(riskAlert.acknowledgedAt)))
    .orderBy(desc(riskAlert.raisedAt));
}

/** Every alert of an episode with who acknowledged it, newest first. */
export function alertsOfEpisodeQuery(episodeId: EpisodeId) {
  return database()
    .select({
      id: riskAlert.id,
      source: riskAlert.source,
      severity: riskAlert.severity,
      responseId: riskAlert.responseId,
      raisedAt: riskAlert.raisedAt,
      acknowledgedAt: riskAlert.acknowledgedAt,
      acknowledgedBy: account.name,
      action: riskAlert.action,
    })
    .from(riskAlert)
    .leftJoin(account, eq(account.id, riskAlert.acknowledgedBy))
    .where(eq(riskAlert.episodeId, episodeId))
    .orderBy(desc(riskAlert.raisedAt));
}

/** The alert with its episode, when it belongs to `episodeId`. */
export function alertInEpisode(on: Queryable, episodeId: EpisodeId, id: RiskAlertId) {
  return on
    .select({
      id: riskAlert.id,
      acknowledgedAt: riskAlert.acknowledgedAt,
      acknowledgedBy: account.name,
    })
    .from(riskAlert)
    .leftJoin(account, eq(account.id, riskAlert.acknowledgedBy))
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

export function setAcknowledged(
  on: Queryable,
  id: RiskAlertId,
  by: { acknowledgedAt: number; acknowledgedBy: AccountId; action: string },
): void {
  on.update(riskAlert)
    .set(by)
    .where(and(eq(riskAlert.id, id), isNull(riskAlert.acknowledgedAt)))
    .run();
}
