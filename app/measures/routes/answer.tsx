/** `/measures/:code`: all questions of a set on one page, or the way to the one where somebody left. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { AnswerForm } from '#app/measures/answer-form.tsx';
import { answeringPage } from '#app/measures/answering-page.server.ts';
import { askedSet, emptyTitle, setTitle } from '#app/measures/asked-set.server.ts';
import { NoQuestions } from '#app/measures/no-questions.tsx';
import { postSheet, refusalOf } from '#app/measures/post-sheet.server.ts';
import { afterForm } from '#app/measures/set-address.ts';
import { whereLeft } from '#app/measures/set-view.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { serviceLine } from '#app/platform/service-line.ts';

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requirePatient(args);
  const asked = await askedSet(args);
  const found = answeringPage(actor, asked);
  const line = serviceLine();
  if (found.kind === 'not-found') throw notFound();
  if (found.kind !== 'open') return { ...found, title: emptyTitle(found.kind, asked.language), line };
  const { page } = found;
  // A form that was refused is shown again as it was posted.
  if (page.layout === 'one-by-one' && !args.context.formFailed) throw redirect(whereLeft(page));
  return { kind: found.kind, title: setTitle(page, asked.language), page, line };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requirePatient(args);
  const { request, context, params } = args;
  const { posted, result } = postSheet(actor, { form: await readForm(request), now: currentMoment() });
  const refused = refusalOf(context, result);
  if (refused) return refused;
  const { code: set = '' } = params;
  const goesOn = posted.layout ?? posted.otherWords;
  if (result.kind === 'nothing' && !goesOn) {
    return refuseForm(context, { kind: 'nothing' as const, items: [], urgent: false });
  }
  if (result.kind === 'unchanged' && !goesOn) {
    return redirect(`/measures/${result.measure}/sent/${result.response}`);
  }
  return redirect(afterForm({ set, language: await languageOf(args), ...posted }));
}

export default function Answer() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { title, line } = shown;
  if (shown.kind !== 'open') {
    return <NoQuestions kind={shown.kind} title={title} refused={Boolean(refused)} line={line} />;
  }
  const again = refused && 'kind' in refused ? refused : undefined;
  return <AnswerForm page={shown.page} title={title} line={line} refused={again} />;
}
