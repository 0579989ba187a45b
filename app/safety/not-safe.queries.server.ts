/** SQL of the alert that a patient raises by saying that they do not feel safe. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';

/** The newest one of an episode that is not closed. Rows are never deleted, so later ones have higher numbers. */
export function openNotSafeQuery(episodeId: EpisodeId) {
  return database()
    .select({ raisedAt: riskAlert.raisedAt, state: riskAlert.state })
    .from(riskAlert)
    .where(
      and(eq(riskAlert.episodeId, episodeId), isNull(riskAlert.closedAt), eq(riskAlert.source, 'not-safe')),
    )
    .orderBy(sql`${riskAlert}.rowid desc`);
}
