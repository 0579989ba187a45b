/** SQL about which episodes have open alerts. */
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '#db/client.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { episode, practitioner } from '#db/schema/pathway.ts';
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

/** One open alert of a patient of this practitioner, should there be any. */
export function openAlertOfCarerQuery(on: Queryable, id: PractitionerId) {
  return on
    .select({ id: riskAlert.id })
    .from(episode)
    .innerJoin(riskAlert, eq(riskAlert.episodeId, episode.id))
    .where(and(eq(episode.practitionerId, id), isNull(riskAlert.closedAt)))
    .limit(1);
}

/** One open alert that has gone to this supervisor, should there be any: of a patient of somebody whom they supervise. */
export function openAlertOfTeamQuery(on: Queryable, supervisorId: PractitionerId) {
  return on
    .select({ id: riskAlert.id })
    .from(practitioner)
    .innerJoin(episode, eq(episode.practitionerId, practitioner.id))
    .innerJoin(riskAlert, eq(riskAlert.episodeId, episode.id))
    .where(
      and(
        eq(practitioner.supervisorId, supervisorId),
        isNull(riskAlert.closedAt),
        isNotNull(riskAlert.escalatedAt),
      ),
    )
    .limit(1);
}
