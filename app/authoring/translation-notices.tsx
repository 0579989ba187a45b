/** Above a translation: how far it follows the English, and which pieces are shown. */
import { useTranslation } from 'react-i18next';
import { languageName } from '#app/i18n/languages.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { editorAddress } from './editor-path.ts';
import { FindingList } from './finding-list.tsx';
import type { TranslationPage } from './translation-page.server.ts';

export function TranslationNotices({ view, saved }: { view: TranslationPage; saved: string | null }) {
  const { t, i18n } = useTranslation('translate');
  const { module, locale, page, isThere, upToDate, toLookAt, unknown, findings } = view;
  const editor = editorAddress(module, locale, page);
  return (
    <>
      {saved !== null && <SavedNotice>{t(saved === 'same' ? 'saved.same' : 'saved.now')}</SavedNotice>}
      <p>{t('languages', { language: languageName(locale, i18n.language) })}</p>
      <p>{isThere ? t(upToDate ? 'upToDate' : 'behind') : t('notThere')}</p>
      {unknown && <p className="nhsuk-inset-text">{t('unknown')}</p>}
      {findings.length > 0 && (
        <section className="panel">
          <h2 className="nhsuk-heading-s">{t('findings')}</h2>
          <FindingList findings={findings} />
        </section>
      )}
      <ul className="editor__links">
        {view.onlyChanged && (
          <li>
            <a href={`${editor}/translate`}>{t('show.all', { count: view.all })}</a>
          </li>
        )}
        {!view.onlyChanged && toLookAt > 0 && toLookAt < view.all && (
          <li>
            <a href={`${editor}/translate?show=changed`}>{t('show.changed', { count: toLookAt })}</a>
          </li>
        )}
        <li>
          <a href={editor}>{t('show.whole')}</a>
        </li>
      </ul>
    </>
  );
}
