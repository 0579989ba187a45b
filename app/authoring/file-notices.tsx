/** Above the editor: what was saved, when and by whom, and where to go from here. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { languageName } from '#app/i18n/languages.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { editorAddress } from './editor-path.ts';
import type { OpenedFile } from './open-file.server.ts';

interface FileNoticesProps {
  file: OpenedFile;
  /** From the address: the version that was just saved, or `same` when the text was as before. */
  saved: string | null;
}

export function FileNotices({ file, saved }: FileNoticesProps) {
  const { t, i18n } = useTranslation('editor');
  const { lastSave, locale, kind } = file;
  const justSaved = lastSave !== null && saved === String(lastSave.revision);
  const when = lastSave && {
    revision: lastSave.revision,
    name: lastSave.name,
    day: formatDay(i18n.language, lastSave.savedAt),
    time: formatTime(i18n.language, lastSave.savedAt),
  };
  return (
    <>
      {justSaved && when && <SavedNotice>{t('saved.now', when)}</SavedNotice>}
      {saved === 'same' && <SavedNotice>{t('saved.same')}</SavedNotice>}
      <p>
        {kind === 'module'
          ? t('allLanguages')
          : t('language', { language: languageName(locale, i18n.language) })}{' '}
        {when ? t('saved.last', when) : t('saved.never')}
      </p>
      {file.behind && <p className="nhsuk-inset-text">{t('behind')}</p>}
      <Links file={file} />
    </>
  );
}

function Links({ file }: { file: OpenedFile }) {
  const { t } = useTranslation('editor');
  const { draftId, locale, kind } = file;
  return (
    <ul className="editor__links">
      {draftId && (
        <li>
          <a href={`/author/drafts/${draftId}`}>{t('links.draft')}</a>
        </li>
      )}
      {draftId && (
        <li>
          <a href={`/author/drafts/${draftId}/try`}>{t('links.try')}</a>
        </li>
      )}
      {locale !== 'en' && kind !== 'module' && (
        <li>
          <a href={`${editorAddress(file.module, locale, file.page)}/translate`}>{t('links.translate')}</a>
        </li>
      )}
      <li>
        <a href="/author/blocks">{t('links.blocks')}</a>
      </li>
    </ul>
  );
}
