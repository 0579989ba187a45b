/** Episodes and carers of a list. The caller has taken the ids from what its actor may see (`carersOnListOf`). */
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { practitionerNamesQuery } from './carers.queries.server.ts';
import { type Episode, episodesByIdsQuery } from './pathway.queries.server.ts';

/** With the people in them; one that is not there is left out. One query. */
export function episodesByIds(ids: readonly EpisodeId[]): Map<EpisodeId, Episode> {
  const episodes = ids.length > 0 ? episodesByIdsQuery(ids).all() : [];
  return new Map(episodes.map((episode) => [episode.id, episode]));
}

/** By name. */
export function carersByName(ids: readonly PractitionerId[]): { id: PractitionerId; name: string }[] {
  return practitionerNamesQuery(ids).all();
}
