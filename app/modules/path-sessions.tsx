/** The sessions of a path with the buttons that move, hide and repeat them and their pages. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { DateForm } from './path-date.tsx';
import { Steps } from './path-steps.tsx';
import type { RefusedChange } from './post-path.server.ts';
import type { PageInPath, PathView, SessionInPath } from './path-view.server.ts';

interface PathSessionsProps {
  view: PathView;
  /** Where pages of this patient are: `/caseload/<episode>/modules`. */
  base: string;
  /** The session that was changed last; it says so, and its pages stay in sight. */
  at: string | null;
  /** A change that was not made. */
  refused: RefusedChange | null;
}

export function PathSessions({ view, base, at, refused }: PathSessionsProps) {
  return (
    <ol className="session-list">
      {view.sessions.map((session, index) => (
        <li className="panel" key={session.key} id={`session-${session.key}`}>
          <Session
            session={session}
            view={view}
            number={index + 1}
            changed={session.key === at}
            refused={refused?.session === session.key ? refused : null}
          />
          <Pages session={session} revision={view.revision} base={base} open={session.key === at} />
        </li>
      ))}
    </ol>
  );
}

interface SessionProps {
  session: SessionInPath;
  view: PathView;
  number: number;
  changed: boolean;
  refused: RefusedChange | null;
}

function Session({ session, view, number, changed, refused }: SessionProps) {
  const { t } = useTranslation('tailoring');
  const { key, title, locale, from, hidden, pages } = session;
  return (
    <>
      <h3 className="nhsuk-heading-s" lang={locale}>
        {t('path.session', { number, title })}
      </h3>
      {from !== null && <p className="quiet">{t('path.from', { module: from })}</p>}
      <p className="quiet">
        <StateOfSession session={session} byDate={view.pace === 'by-date'} />
      </p>
      {changed && (
        <p role="status" className="quiet" data-takes-focus tabIndex={-1}>
          {t('path.changedHere')}
        </p>
      )}
      <form method="post" className="path-steps">
        <StepFields session={key} revision={view.revision} />
        <Steps
          title={title}
          first={number === 1}
          last={number === view.sessions.length}
          hidden={hidden}
          repeatable={pages.some(({ state }) => state === 'done')}
        />
      </form>
      {view.pace === 'by-date' && (
        <DateForm
          session={session}
          revision={view.revision}
          refused={refused?.error === 'no-date' ? refused : null}
        />
      )}
    </>
  );
}

function StateOfSession({ session, byDate }: { session: SessionInPath; byDate: boolean }) {
  const { t, i18n } = useTranslation('tailoring');
  const { hidden, pages, state, opensOn } = session;
  if (hidden || pages.every((page) => page.hidden)) return t('path.state.hidden');
  if (state === 'closed' && byDate && opensOn !== null) {
    return t('path.state.opensOn', { date: formatDate(i18n.language, opensOn) });
  }
  return t(`path.state.${state}`);
}

function StepFields({ session, revision }: { session: string; revision: number }) {
  return (
    <>
      <input type="hidden" name="intent" value="step" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="session" value={session} />
    </>
  );
}

interface PagesProps {
  session: SessionInPath;
  revision: number;
  base: string;
  open: boolean;
}

function Pages({ session, revision, base, open }: PagesProps) {
  const { t } = useTranslation('tailoring');
  const { pages } = session;
  return (
    <Disclosure title={t('path.pages', { count: pages.length })} open={open}>
      <form method="post">
        <StepFields session={session.key} revision={revision} />
        <ol className="nhsuk-list">
          {pages.map((page, index) => (
            <li key={`${page.module}/${page.page}`}>
              <span lang={page.locale}>{page.title}</span> <StateOfPage page={page} />
              <div className="path-steps">
                <Steps
                  title={page.title}
                  of={`${page.module}/${page.page}`}
                  first={index === 0}
                  last={index === pages.length - 1}
                  hidden={page.hidden}
                  repeatable={page.state === 'done'}
                />
                <a
                  href={`${base}/${page.module}/${page.page}`}
                  aria-label={t('path.pageOf', { title: page.title })}
                >
                  {t('path.page')}
                </a>
              </div>
            </li>
          ))}
        </ol>
      </form>
    </Disclosure>
  );
}

function StateOfPage({ page }: { page: PageInPath }) {
  const { t } = useTranslation('tailoring');
  return (
    <span className="quiet">
      ({t(`path.pageState.${page.hidden ? 'hidden' : page.state}`)}
      {page.hasNote && `, ${t('path.withNote')}`})
    </span>
  );
}
