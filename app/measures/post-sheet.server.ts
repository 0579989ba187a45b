/** A posted form with questions, from its fields to the reply of the page. */
import { type AppLoadContext, data } from '@remix-run/node';
import type { PatientActor } from '#app/accounts/actor.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { RefusedForm } from './answer-form.tsx';
import { readSavedForm } from './answer-form.schema.ts';
import { type SaveAnswersResult, saveAnswers } from './save-answers.server.ts';

/** Throws the 400 reply for a form that none of our pages makes. */
export function postSheet(actor: PatientActor, { form, now }: { form: FormData; now: number }) {
  const posted = readSavedForm(form);
  if (!posted) throw problem('not-understood');
  const { measure: measures, replaces, words, layout } = posted;
  return { posted, result: saveAnswers(actor, { measures, replaces, words, layout, form, now }) };
}

/** The reply to answers that were not simply kept; null when the page goes on. Throws the 404 reply. */
export function refusalOf(context: AppLoadContext, result: SaveAnswersResult) {
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'no-course') return refuseForm(context, { ended: true }, 409);
  if (result.kind === 'not-saved') {
    context.logger.error(`a questionnaire could not be kept: ${result.fault}`);
    context.formFailed = true;
    return data({ ...result, items: [] } satisfies RefusedForm & { fault: string }, { status: 503 });
  }
  if ('alertFault' in result && result.alertFault) {
    context.logger.error(`a risk alert could not be written: ${result.alertFault}`);
  }
  if (result.kind !== 'invalid') return null;
  return refuseForm(context, { kind: 'invalid', items: result.items, urgent: false } satisfies RefusedForm);
}
