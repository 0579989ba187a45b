/** On top of every page of a try-out, in the author's own words whatever the patient's language is. */
import { useTranslation } from 'react-i18next';
import { ownLanguageName, textDirection } from '#app/i18n/languages.ts';
import type { TrialFrame } from './trial.server.ts';

interface TrialBannerProps {
  frame: TrialFrame;
  /** The author's language. */
  own: string;
  /** The address of this page, which another language of it is asked for at. */
  at: string;
}

export function TrialBanner({ frame, own, at }: TrialBannerProps) {
  const { i18n } = useTranslation('editor');
  const t = i18n.getFixedT(own, 'editor');
  const list = `/author/drafts/${frame.draftId}/try`;
  return (
    <aside className="panel trial-banner" lang={own} dir={textDirection(own)} aria-label={t('trial.title')}>
      <p>
        <strong>{t('trial.title')}</strong> {t('trial.what')}
      </p>
      <ul className="editor__links">
        <li>
          <a href={`/author/drafts/${frame.draftId}`}>{t('trial.back')}</a>
        </li>
        {frame.languages
          .filter((language) => language !== frame.language)
          .map((language) => (
            <li key={language}>
              <a href={`${at}?language=${language}`}>
                {t('trial.in')} <span lang={language}>{ownLanguageName(language)}</span>
              </a>
            </li>
          ))}
        <li>
          <form method="post" action={`${list}?language=${frame.language}`}>
            <button className="button-link" name="intent" value="again">
              {t('trial.again')}
            </button>
          </form>
        </li>
      </ul>
    </aside>
  );
}
