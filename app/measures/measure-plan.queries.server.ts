/** SQL of which questionnaires a course asks for, and when each was last answered. */
import { and, asc, eq, inArray, max, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measurePlanChange, measureResponse } from '#db/schema/measures.ts';

/** When each questionnaire of each episode was last answered, whole or not. Serves /home, /measures and /caseload. */
export function lastAnswersQuery(episodeIds: readonly EpisodeId[]) {
  const { episodeId, measure, answeredAt } = measureResponse;
  return database()
    .select({ episodeId, measure, lastAnsweredAt: max(answeredAt) })
    .from(measureResponse)
    .where(inArray(episodeId, [...episodeIds]))
    .groupBy(episodeId, measure);
}

/** Every response of an episode but those that were corrected, oldest first. Serves a patient's own list. */
export function courseResponsesQuery(id: EpisodeId) {
  const { episodeId, measure, answeredAt, total } = measureResponse;
  const correction = alias(measureResponse, 'correction');
  const corrected = database()
    .select({ id: correction.id })
    .from(correction)
    .where(eq(correction.replaces, measureResponse.id));
  return database()
    .select({ measure, answeredAt, total })
    .from(measureResponse)
    .where(and(eq(episodeId, id), notExists(corrected)))
    .orderBy(asc(measure), asc(answeredAt));
}

/** What practitioners changed about the questionnaires of these episodes, oldest first. */
export function planChangesQuery(on: Queryable, episodeIds: readonly EpisodeId[]) {
  const { episodeId, measure, change, changedAt } = measurePlanChange;
  return on
    .select({ episodeId, measure, change, changedAt })
    .from(measurePlanChange)
    .where(inArray(episodeId, [...episodeIds]))
    .orderBy(asc(episodeId), asc(changedAt));
}

/** The changes of one episode with who made them and why, oldest first. For staff only. */
export function planHistoryQuery(episodeId: EpisodeId) {
  const { measure, change, changedAt, reason } = measurePlanChange;
  return database()
    .select({ measure, change, changedAt, reason, by: account.name })
    .from(measurePlanChange)
    .innerJoin(account, eq(account.id, measurePlanChange.changedBy))
    .where(eq(measurePlanChange.episodeId, episodeId))
    .orderBy(asc(changedAt));
}

export function insertPlanChange(on: Queryable, row: typeof measurePlanChange.$inferInsert): void {
  on.insert(measurePlanChange).values(row).run();
}
