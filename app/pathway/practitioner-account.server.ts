/** Whom the outbox writes to about a course of care. */
import { type AccountId, type EpisodeId } from '#db/schema/ids.ts';
import type { Queryable } from '#db/client.ts';
import { carerAccountsQuery } from './pathway.queries.server.ts';

/** The accounts of who looks after the episode and of who covers for them today; in the caller's transaction. */
export function practitionerAccount(on: Queryable, episodeId: EpisodeId): AccountId[] {
  const carers = carerAccountsQuery(on, episodeId).get();
  return carers ? [carers.practitioner, carers.cover].filter((id) => id !== null) : [];
}
