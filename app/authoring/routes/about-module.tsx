/** `/author/:module/about`: what a module is for, what it rests on, and its sessions, as a form. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { AboutForm } from '#app/authoring/about-form.tsx';
import { openAbout } from '#app/authoring/about-module.server.ts';
import { postAbout } from '#app/authoring/post-about.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';

export const handle = { title: 'about-module:titles.about' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const about = openAbout(actor, params.module ?? '');
  if (!about) throw notFound();
  return { about, saved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const module = params.module ?? '';
  const posted = postAbout(actor, { module, form: await readForm(request), now: currentMoment() });
  switch (posted.kind) {
    case 'not-found':
      throw notFound();
    case 'saved':
      return redirect(`/author/${module}/about?saved`);
    case 'refused':
      return refuseForm(context, posted);
    case 'conflict':
      return refuseForm(context, { ...posted, errors: [] }, 409);
  }
}

export default function AboutModule() {
  const { about, saved } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { t } = useTranslation('about-module');
  const at = `/author/${about.module}`;
  const form = posted?.form ?? about.form;
  const errors = posted?.errors ?? [];
  const messages = errors.map(({ field, code }) => ({ text: t(`errors.${code}`), fieldId: field }));
  return (
    <Page title={t('titles.about')} caption={about.title} back={{ to: at, label: t('back') }}>
      {saved && !posted && <SavedNotice>{t('saved')}</SavedNotice>}
      <ErrorSummary errors={posted?.kind === 'conflict' ? [{ text: t('conflict') }] : messages} />
      {posted?.kind === 'conflict' && <a href={`${at}/about`}>{t('seeTheirs')}</a>}
      <p>{t(about.mayWrite ? 'lead' : 'readOnly')}</p>
      {form ? (
        <AboutForm form={form} errors={errors} mayWrite={about.mayWrite} />
      ) : (
        <>
          <p>{t('broken')}</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>
              <a href={`${at}/en/module.json`}>{t('openModule')}</a>
            </li>
            <li>
              <a href={`${at}/en/index`}>{t('openIndex')}</a>
            </li>
          </ul>
        </>
      )}
    </Page>
  );
}
