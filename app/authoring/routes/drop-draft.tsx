/** `/author/drafts/:draft/drop`: asks before a draft is given up. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { dropDraft } from '#app/authoring/close-draft.server.ts';
import { draftOf } from '#app/authoring/open-draft.server.ts';
import { LanguageName } from '#app/authoring/workbench-words.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import type { DraftId } from '#db/schema/ids.ts';

export const handle = { title: 'workbench:titles.drop' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor({ request, context }, 'author');
  const draft = draftOf(params.draft as DraftId);
  if (draft?.state !== 'open') throw notFound();
  return { id: draft.id, module: draft.module, locale: draft.locale };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author');
  const draft = draftOf(params.draft as DraftId);
  if (!draft || !dropDraft(actor, { draftId: draft.id, now: currentMoment() })) throw notFound();
  return redirect(`/author/drafts/${draft.id}?done=dropped`);
}

export default function DropDraft() {
  const { id, module, locale } = useLoaderData<typeof loader>();
  const { t } = useTranslation('workbench');
  return (
    <Page title={t('titles.drop')} back={{ to: `/author/drafts/${id}`, label: t('titles.draft') }}>
      <p>
        <bdi dir="ltr">{module}</bdi>, <LanguageName locale={locale} />
      </p>
      <p>{t('drop.lead')}</p>
      <form method="post">
        <button className="nhsuk-button">{t('drop.button')}</button>
      </form>
      <p>
        <a href={`/author/drafts/${id}`}>{t('drop.keep')}</a>
      </p>
    </Page>
  );
}
