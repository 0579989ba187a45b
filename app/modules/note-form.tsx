/** The note beside a page, as its writer sees it: what stands there now, taking it away, writing another. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { useErrorText } from '#app/ui/form-fields.tsx';
import type { NoteBeside } from './page-note.server.ts';
import type { RefusedOnPage } from './post-tailored-page.server.ts';

interface NoteFormProps {
  note: NoteBeside | null;
  submission: string;
  refused: RefusedOnPage | null;
}

export function NoteForm({ note, submission, refused }: NoteFormProps) {
  const { t } = useTranslation('tailoring');
  const textOf = useErrorText();
  const error = errorOf(refused);
  const text = error === 'note-conflict' ? t('note.conflict') : error && textOf(error);
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('note.title')}</h2>
      {note ? <CurrentNote note={note} /> : <p>{t('note.none')}</p>}
      <form method="post" className="panel">
        {text !== null && <ErrorSummary errors={[{ text, fieldId: 'note-body' }]} />}
        <input type="hidden" name="intent" value="note" />
        <input type="hidden" name="submission" value={submission} />
        <input type="hidden" name="seen" value={note?.id ?? ''} />
        <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': error !== null })}>
          <label className="nhsuk-label nhsuk-label--s" htmlFor="note-body">
            {t('note.body')}
          </label>
          <div className="nhsuk-hint" id="note-hint">
            {t('note.hint')} {note && t('note.replace')}
          </div>
          {error !== null && (
            <p className="nhsuk-error-message" id="note-error">
              {text}
            </p>
          )}
          <textarea
            className="nhsuk-textarea"
            id="note-body"
            name="body"
            rows={5}
            aria-describedby={error === null ? 'note-hint' : 'note-hint note-error'}
            defaultValue={refused?.typed}
          />
        </div>
        <button className="nhsuk-button">{t('note.button')}</button>
      </form>
    </section>
  );
}

/** What went wrong with the note itself: the rest is told by the page. */
function errorOf(refused: RefusedOnPage | null) {
  const { error = null } = refused ?? {};
  return error === 'conflict' || error === 'no-room' || error === 'ended' ? null : error;
}

function CurrentNote({ note }: { note: NoteBeside }) {
  const { t, i18n } = useTranslation('tailoring');
  return (
    <form method="post" className="nhsuk-inset-text">
      <p className="own-words">{note.body}</p>
      <p className="quiet">
        {t('page.noteFrom', { name: note.author, date: formatDate(i18n.language, note.writtenAt) })}
      </p>
      <input type="hidden" name="intent" value="take-away" />
      <input type="hidden" name="seen" value={note.id} />
      <button className="button-link">{t('note.takeAway')}</button>
    </form>
  );
}
