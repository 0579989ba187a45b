/** One letter, for the people who look after the patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId, LetterId } from '#db/schema/ids.ts';
import { finishNeedsReason, stepsFor, storedLetter } from './letter.ts';
import { answersOfLetterQuery, letterQuery } from './letters.queries.server.ts';

/** Null when the episode is not one that `actor` may see, or has no such letter. Reading it is audited. */
export function letterOf(
  actor: PractitionerActor,
  { episodeId, id }: { episodeId: EpisodeId; id: LetterId },
) {
  const episode = reachEpisode(actor, episodeId, 'letter.read');
  const letter = episode && letterQuery(database(), { id, episodeId }).get();
  if (!letter) return null;
  recordRead({ actor, action: 'letter.read', subject: { type: 'letter', id } });
  return {
    episode,
    letter: { ...letter, parts: storedLetter(letter.parts) },
    open: stepsFor(letter.state).length > 0,
    needsReason: finishNeedsReason(letter),
    answers: answersOfLetterQuery(database(), id).all(),
  };
}
