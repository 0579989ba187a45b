/** Check-ins of an episode that the caller has already reached (`reachEpisode`, `ownEpisode`). */
import type { EpisodeId } from '#db/schema/ids.ts';
import type { Episode } from './pathway.queries.server.ts';
import {
  attendedCountsQuery,
  checkInFrom,
  checkInsOfEpisode,
  contactDatesQuery,
  lastAgreedQuery,
  nextCheckInTimes,
} from './pathway.queries.server.ts';

export type CheckIn = ReturnType<typeof checkInsOfEpisode>[number];

const HOUR = 60 * 60 * 1000;

/** The next check-in from `now` (epoch ms) on; one that began within the last hour still counts. */
export function nextCheckIn(episode: Episode, now: number): CheckIn | null {
  return checkInFrom(episode.id, now - HOUR) ?? null;
}

/** What was agreed at the last contact at which something was written down, and when that was (epoch ms). */
export function lastAgreed(episode: Episode): { words: string; at: number } | null {
  return lastAgreedQuery(episode.id).get() ?? null;
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

export interface ContactDates {
  /** Epoch ms; null when none is booked. */
  nextAt: number | null;
  /** The first attended assessment, epoch ms; null before it. */
  assessedAt: number | null;
}

/** The contacts that decide which questionnaires are due, by episode; one query however many. None: not in the map. */
export function contactDates(episodeIds: EpisodeId[], now: number): Map<EpisodeId, ContactDates> {
  const rows = episodeIds.length > 0 ? contactDatesQuery(episodeIds, now - HOUR).all() : [];
  return new Map(rows.map(({ episodeId, ...dates }) => [episodeId, dates]));
}

/** How many treatment contacts were attended, by episode, for a whole caseload at once; one without any is left out. */
export function treatmentContactCounts(episodeIds: EpisodeId[]): Map<EpisodeId, number> {
  const rows = episodeIds.length > 0 ? attendedCountsQuery(episodeIds).all() : [];
  return new Map(rows.map(({ episodeId, contacts }) => [episodeId, contacts]));
}
