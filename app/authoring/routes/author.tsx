/** `/author`: the catalogue of modules, for the people who write and review them. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { CatalogueEntry } from '#app/authoring/catalogue-module.tsx';
import { catalogue } from '#app/authoring/catalogue.server.ts';
import { StartModuleForm } from '#app/authoring/start-module-form.tsx';
import { startModule } from '#app/authoring/start-module.server.ts';
import { DraftList } from '#app/authoring/workbench-words.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'workbench:titles.catalogue' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const language = await languageOf({ request, context });
  return { ...(await catalogue(actor, language)), writes: actor.role === 'author' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const form = await readForm(request);
  const typed = { title: formText(form, 'title').trim(), slug: formText(form, 'slug').trim() };
  if (typed.title === '' || typed.title.length > 120)
    return refuseForm(context, { ...typed, error: 'no-title' as const });
  const result = startModule(actor, { ...typed, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'started':
      return redirect(`/author/${typed.slug}?done=started`);
    default:
      return refuseForm(context, { ...typed, error: result.kind });
  }
}

export default function Author() {
  const { modules, toReview, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('workbench');
  const error = refused?.error ?? null;
  return (
    <Page title={t('titles.catalogue')} wide>
      {error && (
        <ErrorSummary
          errors={[{ text: t(`start.error.${error}`), fieldId: error === 'no-title' ? 'title' : 'slug' }]}
        />
      )}
      <p className="reading">
        {t('lead')} <a href="/author/blocks">{t('blocks')}</a>
      </p>
      {toReview.length > 0 && (
        <section className="panel">
          <h2 className="nhsuk-heading-m">{t('toReview')}</h2>
          <DraftList drafts={toReview} withModule />
        </section>
      )}
      {modules.length === 0 && <p>{t('empty')}</p>}
      {modules.map((module) => (
        <CatalogueEntry key={module.slug} module={module} />
      ))}
      {writes && <StartModuleForm typed={refused ?? { title: '', slug: '' }} error={error} />}
    </Page>
  );
}
