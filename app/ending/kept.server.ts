/** What a patient keeps of their courses, for /home. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { lastOwnEpisode } from '#app/pathway/reach-episode.server.ts';
import { ownLetters } from './answer-letter.server.ts';
import { ownStayingWell } from './save-staying-well.server.ts';

export interface Kept {
  /** Letters that wait for the patient's answer. */
  toRead: number;
  /** Whether to lead to the plan for staying well: once it is written, or the course has ended. */
  stayingWell: boolean;
}

export function keptOf(actor: PatientActor): Kept {
  const ended = lastOwnEpisode(actor)?.status === 'ended';
  return {
    toRead: ownLetters(actor).filter(({ state }) => state === 'with-patient').length,
    stayingWell: ended || Boolean(ownStayingWell(actor)?.written),
  };
}
