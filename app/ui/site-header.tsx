/** The bar on top of every page: who this is, help in one tap, and the main pages of the person's role. */
import { useTranslation } from 'react-i18next';

type Role = 'patient' | 'practitioner' | 'supervisor' | 'lead' | 'author';

export interface SitePerson {
  role: Role;
  name: string;
  firstPage: string;
  /** For a supervisor: how many alerts are on their board. */
  openAlerts: number;
}

const CASELOAD = { to: '/caseload', label: 'nav.caseload' } as const;
const WEEK = { to: '/week', label: 'nav.week' } as const;
const LEAVE = { to: '/leave', label: 'nav.leave' } as const;
const SUPERVISION = { to: '/supervision', label: 'nav.supervision' } as const;

const PAGES = {
  patient: [
    { to: '/home', label: 'nav.home' },
    { to: '/modules', label: 'nav.modules' },
    { to: '/homework', label: 'nav.homework' },
    { to: '/measures', label: 'nav.measures' },
    { to: '/progress', label: 'nav.progress' },
    { to: '/check-ins', label: 'nav.checkIns' },
    { to: '/messages', label: 'nav.messages' },
  ],
  practitioner: [CASELOAD, WEEK, SUPERVISION, LEAVE],
  supervisor: [CASELOAD, WEEK, SUPERVISION, LEAVE],
  lead: [
    { to: '/service', label: 'nav.service' },
    { to: '/service/people', label: 'nav.people' },
    { to: '/service/plans', label: 'nav.plans' },
    { to: '/author', label: 'nav.content' },
  ],
  author: [{ to: '/author', label: 'nav.author' }],
} as const satisfies Record<Role, readonly { to: string; label: string }[]>;

export function SiteHeader({ person, path }: { person: SitePerson | null; path: string }) {
  const { t } = useTranslation();
  return (
    <header>
      <div className="site-header">
        <div className="nhsuk-width-container site-header__top">
          <a className="site-header__brand" href={person?.firstPage ?? '/'}>
            {t('brand')}
          </a>
          <div className="site-header__actions">
            {person?.role === 'patient' && <NotSafeLink />}
            <a className="site-header__help" href="/crisis">
              {t('getHelpNow')}
            </a>
          </div>
        </div>
      </div>
      {person && <MainPages person={person} path={path} />}
    </header>
  );
}

/** It leads to a page and sends nothing by itself: a slip of the thumb raises no alarm. */
function NotSafeLink() {
  const { t } = useTranslation('not-safe');
  return (
    <a className="site-header__help site-header__help--quiet" href="/not-safe">
      {t('button')}
    </a>
  );
}

function MainPages({ person, path }: { person: SitePerson; path: string }) {
  const { t } = useTranslation();
  const links = PAGES[person.role];
  return (
    <nav className="site-nav" aria-label={t('nav.label')}>
      <div className="nhsuk-width-container">
        <ul>
          {links.map(({ to, label }) => (
            <li key={to}>
              <a href={to} aria-current={currentValue(to, { path, links })}>
                {t(label)}
                {to === SUPERVISION.to && <OpenAlerts count={person.openAlerts} />}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function OpenAlerts({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className="site-nav__count" aria-hidden="true">
        {count}
      </span>
      <span className="nhsuk-u-visually-hidden">{t('nav.openAlerts', { count })}</span>
    </>
  );
}

/** `page` on the page itself, `true` on the pages below it that have no link of their own here. */
function currentValue(
  to: string,
  { path, links }: { path: string; links: readonly { to: string }[] },
): 'page' | 'true' | undefined {
  const [pathname = ''] = path.split('?');
  if (pathname === to) return 'page';
  const above = links.filter((link) => pathname === link.to || pathname.startsWith(`${link.to}/`));
  const nearest = above.toSorted((one, other) => other.to.length - one.to.length)[0];
  return nearest?.to === to ? 'true' : undefined;
}
