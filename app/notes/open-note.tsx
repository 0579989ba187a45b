/** The link from a note in the list to what can be done about it. */
import { useTranslation } from 'react-i18next';
import { useDayAndTime } from './note-words.ts';
import type { ShownNote } from './shown-notes.server.ts';

export function OpenNote({ note, episodeId }: { note: ShownNote; episodeId: string }) {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  const { id, correctableUntil, signing } = note;
  const otherwise = signing.byReader ? t('open.sign') : t('open.add');
  return (
    <p className="screen-only">
      <a href={`/caseload/${episodeId}/notes/${id}`} aria-describedby={`note-${id}`}>
        {correctableUntil === null ? otherwise : t('open.correct', at(correctableUntil))}
      </a>
    </p>
  );
}
