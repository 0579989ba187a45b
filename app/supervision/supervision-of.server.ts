/** What the overview of a patient says of supervision. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { newId } from '#db/schema/ids.ts';
import { lastDecisionOf, openQuestionsOf, openTasksOf } from './decisions.server.ts';
import { mayDecide } from './may-decide.ts';

/** For an episode that the caller has reached. */
export function supervisionOf(actor: PractitionerActor, episode: Episode) {
  const { id } = episode;
  return {
    decision: lastDecisionOf([id]).get(id) ?? null,
    tasks: openTasksOf([id]).get(id) ?? [],
    /** How many wait for an answer. */
    questions: openQuestionsOf([id]).get(id)?.length ?? 0,
    mayDecide: mayDecide(actor, episode),
    /** For the form that asks. */
    submission: newId<string>(),
  };
}
