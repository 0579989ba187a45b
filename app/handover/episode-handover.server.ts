/** What the page shows on which one patient is handed over. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type GoesAlong, goesAlong } from './goes-along.server.ts';
import { handoversQuery } from './handover.queries.server.ts';
import { movedFrom, type MovedFrom } from './moved-from.server.ts';
import { mayHandOver } from './take-over.ts';

export type EpisodeHandover =
  | {
      kind: 'page';
      episode: Episode;
      /** False for who covers: they see what was, and cannot hand over. */
      may: boolean;
      open: GoesAlong | null;
      /** The last one first. */
      history: ReturnType<ReturnType<typeof handoversQuery>['all']>;
    }
  /** Theirs once: to whom it went. */
  | ({ kind: 'moved' } & MovedFrom)
  | { kind: 'not-found' };

/** `not-found`, and audited, when `actor` neither may see the episode nor had it before. */
export function episodeHandover(actor: PractitionerActor, id: EpisodeId): EpisodeHandover {
  const episode = reachEpisode(actor, id, 'episode.read-handover');
  if (!episode) {
    const moved = movedFrom(actor, id);
    return moved ? { kind: 'moved', ...moved } : { kind: 'not-found' };
  }
  const open = goesAlong([id]).get(id) ?? null;
  return { kind: 'page', episode, may: mayHandOver(actor, episode), open, history: handoversQuery(id).all() };
}
