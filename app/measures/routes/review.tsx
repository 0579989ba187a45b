/** `/measures/:code/review`: every answer before it is sent, and sending. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { readSentForm } from '#app/measures/answer-form.schema.ts';
import { answeringPage } from '#app/measures/answering-page.server.ts';
import { askedSet, emptyTitle } from '#app/measures/asked-set.server.ts';
import { NoQuestions } from '#app/measures/no-questions.tsx';
import { ReviewPage } from '#app/measures/review-page.tsx';
import { sendAnswers } from '#app/measures/send-answers.server.ts';
import { formAddress } from '#app/measures/set-address.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { serviceLine } from '#app/platform/service-line.ts';

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePatient(args);
  const asked = await askedSet(args);
  // Each questionnaire in the words that it was answered in.
  const found = answeringPage(actor, { ...asked, words: null });
  const line = serviceLine();
  if (found.kind === 'not-found') throw notFound();
  if (found.kind !== 'open') return { ...found, title: emptyTitle(found.kind, asked.language), line };
  const { page } = found;
  if (page.submissions.length === 0) {
    throw redirect(formAddress({ set: page.set, words: page.wordsInAddress }));
  }
  const title = translator(asked.language).t('answering:titles.review');
  return { kind: found.kind, title, page, line };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePatient(args);
  const { request, context } = args;
  const posted = readSentForm(await readForm(request));
  if (!posted) throw problem('not-understood');
  const { submission: submissions, seen, anew } = posted;
  const asked = await askedSet(args);
  const result = sendAnswers(actor, { ...asked, submissions, seen, anew: anew === 'yes' });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'sent':
      if (result.alertFault) {
        const { alertFault, response } = result;
        context.logger.error(`the risk alerts of response ${response} could not be written: ${alertFault}`);
      }
      return redirect(`/measures/${asked.set}/sent/${result.response}`);
    case 'not-saved':
      context.logger.error(`a questionnaire could not be sent: ${result.fault}`);
      context.formFailed = true;
      return data({ kind: result.kind }, { status: 503 });
    case 'no-course':
      return refuseForm(context, { ended: true }, 409);
    default:
      return refuseForm(context, { kind: result.kind }, 409);
  }
}

export default function Review() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { title, line } = shown;
  if (shown.kind !== 'open') {
    return <NoQuestions kind={shown.kind} title={title} refused={Boolean(refused)} line={line} />;
  }
  const again = refused && 'kind' in refused ? refused : undefined;
  return <ReviewPage page={shown.page} title={title} line={line} refused={again} />;
}
