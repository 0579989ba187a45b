/** SQL about which episodes have open alerts. */
import { and, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';

/** Those of these episodes that have an open alert, and whether one of them has gone to the supervisor. */
export function openAlertsOfEpisodesQuery(on: Queryable, ids: readonly EpisodeId[]) {
  return on
    .select({
      episodeId: riskAlert.episodeId,
      passedOn: sql<0 | 1>`max(${riskAlert.escalatedAt} is not null)`,
    })
    .from(riskAlert)
    .where(and(inArray(riskAlert.episodeId, [...ids]), isNull(riskAlert.closedAt)))
    .groupBy(riskAlert.episodeId);
}
