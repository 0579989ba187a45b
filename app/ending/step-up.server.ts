/** Stepping up: the course goes on at step 3, with the letter that asks for it. In the caller's transaction. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import { type LetterId, newId, type StepChangeId } from '#db/schema/ids.ts';
import { insertStepChange, setStep } from './letters.queries.server.ts';

/** High-intensity treatment (CLINICAL section 1: least intrusive first, step up when it does not help). */
const STEP_UP_TO = 3;

/** Nothing happens when the course stands at another step than `episode` says: somebody did it before. */
export function stepUpIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { letterId, reason, now }: { letterId: LetterId; reason: string; now: number },
): void {
  if (episode.step >= STEP_UP_TO || !setStep(tx, episode.id, { from: episode.step, to: STEP_UP_TO })) return;
  insertStepChange(tx, {
    id: newId<StepChangeId>(),
    episodeId: episode.id,
    fromStep: episode.step,
    toStep: STEP_UP_TO,
    reason,
    letterId,
    by: actor.accountId,
    at: now,
    submission: letterId,
  });
  recordDone(tx, { actor, action: 'episode.step-up', subject: { type: 'episode', id: episode.id } });
}
