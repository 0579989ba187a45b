/** `/author/drafts/:draft/try`: a module with its draft, as a patient goes through it. */
import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { startTrialAgain } from '#app/authoring/post-trial.server.ts';
import { trialAddress, trialAddresses } from '#app/authoring/trial-addresses.ts';
import { TrialBanner } from '#app/authoring/trial-banner.tsx';
import { trialList } from '#app/authoring/trial.server.ts';
import { interfaceLanguage } from '#app/i18n/languages.ts';
import { AddressesProvider } from '#app/modules/addresses.ts';
import { ModuleView } from '#app/modules/module-view.tsx';
import { notFound } from '#app/platform/problems.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import styles from '#app/ui/styles/editor.scss?url';
import type { DraftId } from '#db/schema/ids.ts';

export const handle = { title: 'editor:titles.try' } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const language = new URL(request.url).searchParams.get('language') ?? '';
  const list = await trialList(actor, { draftId: params.draft as DraftId, language });
  if (!list) throw notFound();
  const own = await languageOf({ request, context });
  context.pageLanguage = interfaceLanguage(list.frame.language);
  return { ...list, own };
}

/** Start again: its only form. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const draftId = params.draft as DraftId;
  if (!startTrialAgain(actor, draftId)) throw notFound();
  const language = new URL(request.url).searchParams.get('language') ?? '';
  return redirect(trialAddress({ draftId, language }));
}

export default function TryDraft() {
  const { frame, shown, own } = useLoaderData<typeof loader>();
  const { i18n } = useTranslation('editor');
  return (
    <AddressesProvider value={trialAddresses(frame)}>
      <TrialBanner frame={frame} own={own} at={`/author/drafts/${frame.draftId}/try`} />
      {shown ? (
        <ModuleView module={shown} />
      ) : (
        <p lang={own}>{i18n.getFixedT(own, 'editor')('trial.broken')}</p>
      )}
    </AddressesProvider>
  );
}
