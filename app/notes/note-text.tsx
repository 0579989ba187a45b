/** What a note says, part by part; parts that were not written are left out. */
import { useTranslation } from 'react-i18next';
import { NOTE_PARTS, type NoteParts } from './note-parts.ts';

export function NoteText({ parts }: { parts: NoteParts }) {
  const { t } = useTranslation('notes');
  return (
    <dl className="note-parts nhsuk-body">
      {NOTE_PARTS.filter((part) => parts[part] !== '').map((part) => (
        <div key={part}>
          <dt>{t(`parts.${part}`)}</dt>
          <dd className="own-words">{parts[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
