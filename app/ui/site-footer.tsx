/** At the end of every page: what Stepwise is not, the language, and signing out. */
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts';

interface SiteFooterProps {
  path: string;
  demonstration: boolean;
  signedInAs?: string | undefined;
}

export function SiteFooter({ path, demonstration, signedInAs }: SiteFooterProps) {
  const { t } = useTranslation();
  return (
    <footer className="site-footer">
      <div className="nhsuk-width-container">
        <p>{t('footer.notWatched')}</p>
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
