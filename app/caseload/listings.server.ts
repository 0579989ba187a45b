/** The order of a list as it was opened. Its later pages go by it, so that they skip nobody and repeat nobody. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { inTransaction } from '#db/client.ts';
import { type CaseloadListingId, type EpisodeId, newId } from '#db/schema/ids.ts';
import {
  forgetOldListings,
  insertListing,
  newestListingQuery,
  ownListing,
} from './listings.queries.server.ts';

export interface Listing {
  id: string;
  /** In their order. */
  ids: EpisodeId[];
}

/** Keeps the order `ids`, read at `now` (epoch ms). One that is the same as the last one is not written again. */
export function keepListing({ accountId }: PractitionerActor, ids: EpisodeId[], now: number): Listing {
  const episodes = JSON.stringify(ids);
  return inTransaction((tx) => {
    const newest = newestListingQuery(tx, accountId).get();
    if (newest?.episodes === episodes) return { id: newest.id, ids };
    const id = newId<CaseloadListingId>();
    insertListing(tx, { id, accountId, madeAt: now, episodes });
    forgetOldListings(tx, accountId);
    return { id, ids };
  });
}

/** A list that this person opened before; null when it is forgotten, or somebody else's. */
export function openListing({ accountId }: PractitionerActor, id: string): Listing | null {
  const found = ownListing(accountId, id);
  return found ? { id, ids: JSON.parse(found.episodes) as EpisodeId[] } : null;
}
