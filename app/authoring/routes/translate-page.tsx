/** `/author/:module/:locale/:page/translate`: a page beside its English, piece by piece. */
import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { editorAddress } from '#app/authoring/editor-path.ts';
import { postTranslation } from '#app/authoring/post-translation.server.ts';
import { NotSavedPieces } from '#app/authoring/not-saved-pieces.tsx';
import { TranslationForm } from '#app/authoring/translation-form.tsx';
import { TranslationNotices } from '#app/authoring/translation-notices.tsx';
import { translationPage } from '#app/authoring/translation-page.server.ts';
import { TwoTexts } from '#app/authoring/two-texts.tsx';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import styles from '#app/ui/styles/editor.scss?url';

export const handle = { title: 'translate:titles.translate' } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const { searchParams } = new URL(request.url);
  const asked = {
    ...addressOf(params),
    language: await languageOf({ request, context }),
    onlyChanged: searchParams.get('show') === 'changed',
  };
  const view = await translationPage(actor, asked);
  if (!view) throw notFound();
  return { view, saved: searchParams.get('saved'), title: `${view.page} (${view.locale})` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author');
  const where = addressOf(params);
  const posted = await postTranslation(actor, { ...where, form: await readForm(request) });
  switch (posted.kind) {
    case 'not-found':
      throw notFound();
    case 'saved': {
      const address = `${editorAddress(where.module, where.locale, where.page)}/translate`;
      return redirect(`${address}?saved=${posted.revision ?? 'same'}`);
    }
    case 'too-large':
      return refuseForm(context, posted);
    default:
      return refuseForm(context, posted, 409);
  }
}

function addressOf({ module = '', locale = '', page = '' }: Record<string, string | undefined>) {
  return { module, locale, page };
}

export default function TranslatePage() {
  const { view, saved } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { t } = useTranslation('translate');
  const page = {
    title: t('heading', { page: view.pageTitle }),
    caption: view.moduleTitle,
    back: { to: `/author/${view.module}`, label: t('back') },
    wide: true,
  };
  if (posted?.kind === 'conflict') {
    return (
      <Page {...page}>
        <TwoTexts file={view} posted={posted} />
      </Page>
    );
  }
  return (
    <Page {...page}>
      {posted && <NotSavedPieces posted={posted} locale={view.locale} />}
      <TranslationNotices view={view} saved={posted ? null : saved} />
      <TranslationForm view={view} />
    </Page>
  );
}
