/** Modules: how far the patient is, opening the next session, assigning another. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { AssignedModule, PageInList, SessionInList } from '#app/modules/assignments-of.server.ts';
import { AssignForm } from './assign-form.tsx';
import type { Refused } from './episode-actions.server.ts';
import type { EpisodeView } from './episode-view.server.ts';

interface ModuleSectionProps {
  view: EpisodeView;
  refused: (Refused & { form: 'assign' }) | null;
}

export function ModuleSection({ view, refused }: ModuleSectionProps) {
  const { t } = useTranslation('caseload');
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('modules.title')}</h2>
      {view.modules.length === 0 && <p>{t('modules.none')}</p>}
      {view.modules.map((module) => (
        <Module key={module.assignmentId} module={module} />
      ))}
      {view.episode.status !== 'ended' && view.assignable.length > 0 && (
        <AssignForm view={view} refused={refused} />
      )}
    </section>
  );
}

function Module({ module }: { module: AssignedModule }) {
  const { t } = useTranslation('caseload');
  const next = module.sessions[module.sessionsOpened];
  return (
    <div className="panel">
      <h3 className="nhsuk-heading-s" lang={module.locale}>
        {module.title}
      </h3>
      <p>{t('modules.progress', { done: module.pagesDone, pages: module.pages })}</p>
      {module.sessions.map((session, index) => (
        <Session key={session.id} session={session} number={index + 1} locale={module.locale} />
      ))}
      {next ? (
        <form method="post">
          <input type="hidden" name="intent" value="open-session" />
          <input type="hidden" name="assignment" value={module.assignmentId} />
          <input type="hidden" name="opened" value={module.sessionsOpened} />
          <button className="nhsuk-button nhsuk-button--secondary">
            {t('modules.open', { number: module.sessionsOpened + 1 })}
          </button>
        </form>
      ) : (
        <p className="quiet">{t('modules.allOpen')}</p>
      )}
    </div>
  );
}

interface SessionProps {
  session: SessionInList;
  number: number;
  locale: string;
}

function Session({ session, number, locale }: SessionProps) {
  const { t } = useTranslation('caseload');
  const done = session.pages.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <details className="nhsuk-details" open={session.open && !session.done}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          <span lang={locale}>{t('modules.session', { number, title: session.title })}</span>{' '}
          {session.open
            ? t('modules.sessionPages', { done, pages: session.pages.length })
            : t('modules.closed')}
        </span>
      </summary>
      <ul className="nhsuk-list nhsuk-details__text">
        {session.pages.map((page) => (
          <li key={page.id}>
            <span lang={page.locale}>{page.title}</span> <PageState page={page} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function PageState({ page }: { page: PageInList }) {
  const { t, i18n } = useTranslation('caseload');
  const { language } = i18n;
  const at = page.doneAt ?? page.lastOpenedAt;
  if (at === null) return <span className="quiet">{t('modules.notOpened')}</span>;
  const when = { day: formatDay(language, at), time: formatTime(language, at) };
  return (
    <span className="quiet">{t(page.doneAt === null ? 'modules.openedAt' : 'modules.doneAt', when)}</span>
  );
}
