/** A lead moves a whole caseload. They see how many patients there are, never who. */
import type { LeadActor } from '#app/accounts/actor.ts';
import { episodesOf } from '#app/pathway/reach-episode.server.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { handOverFor, type HandOverResult } from './hand-over.server.ts';

interface MoveCaseloadInput {
  fromId: PractitionerId;
  /** They get equal shares. */
  toIds: readonly PractitionerId[];
  batch: string;
  sure: boolean;
  now: number;
}

export type MoveCaseloadResult =
  | Extract<HandOverResult, { kind: 'handed-over' | 'refused' | 'not-found' }>
  /** Somebody changed the list at this very moment: nothing was moved. */
  | { kind: 'changed' };

/** All in one transaction, as any handover; pressed twice, it moves once. */
export function moveCaseload(
  actor: LeadActor,
  { fromId, toIds, ...said }: MoveCaseloadInput,
): MoveCaseloadResult {
  const moves = episodesOf(fromId).map(({ id: episodeId }, index) => {
    return { episodeId, toId: toIds[index % toIds.length] ?? fromId };
  });
  if (moves.length === 0) return { kind: 'handed-over', batch: said.batch };
  const result = handOverFor(actor, { fromId, moves, note: '', ...said });
  return result.kind === 'moved-before' ? { kind: 'changed' } : result;
}
