/** The sessions of a module with their pages: done, open, or not open yet. */
import { Tag } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { useAddresses } from './addresses.ts';
import type { PageInList, SessionInList } from './assignments-of.server.ts';

interface SessionListProps {
  sessions: SessionInList[];
  /** Where the module is printed; nowhere for one that is only looked at or tried. */
  print: string | undefined;
}

export function SessionList({ sessions, print }: SessionListProps) {
  const { t, i18n } = useTranslation(['modules', 'tailoring', 'print']);
  const opensNext = sessions.find(({ open, opensOn }) => !open && opensOn === null);
  return (
    <ol className="session-list">
      {sessions.map((session, index) => (
        <li className="panel" key={session.id}>
          <div className="thing-list__line">
            <h3 className="nhsuk-heading-s" lang={session.locale}>
              {t('module.session', { number: index + 1, title: session.title })}
            </h3>
            <State session={session} />
          </div>
          <p lang={session.locale}>{session.summary}</p>
          {session.opensOn !== null && (
            <p className="quiet">
              {t('tailoring:page.opensOn', { date: formatDate(i18n.language, session.opensOn) })}
            </p>
          )}
          {session === opensNext && <p className="quiet">{t('module.opensNext')}</p>}
          <Pages
            pages={session.open ? session.pages : session.pages.filter(({ openedAt }) => openedAt !== null)}
          />
          {print && session.open && (
            <p>
              <a
                href={`${print}/${session.id}`}
                aria-label={t('print:links.sessionNamed', { title: session.title })}
              >
                {t('print:links.session')}
              </a>
            </p>
          )}
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

interface OpenedBeforeProps {
  pages: PageInList[];
}

/** The way back to what somebody wrote on a page that is in no session of theirs any more. */
export function OpenedBefore({ pages }: OpenedBeforeProps) {
  const { t } = useTranslation('tailoring');
  if (pages.length === 0) return null;
  return (
    <Disclosure title={t('page.openedBefore')}>
      <p>{t('page.openedBeforeHint')}</p>
      <Pages pages={pages} />
    </Disclosure>
  );
}

function Pages({ pages }: { pages: PageInList[] }) {
  const { t } = useTranslation(['modules', 'tailoring']);
  const at = useAddresses();
  if (pages.length === 0) return null;
  return (
    <ul className="thing-list">
      {pages.map((page) => (
        <li className="thing-list__line" key={`${page.module}/${page.id}`}>
          <a href={at.page(page.module, page.id)} lang={page.locale}>
            {page.title}
          </a>
          <span className="quiet">
            {page.again && `${t('tailoring:page.onceMore')} · `}
            {page.doneAt === null ? t('module.minutes', { count: page.minutes }) : t('module.pageDone')}
          </span>
        </li>
      ))}
    </ul>
  );
}
