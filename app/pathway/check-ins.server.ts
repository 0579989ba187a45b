/** Check-ins of an episode that the caller has already reached (`reachEpisode`, `ownEpisode`). */
import type { Episode } from './pathway.queries.server.ts';
import { checkInFrom, checkInsOfEpisode } from './pathway.queries.server.ts';

export type CheckIn = ReturnType<typeof checkInsOfEpisode>[number];

/** The next check-in from `now` (epoch ms) on; one that began within the last hour still counts. */
export function nextCheckIn(episode: Episode, now: number): CheckIn | null {
  const HOUR = 60 * 60 * 1000;
  return checkInFrom(episode.id, now - HOUR) ?? null;
}

/** Every check-in, oldest first. */
export function checkInsOf(episode: Episode): CheckIn[] {
  return checkInsOfEpisode(episode.id);
}
