/** Language, title, header and footer around a page, and the one script it may have. */
import { Links, Scripts, ScrollRestoration, useMatches } from '@remix-run/react';
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import type { WhenRead } from '#app/platform/when-read.ts';
import type { PageHandle } from './page-handle.ts';
import { usePageShell } from './page-shell.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader, type SitePerson } from './site-header.tsx';

export interface SiteState {
  person: SitePerson | null;
  /** Path and query of this page, to come back to. */
  path: string;
  /** For a patient: when what they send is read. */
  read: WhenRead | null;
  demonstration: boolean;
  /** A form on this page was sent and could not be accepted. */
  formFailed: boolean;
}

const NOBODY: SiteState = { person: null, path: '/', read: null, demonstration: false, formFailed: false };

/** `site` is undefined only when the root loader failed. */
export function Document({ site = NOBODY, children }: { site?: SiteState; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { problemTitle } = usePageShell();
  const { title, handle } = usePageOnTop();
  const name = problemTitle ? i18n.t(problemTitle) : (title ?? t('titles.start'));
  const hydrate = handle.hydrate === true && !problemTitle;
  const texts = hydrate ? ['common', ...(handle.texts ?? [])].join(' ') : undefined;
  return (
    <html
      className="nhsuk-template"
      lang={i18n.language}
      dir={textDirection(i18n.language)}
      data-texts={texts}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#005eb8" />
        <title>{t(site.formFailed ? 'documentTitleWithError' : 'documentTitle', { title: name })}</title>
        <Links />
      </head>
      <body
        className={classNames({
          'site-staff': site.person && site.person.role !== 'patient',
        })}
      >
        <a className="nhsuk-skip-link" href="#main">
          {t('skip')}
        </a>
        <SiteHeader person={site.person} path={site.path} />
        <div className="page-main">
          <div className="nhsuk-width-container">
            <main className="nhsuk-main-wrapper" id="main" tabIndex={-1}>
              {children}
            </main>
          </div>
        </div>
        <SiteFooter {...site} signedInAs={site.person?.name} />
        <PageScripts hydrate={hydrate} editor={handle.editor === true && !problemTitle} />
      </body>
    </html>
  );
}

/** The title and handle of the innermost route that has them. */
function usePageOnTop(): { title: string | undefined; handle: PageHandle } {
  const { i18n } = useTranslation();
  const last = useMatches().at(-1);
  const handle = (last?.handle ?? {}) as PageHandle;
  const told = (last?.data as { title?: unknown } | undefined)?.title;
  if (typeof told === 'string') return { title: told, handle };
  return { title: handle.title && i18n.t(handle.title), handle };
}

/** React for pages that ask for it; the small script of the patient pages for all others (DESIGN section 1). */
function PageScripts({ hydrate, editor }: { hydrate: boolean; editor: boolean }) {
  const { nonce, enhanceScript, editorScript } = usePageShell();
  if (!hydrate) {
    return [enhanceScript, editor ? editorScript : '']
      .filter((src) => src !== '')
      .map((src) => <script key={src} type="module" src={src} nonce={nonce} />);
  }
  return (
    <>
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  );
}
