/** What is open in a course when it goes to somebody else. */
import type { EpisodeId } from '#db/schema/ids.ts';
import { goesAlongQuery } from './goes-along.queries.server.ts';

export type GoesAlong = ReturnType<ReturnType<typeof goesAlongQuery>['all']>[number];

/** Counts by episode, for episodes that the caller may see; one query however many. */
export function goesAlong(ids: readonly EpisodeId[]): Map<EpisodeId, GoesAlong> {
  const rows = ids.length > 0 ? goesAlongQuery(ids).all() : [];
  return new Map(rows.map((row) => [row.episodeId, row]));
}
