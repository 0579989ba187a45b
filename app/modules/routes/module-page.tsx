/** `/modules/:module/:page`: read, answer, save, mark as done. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { ConflictChoice } from '#app/modules/conflict-choice.tsx';
import { formState } from '#app/modules/form-state.ts';
import { markPageDone } from '#app/modules/mark-page-done.server.ts';
import { PageView } from '#app/modules/page-view.tsx';
import { pageData } from '#app/modules/page-data.server.ts';
import { postAnswers } from '#app/modules/post-answers.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';

/** A page that may not be read yet, or cannot be shown, says so in its status too. */
const STATUS = { ok: 200, 'not-open-yet': 403, unavailable: 503 } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const { module = '', page = '' } = params;
  const shown = await pageData(actor, { module, page, language, url: new URL(request.url) });
  return data(shown, { status: STATUS[shown.state] });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const form = await readForm(request);
  const { module = '', page = '' } = params;
  switch (form.get('intent')) {
    case 'done': {
      const result = await markPageDone(actor, { module, page, now: currentMoment() });
      if (result.kind === 'not-found') throw notFound();
      return redirect(addressAfter(result));
    }
    case 'save': {
      const language = await languageOf({ request, context });
      const posted = await postAnswers(actor, { module, page, language, form });
      if (posted.kind === 'not-found') throw notFound();
      if (posted.kind === 'saved')
        return redirect(`/modules/${module}/${page}?saved=${posted.block}#${posted.block}`);
      return refuseForm(context, posted, posted.kind === 'conflict' ? 409 : 400);
    }
    default:
      throw problem('not-understood');
  }
}

function addressAfter({
  next,
  module,
}: {
  next: { module: string; page: string } | null;
  module: string | null;
}) {
  if (next) return `/modules/${next.module}/${next.page}`;
  return module === null ? '/modules' : `/modules/${module}`;
}

export default function ModulePage() {
  const shown = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  if (posted?.kind === 'conflict') return <ConflictChoice posted={posted} data={shown} />;
  return (
    <PageView
      data={shown}
      stateOf={(block) => formState({ block, data: shown, entry: shown.opened?.entries[block], posted })}
    />
  );
}
