/** `/measures/:code/question/:n`: one question of a set. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { answeringPage } from '#app/measures/answering-page.server.ts';
import { askedSet, emptyTitle } from '#app/measures/asked-set.server.ts';
import { NoQuestions } from '#app/measures/no-questions.tsx';
import { OneQuestion } from '#app/measures/one-question.tsx';
import { postSheet, refusalOf } from '#app/measures/post-sheet.server.ts';
import { numberOf, questionPage } from '#app/measures/question-page.ts';
import { afterQuestion, reviewAddress } from '#app/measures/set-address.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { serviceLine } from '#app/platform/service-line.ts';

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePatient(args);
  const asked = await askedSet(args);
  const number = numberOf(args.params.n);
  const found = number === null ? null : answeringPage(actor, asked);
  const line = serviceLine();
  if (!found || number === null || found.kind === 'not-found') throw notFound();
  if (found.kind !== 'open') return { ...found, title: emptyTitle(found.kind, asked.language), line };
  const { page } = found;
  const then = new URL(args.request.url).searchParams.get('then') === 'review' ? 'review' : null;
  const question = questionPage(page, number, then);
  // After the last question, and when another window has sent some of them.
  if (!question) throw redirect(reviewAddress({ set: page.set, words: page.wordsInAddress }));
  const { t } = translator(asked.language);
  const title = t('answering:question.progress', { number, count: page.questions });
  return { kind: found.kind, title, asked: question, line };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePatient(args);
  const { request, context, params } = args;
  const number = numberOf(params.n);
  if (number === null) throw notFound();
  const { posted, result } = postSheet(actor, { form: await readForm(request), now: currentMoment() });
  const refused = refusalOf(context, result);
  if (refused) return refused;
  const { code: set = '' } = params;
  return redirect(afterQuestion({ set, language: await languageOf(args), ...posted }, number));
}

export default function Question() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { title, line } = shown;
  if (shown.kind !== 'open') {
    return <NoQuestions kind={shown.kind} title={title} refused={Boolean(refused)} line={line} />;
  }
  const again = refused && 'kind' in refused ? refused : undefined;
  return <OneQuestion asked={shown.asked} title={title} line={line} refused={again} />;
}
