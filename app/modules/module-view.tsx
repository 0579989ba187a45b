/** A module as a patient meets it: its introduction, its sessions, what is done, and what opens next. */
import { useTranslation } from 'react-i18next';
import { Page } from '#app/ui/page.tsx';
import { useAddresses } from './addresses.ts';
import type { ModuleShown } from './module-shown.ts';
import { EarlierVersion } from './earlier-version.tsx';
import { Prose } from './prose.tsx';
import { OpenedBefore, SessionList } from './session-list.tsx';

interface ModuleViewProps {
  module: ModuleShown;
  /** Where it is printed; nowhere for one that is only looked at or tried. */
  print?: string;
}

export function ModuleView({ module, print }: ModuleViewProps) {
  const { t, i18n } = useTranslation(['modules', 'common', 'print']);
  const at = useAddresses();
  const { title, summary, html, locale, next, sessions, openedBefore, earlier } = module;
  return (
    <Page title={title} back={{ to: at.modules, label: t('module.back') }}>
      {locale !== i18n.language && <p className="nhsuk-inset-text">{t('common:shownInEnglish')}</p>}
      <p className="nhsuk-lede-text" lang={locale}>
        {summary}
      </p>
      <WhatNow next={next} finished={sessions.every(({ done }) => done)} />
      <div lang={locale}>
        <Prose html={html} />
      </div>
      <h2 className="nhsuk-heading-m">{t('module.sessions')}</h2>
      <SessionList sessions={sessions} print={print} />
      {print && (
        <p>
          <a href={print}>{t('print:links.module')}</a>
        </p>
      )}
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
  const at = useAddresses();
  if (finished) return <p>{t('module.finished')}</p>;
  if (!next) return <p>{t('module.allDone')}</p>;
  return (
    <p>
      <a className="nhsuk-button" href={at.page(next.module, next.id)} draggable="false">
        {t('module.readNext', { title: next.title })}
      </a>
    </p>
  );
}
