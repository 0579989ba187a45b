/** One note to read: what it says, what was added, who signed it and for whom it waits. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { NoteText } from './note-text.tsx';
import { useDayAndTime, useNoteHeading } from './note-words.ts';
import type { ShownNote } from './shown-notes.server.ts';

interface NoteCardProps {
  note: ShownNote;
  /** What can be done about it, under it. */
  children?: ReactNode;
}

export function NoteCard({ note, children }: NoteCardProps) {
  const { t } = useTranslation('notes');
  const heading = useNoteHeading();
  const at = useDayAndTime();
  const { id, parts, authorName: name, writtenAt, correctedAt } = note;
  return (
    <article className="panel" aria-labelledby={`note-${id}`}>
      <h2 className="nhsuk-heading-m" id={`note-${id}`}>
        {heading(note)}
      </h2>
      <p className="quiet">{t('written', { name, ...at(writtenAt) })}</p>
      {correctedAt !== null && <p className="quiet">{t('corrected', at(correctedAt))}</p>}
      <NoteText parts={parts} />
      <Addenda note={note} />
      <Earlier note={note} />
      <Signatures note={note} />
      {children}
    </article>
  );
}

function Addenda({ note: { addenda } }: { note: ShownNote }) {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  if (addenda.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{t('added.title')}</h3>
      <ul className="thing-list">
        {addenda.map(({ id, authorName: name, body, writtenAt }) => (
          <li key={id}>
            <p className="quiet">{t('added.by', { name, ...at(writtenAt) })}</p>
            <p className="own-words">{body}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Earlier({ note: { earlier } }: { note: ShownNote }) {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  if (earlier.length === 0) return null;
  return (
    <Disclosure title={t('earlier.title')}>
      {earlier.map(({ revision, parts, savedAt }) => (
        <div key={revision}>
          <p className="quiet">{t('earlier.saved', at(savedAt))}</p>
          <NoteText parts={parts} />
        </div>
      ))}
    </Disclosure>
  );
}

function Signatures({ note: { signed, signing } }: { note: ShownNote }) {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  return (
    <>
      {signed.map(({ by: name, at: moment, says, comment }) => (
        <div key={`${name} ${moment}`}>
          <p>{t(`signed.${says}`, { name, ...at(moment) })}</p>
          {comment !== '' && <p className="own-words">{comment}</p>}
        </div>
      ))}
      {signing.waits && (
        <p className="quiet">
          {signing.by === null ? t('waits.nobody') : t('waits.for', { name: signing.by })}
        </p>
      )}
    </>
  );
}
