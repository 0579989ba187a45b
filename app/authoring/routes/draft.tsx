/** `/author/drafts/:draft`: what a draft changes, and its way to the patients. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { DraftActions, DraftFacts } from '#app/authoring/draft-facts.tsx';
import { DraftFiles } from '#app/authoring/draft-files.tsx';
import { DraftFindings, DraftPublish } from '#app/authoring/draft-publish.tsx';
import { ReviewForm, Reviews } from '#app/authoring/draft-review.tsx';
import { draftView } from '#app/authoring/draft-view.server.ts';
import { postDraft } from '#app/authoring/post-draft.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { DraftId } from '#db/schema/ids.ts';

export const handle = { title: 'workbench:titles.draft' } satisfies PageHandle;

const NOTICES = [
  'approved',
  'sent-back',
  'published',
  'dropped',
  'reopened',
  'gone-back',
  'restored',
  'settled',
] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const language = await languageOf({ request, context });
  const view = await draftView(actor, { draftId: params.draft as DraftId, language });
  if (!view) throw notFound();
  const done = new URL(request.url).searchParams.get('done');
  return { view, notice: NOTICES.find((each) => each === done) ?? null, writes: actor.role === 'author' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const form = await readForm(request);
  const result = await postDraft(actor, { draftId: params.draft as DraftId, form, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'refused':
      return refuseForm(context, result.reply, isOfField(result.reply.error) ? 400 : 409);
    case 'done':
      return redirect(result.to);
  }
}

function isOfField(error: string): boolean {
  return error === 'missing-note' || error === 'missing-statement';
}

const FIELDS = { 'missing-note': 'note', 'missing-statement': 'statement' } as const;

export default function Draft() {
  const { view, notice, writes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('workbench');
  const { draft, title, titleLocale, reviews, may } = view;
  const error = reply?.error;
  const ofField = error === 'missing-note' || error === 'missing-statement' ? error : undefined;
  const isOpen = draft.state === 'open';
  return (
    <Page
      title={title}
      titleLang={titleLocale}
      caption={t('titles.draft')}
      back={{ to: `/author/${draft.module}`, label: title }}
      wide
    >
      {notice && <SavedNotice>{t(`notice.${notice}`)}</SavedNotice>}
      {error && (
        <ErrorSummary
          errors={[
            ofField
              ? { text: t(`reviewForm.${ofField}`), fieldId: FIELDS[ofField] }
              : { text: t(`refused.${error as 'changed'}`) },
          ]}
        />
      )}
      <DraftFacts view={view} />
      <h2 className="nhsuk-heading-m">{t('files.title')}</h2>
      <DraftFiles view={view} />
      {isOpen && (
        <>
          <h2 className="nhsuk-heading-m">{t('check.title')}</h2>
          <DraftFindings view={view} />
        </>
      )}
      {reviews.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">{t('reviews.title')}</h2>
          <Reviews reviews={reviews} />
        </>
      )}
      {may.review && <ReviewForm view={view} typed={reply?.typed} error={ofField} />}
      {isOpen && <DraftPublish view={view} />}
      <DraftActions view={view} writes={writes} />
    </Page>
  );
}
