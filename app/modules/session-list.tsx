/** The sessions of a module with their pages: done, open, or not open yet. */
import { Tag } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import type { PageInList, SessionInList } from './assignments-of.server.ts';

interface SessionListProps {
  module: string;
  sessions: SessionInList[];
  /** Language of the sessions' titles. */
  locale: string;
}

export function SessionList({ module, sessions, locale }: SessionListProps) {
  const { t } = useTranslation('modules');
  const opensNext = sessions.find(({ open }) => !open);
  return (
    <ol className="session-list">
      {sessions.map((session, index) => (
        <li className="panel" key={session.id}>
          <div className="thing-list__line">
            <h3 className="nhsuk-heading-s" lang={locale}>
              {t('module.session', { number: index + 1, title: session.title })}
            </h3>
            <State session={session} />
          </div>
          <p lang={locale}>{session.summary}</p>
          {session === opensNext && <p className="quiet">{t('module.opensNext')}</p>}
          {session.open && <Pages module={module} pages={session.pages} />}
        </li>
      ))}
    </ol>
  );
}

function State({ session }: { session: SessionInList }) {
  const { t } = useTranslation('modules');
  if (session.done) return <Tag modifier="green">{t('module.sessionDone')}</Tag>;
  if (session.open) return <Tag>{t('module.sessionOpen')}</Tag>;
  return <Tag modifier="grey">{t('module.sessionClosed')}</Tag>;
}

function Pages({ module, pages }: { module: string; pages: PageInList[] }) {
  const { t } = useTranslation('modules');
  return (
    <ul className="thing-list">
      {pages.map((page) => (
        <li className="thing-list__line" key={page.id}>
          <a href={`/modules/${module}/${page.id}`} lang={page.locale}>
            {page.title}
          </a>
          <span className="quiet">
            {page.doneAt === null ? t('module.minutes', { count: page.minutes }) : t('module.pageDone')}
          </span>
        </li>
      ))}
    </ul>
  );
}
