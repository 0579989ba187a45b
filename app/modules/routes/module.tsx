/** `/modules/:module`: its sessions, what is done, and what opens next. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { ownModuleView } from '#app/modules/assignments-of.server.ts';
import { EarlierVersion } from '#app/modules/earlier-version.tsx';
import { Prose } from '#app/modules/prose.tsx';
import { OpenedBefore, SessionList } from '#app/modules/session-list.tsx';
import { notFound } from '#app/platform/problems.ts';
import { Page } from '#app/ui/page.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const module = await ownModuleView(actor, params.module ?? '', language);
  if (!module) throw notFound();
  return { module, title: module.title };
}

export default function Module() {
  const { module } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['modules', 'common']);
  const { title, summary, html, locale, next, sessions, openedBefore, earlier } = module;
  return (
    <Page title={title} back={{ to: '/modules', label: t('module.back') }}>
      {locale !== i18n.language && <p className="nhsuk-inset-text">{t('common:shownInEnglish')}</p>}
      <p className="nhsuk-lede-text" lang={locale}>
        {summary}
      </p>
      <WhatNow next={next} finished={sessions.every(({ done }) => done)} />
      <div lang={locale}>
        <Prose html={html} />
      </div>
      <h2 className="nhsuk-heading-m">{t('module.sessions')}</h2>
      <SessionList sessions={sessions} />
      <OpenedBefore pages={openedBefore} />
      <EarlierVersion sheets={earlier} />
    </Page>
  );
}

interface WhatNowProps {
  next: { id: string; module: string; title: string } | null;
  finished: boolean;
}

function WhatNow({ next, finished }: WhatNowProps) {
  const { t } = useTranslation('modules');
  if (finished) return <p>{t('module.finished')}</p>;
  if (!next) return <p>{t('module.allDone')}</p>;
  return (
    <p>
      <a className="nhsuk-button" href={`/modules/${next.module}/${next.id}`} draggable="false">
        {t('module.readNext', { title: next.title })}
      </a>
    </p>
  );
}
