/** How far a patient is with one module, and opening the next session of it. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay, formatTime } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { AssignedModule, PageInList, SessionInList } from './assignments-of.server.ts';

interface ModuleProgressProps {
  module: AssignedModule;
  /** Where its path is changed; null when nothing can be changed any more. */
  pathHref: string | null;
}

export function ModuleProgress({ module, pathHref }: ModuleProgressProps) {
  const { t } = useTranslation('tailoring');
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m" lang={module.locale}>
        {module.title}
      </h2>
      <p>{t('modules.progress', { done: module.pagesDone, pages: module.pages })}</p>
      {module.changed && <p className="quiet">{t('progress.changed')}</p>}
      {module.sessions.map((session, index) => (
        <Session key={session.id} session={session} number={index + 1} />
      ))}
      {pathHref !== null && <OpenNext module={module} />}
      {pathHref !== null && (
        <p>
          <a href={pathHref}>{t('progress.change')}</a>
        </p>
      )}
    </section>
  );
}

function OpenNext({ module }: { module: AssignedModule }) {
  const { t } = useTranslation('tailoring');
  if (!module.opensNext) return <p className="quiet">{t('modules.allOpen')}</p>;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="open-session" />
      <input type="hidden" name="assignment" value={module.assignmentId} />
      <input type="hidden" name="opened" value={module.sessionsOpened} />
      <button className="nhsuk-button nhsuk-button--secondary">
        {t('modules.open', { number: module.opensNext.number })}
      </button>
    </form>
  );
}

function Session({ session, number }: { session: SessionInList; number: number }) {
  const { t } = useTranslation('tailoring');
  return (
    <Disclosure
      open={session.open && !session.done}
      title={
        <>
          <span lang={session.locale}>{t('modules.session', { number, title: session.title })}</span>{' '}
          <SessionState session={session} />
        </>
      }
    >
      <ul className="nhsuk-list">
        {session.pages.map((page) => (
          <li key={`${page.module}/${page.id}`}>
            <span lang={page.locale}>{page.title}</span> <PageState page={page} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function SessionState({ session }: { session: SessionInList }) {
  const { t, i18n } = useTranslation('tailoring');
  const done = session.pages.filter(({ doneAt }) => doneAt !== null).length;
  if (session.open) return t('modules.sessionPages', { done, pages: session.pages.length });
  if (session.opensOn === null) return t('modules.closed');
  return t('path.state.opensOn', { date: formatDate(i18n.language, session.opensOn) });
}

function PageState({ page }: { page: PageInList }) {
  const { t, i18n } = useTranslation('tailoring');
  const { language } = i18n;
  const at = page.doneAt ?? page.lastOpenedAt;
  if (page.again) return <span className="quiet">{t('path.pageState.again')}</span>;
  if (at === null) return <span className="quiet">{t('modules.notOpened')}</span>;
  const when = { day: formatDay(language, at), time: formatTime(language, at) };
  return (
    <span className="quiet">{t(page.doneAt === null ? 'modules.openedAt' : 'modules.doneAt', when)}</span>
  );
}
