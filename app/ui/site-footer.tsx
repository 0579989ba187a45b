/** At the end of every page: what Stepwise is not, the language, and signing out. */
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts';
import type { WhenRead } from '#app/platform/when-read.ts';
import { ReadingTimes } from './reading-times.tsx';

interface SiteFooterProps {
  path: string;
  /** For a patient: when what they send is read. */
  read: WhenRead | null;
  demonstration: boolean;
  signedInAs?: string | undefined;
}

export function SiteFooter({ path, read, demonstration, signedInAs }: SiteFooterProps) {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <div className="nhsuk-width-container">
        {read ? <ForPatients read={read} /> : <p>{t('footer.notWatched')}</p>}
        {demonstration && <p>{t('footer.tryOut')}</p>}
        <ul className="site-footer__links">
          <LanguageSwitch path={path} />
          {signedInAs && (
            <li>
              <span className="quiet">{t('signedInAs', { name: signedInAs })}</span>{' '}
              <form method="post" action="/sign-out">
                <button className="button-link">{t('signOut')}</button>
              </form>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}

/** Real times instead of a general warning, and the plan for a hard moment. */
function ForPatients({ read }: { read: WhenRead }) {
  const { t } = useTranslation(['common', 'safety-plan']);
  return (
    <>
      <p>
        <ReadingTimes read={read} of="messages" /> {t('footer.doNotWait')}
      </p>
      <p>
        <a href="/safety-plan">{t('safety-plan:linkShort')}</a>
      </p>
    </>
  );
}

/** One button per other language. The reply comes back to this page. */
function LanguageSwitch({ path }: { path: string }) {
  const { i18n } = useTranslation();
  return LANGUAGES.filter((language) => language !== i18n.language).map((language) => (
    <li key={language}>
      <form method="post" action="/language">
        <input type="hidden" name="path" value={path} />
        <button
          className="button-link"
          name="language"
          value={language}
          lang={language}
          aria-label={i18n.getFixedT(language)('changeLanguage', { language: LANGUAGE_NAMES[language] })}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      </form>
    </li>
  ));
}
