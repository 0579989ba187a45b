/** Check-ins of an episode that the caller has already reached (`reachEpisode`, `ownEpisode`). */
import type { EpisodeId } from '#db/schema/ids.ts';
import type { Episode } from './pathway.queries.server.ts';
import { checkInFrom, checkInsOfEpisode, nextCheckInTimes } from './pathway.queries.server.ts';

export type CheckIn = ReturnType<typeof checkInsOfEpisode>[number];

const HOUR = 60 * 60 * 1000;

/** The next check-in from `now` (epoch ms) on; one that began within the last hour still counts. */
export function nextCheckIn(episode: Episode, now: number): CheckIn | null {
  return checkInFrom(episode.id, now - HOUR) ?? null;
}

/** Every check-in, oldest first. */
export function checkInsOf(episode: Episode): CheckIn[] {
  return checkInsOfEpisode(episode.id);
}

/** When the next check-in is, by episode, for a whole caseload at once; an episode without one is left out. */
export function nextCheckIns(episodeIds: EpisodeId[], now: number): Map<EpisodeId, number> {
  const rows = episodeIds.length > 0 ? nextCheckInTimes(episodeIds, now - HOUR) : [];
  return new Map(rows.map(({ episodeId, startsAt }) => [episodeId, startsAt]));
}
