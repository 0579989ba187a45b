/** Drafts of a module that were given up. Their own pages take them up again. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { DroppedDraft } from './open-drafts.server.ts';
import { LanguageName, useMoment } from './workbench-words.tsx';

export function DroppedDrafts({ drafts }: { drafts: readonly DroppedDraft[] }) {
  const { t } = useTranslation('workbench');
  const moment = useMoment();
  if (drafts.length === 0) return null;
  return (
    <Disclosure title={t('draft.givenUp', { count: drafts.length })}>
      <p>{t('draft.givenUpLead')}</p>
      <ul className="nhsuk-list">
        {drafts.map(({ id, locale, name, startedAt, droppedAt }) => (
          <li key={id}>
            <a href={`/author/drafts/${id}`}>
              <LanguageName locale={locale} />
            </a>
            <span className="quiet">
              {' '}
              {t('draft.begun', { name, when: moment(startedAt) })} ·{' '}
              {t('draft.dropped', { when: moment(droppedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
