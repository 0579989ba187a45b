/** `/author/drafts/:draft/try/:page`: read, answer, save, mark as done, as a patient would, and nothing clinical of it. */
import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { doneInTrial, saveInTrial } from '#app/authoring/post-trial.server.ts';
import { trialAddress, trialAddresses } from '#app/authoring/trial-addresses.ts';
import { TrialBanner } from '#app/authoring/trial-banner.tsx';
import { trialPage } from '#app/authoring/trial.server.ts';
import { interfaceLanguage } from '#app/i18n/languages.ts';
import { AddressesProvider } from '#app/modules/addresses.ts';
import { formState } from '#app/modules/form-state.ts';
import { PageView } from '#app/modules/page-view.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import styles from '#app/ui/styles/editor.scss?url';
import type { DraftId } from '#db/schema/ids.ts';

export const handle = { title: 'editor:titles.try' } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const asked = new URL(request.url).searchParams;
  const language = asked.get('language') ?? '';
  const where = { draftId: params.draft as DraftId, page: params.page ?? '', language };
  const tried = await trialPage(actor, { ...where, saved: asked.get('saved') });
  if (!tried) throw notFound();
  const own = await languageOf({ request, context });
  context.pageLanguage = interfaceLanguage(tried.frame.language);
  return { ...tried, own, title: tried.data.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const form = await readForm(request);
  const language = new URL(request.url).searchParams.get('language') ?? '';
  const draftId = params.draft as DraftId;
  const where = { draftId, page: params.page ?? '', language, now: currentMoment() };
  switch (form.get('intent')) {
    case 'done': {
      const done = doneInTrial(actor, where);
      if (!done) throw notFound();
      return redirect(trialAddress(where, done.next ?? undefined));
    }
    case 'save': {
      const posted = await saveInTrial(actor, { ...where, form });
      if (posted.kind === 'not-found') throw notFound();
      if (posted.kind === 'invalid') return refuseForm(context, posted);
      return redirect(`${trialAddress(where, where.page)}&saved=${posted.block}#${posted.block}`);
    }
    default:
      throw problem('not-understood');
  }
}

export default function TryPage() {
  const { frame, data, own } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const here = trialAddress(frame, data.pageId);
  const stateOf = (block: string) => ({
    ...formState({ block, data, entry: data.opened?.entries[block], posted }),
    action: here,
    // Only its button saves, and only the last version is kept.
    autosave: null,
    versions: here,
    otherForms: [],
  });
  return (
    <AddressesProvider value={trialAddresses(frame)}>
      <TrialBanner frame={frame} own={own} at={`/author/drafts/${frame.draftId}/try/${data.pageId}`} />
      <PageView data={data} stateOf={stateOf} />
    </AddressesProvider>
  );
}
