/** What a practitioner wrote beside a page, as their patient reads it. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import type { NoteBeside } from './page-note.server.ts';

export function PageNote({ note }: { note: NoteBeside | null }) {
  const { t, i18n } = useTranslation('tailoring');
  if (!note) return null;
  return (
    <aside className="nhsuk-inset-text" aria-label={t('page.noteLabel')}>
      <p className="own-words">{note.body}</p>
      <p className="quiet">
        {t('page.noteFrom', { name: note.author, date: formatDate(i18n.language, note.writtenAt) })}
      </p>
    </aside>
  );
}
