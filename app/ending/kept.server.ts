/** What a patient keeps of their courses, for /home. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { lastOwnEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { lettersForPatientQuery } from './letters.queries.server.ts';
import { stayingWellQuery } from './staying-well.queries.server.ts';

export interface Kept {
  /** Letters that wait for the patient's answer. */
  toRead: number;
  /** Whether to lead to the plan for staying well: once it is written, or the course has ended. */
  stayingWell: boolean;
}

export function keptOf(actor: PatientActor): Kept {
  const episode = lastOwnEpisode(actor);
  const letters = lettersForPatientQuery(database(), actor.patientId).all();
  return {
    toRead: letters.filter(({ state }) => state === 'with-patient').length,
    stayingWell: episode !== null && (episode.status === 'ended' || isWritten(episode.id)),
  };
}

function isWritten(episodeId: EpisodeId): boolean {
  return stayingWellQuery(database(), episodeId).get() !== undefined;
}
