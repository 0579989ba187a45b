/** `/author/:module`: one module with its pages in each language, its drafts and its editions. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { LiveLine } from '#app/authoring/catalogue-module.tsx';
import { DroppedDrafts } from '#app/authoring/dropped-drafts.tsx';
import { ModuleEditions } from '#app/authoring/module-editions.tsx';
import { ERROR_FIELD, ModuleForms } from '#app/authoring/module-forms.tsx';
import { ModulePages } from '#app/authoring/module-pages.tsx';
import { moduleView } from '#app/authoring/module-view.server.ts';
import { NewerFiles } from '#app/authoring/newer-files.tsx';
import { postModule } from '#app/authoring/post-module.server.ts';
import { DraftList } from '#app/authoring/workbench-words.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';

export const handle = { title: 'workbench:titles.module' } satisfies PageHandle;

const NOTICES = ['started', 'add-page', 'add-language', 'remove-page', 'undone', 'dropped'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const view = await moduleView(actor, params.module ?? '', await languageOf({ request, context }));
  if (!view) throw notFound();
  const done = new URL(request.url).searchParams.get('done');
  return { view, notice: NOTICES.find((each) => each === done) ?? null, writes: actor.role === 'author' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const module = params.module ?? '';
  const result = postModule(actor, { module, form: await readForm(request), now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'refused':
      return refuseForm(context, result.reply);
    case 'done':
      return redirect(`/author/${module}?done=${result.intent}`);
  }
}

export default function Module() {
  const { view, notice, writes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation(['workbench', 'about-module']);
  const { slug, title, titleLocale, drafts, dropped, editions, newerInRepository } = view;
  const text = reply && t(`forms.${reply.intent}.${reply.error}`);
  const fieldId = reply?.error === 'no-title' ? 'new-title' : reply && ERROR_FIELD[reply.intent];
  return (
    <Page title={title} titleLang={titleLocale} back={{ to: '/author', label: t('titles.catalogue') }} wide>
      {notice && <SavedNotice>{t(`notice.${notice}`)}</SavedNotice>}
      {text && <ErrorSummary errors={[{ text, fieldId }]} />}
      <LiveLine module={view} newer={newerInRepository.length} />
      {view.edition && <NewerFiles slug={slug} edition={view.edition.number} paths={newerInRepository} />}
      <h2 className="nhsuk-heading-m">{t('draft.open')}</h2>
      {drafts.length === 0 ? <p>{t('draft.none')}</p> : <DraftList drafts={drafts} />}
      <DroppedDrafts drafts={dropped} />
      {!view.isEmpty && (
        <>
          <a href={`/author/${slug}/about`}>{t('about-module:link')}</a>
          <h2 className="nhsuk-heading-m">{t('pagesTitle')}</h2>
          {!view.checked && (
            <p role="status">
              {t('check.beingMadeLong')} <a href={`/author/${slug}`}>{t('check.again')}</a>
            </p>
          )}
          <p>{t('pages.how')}</p>
          <ModulePages module={view} />
          {writes && <ModuleForms module={view} reply={reply} />}
        </>
      )}
      <h2 className="nhsuk-heading-m">{t('editions.title')}</h2>
      <ModuleEditions slug={slug} editions={editions} />
    </Page>
  );
}
