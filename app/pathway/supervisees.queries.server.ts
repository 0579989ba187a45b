/** SQL about the people whom somebody supervises, and their courses. */
import { and, asc, eq, gte, inArray, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/client.ts';
import { leave } from '#db/schema/handover.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { checkIn, episode, practitioner } from '#db/schema/pathway.ts';
import { MISSED, SEEN } from './attended.ts';
import { onLeave } from './leave.queries.server.ts';
import { episodesWithPeople, firstAssessedAt, stillOn } from './pathway.queries.server.ts';

const cover = alias(practitioner, 'cover');

/** By name; somebody with two leaves that overlap comes twice, the one that was set last at the end. Nobody comes as their own. */
export function superviseesQuery(
  { own, supervisors }: { own: PractitionerId; supervisors: readonly PractitionerId[] },
  today: string,
) {
  return database()
    .select({
      id: practitioner.id,
      name: practitioner.name,
      awayUntil: leave.untilOn,
      coverName: cover.name,
    })
    .from(practitioner)
    .leftJoin(leave, and(eq(leave.practitionerId, practitioner.id), onLeave(today)))
    .leftJoin(cover, eq(cover.id, leave.coverId))
    .where(and(inArray(practitioner.supervisorId, [...supervisors]), ne(practitioner.id, own)))
    .orderBy(asc(practitioner.name), asc(leave.setAt));
}

/** The open episodes of these practitioners. Serves /supervision. */
export function openEpisodesQuery(practitionerIds: PractitionerId[]) {
  return episodesWithPeople().where(
    and(
      inArray(episode.practitionerId, practitionerIds),
      inArray(episode.status, ['referred', 'in-treatment']),
    ),
  );
}

/**
 * Serves /supervision: when each patient was assessed, was last seen, did last not come and comes next, for all at once. Of
 * a contact that was missed, also when that was last written down: it may be days after the contact.
 */
export function contactGapsQuery(episodeIds: readonly EpisodeId[], moment: number) {
  const { episodeId, startsAt, attendance, recordedAt } = checkIn;
  const ahead = and(stillOn(), gte(startsAt, moment));
  const seen = inArray(attendance, [...SEEN]);
  const missed = inArray(attendance, [...MISSED]);
  return database()
    .select({
      episodeId,
      assessedAt: firstAssessedAt(),
      nextAt: sql<number | null>`min(case when ${ahead} then ${startsAt} end)`,
      lastSeenAt: sql<number | null>`max(case when ${seen} then ${startsAt} end)`,
      lastMissedAt: sql<number | null>`max(case when ${missed} then ${startsAt} end)`,
      missedWrittenAt: sql<
        number | null
      >`max(case when ${missed} then coalesce(${recordedAt}, ${startsAt}) end)`,
    })
    .from(checkIn)
    .where(inArray(episodeId, [...episodeIds]))
    .groupBy(episodeId);
}
