/** After a conflict: the patient goes on with what was saved elsewhere, and nothing of this version is lost. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { type AnswersInput, type SaveResult, saveAnswers } from './save-answers.server.ts';

/**
 * Saves this version and then the other one again on top of it, so that both stand in the earlier versions.
 * Another conflict in between is told as such.
 */
export async function keepTheirs(actor: PatientActor, input: AnswersInput): Promise<SaveResult> {
  const mine = await saveAnswers(actor, input);
  if (mine.kind !== 'saved' || mine.revision === input.base) return mine;
  return saveAnswers(actor, { ...input, base: mine.revision, restore: input.base });
}
