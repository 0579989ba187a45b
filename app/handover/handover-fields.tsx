/** What both forms have that hand patients over: the note, and "all the same" when somebody has much already. */
import { useTranslation } from 'react-i18next';

export function NoteField({ note, error }: { note: string; error?: string | undefined }) {
  const { t } = useTranslation('handover');
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor="note">
        {t('note.label')}
      </label>
      <div className="nhsuk-hint" id="note-hint">
        {t('note.hint')}
      </div>
      {error && (
        <p className="nhsuk-error-message" id="note-error">
          {error}
        </p>
      )}
      <textarea
        className="nhsuk-textarea"
        id="note"
        name="note"
        rows={5}
        defaultValue={note}
        aria-describedby={error ? 'note-hint note-error' : 'note-hint'}
      />
    </div>
  );
}

export function SureField() {
  const { t } = useTranslation('handover');
  return (
    <div className="nhsuk-form-group nhsuk-checkboxes">
      <div className="nhsuk-checkboxes__item">
        <input className="nhsuk-checkboxes__input" id="sure" type="checkbox" name="sure" value="yes" />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="sure">
          {t('refused.sure')}
        </label>
      </div>
    </div>
  );
}
