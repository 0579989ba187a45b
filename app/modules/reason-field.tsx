/** Why something is done that is not recommended for the patient's problem (CLINICAL section 1). */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';

interface ReasonFieldProps {
  id: string;
  label: string;
  /** What is wrong with it; null when nothing is. */
  error: string | null;
  typed: string | undefined;
}

export function ReasonField({ id, label, error, typed }: ReasonFieldProps) {
  const { t } = useTranslation('tailoring');
  return (
    <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': error !== null })}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        {t('assign.reasonHint')}
      </div>
      {error !== null && (
        <p className="nhsuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      )}
      <textarea
        className="nhsuk-textarea"
        id={id}
        name="reason"
        rows={3}
        aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        defaultValue={typed}
      />
    </div>
  );
}
