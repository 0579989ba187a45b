/** The list on top of a form that could not be accepted. It takes the focus, with and without JavaScript's help. */
import { useTranslation } from 'react-i18next';

interface ErrorSummaryProps {
  /** Each with the id of the field it belongs to; without one it is said but leads nowhere. */
  errors: { text: string; fieldId?: string | undefined }[];
}

export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const { t } = useTranslation('errors');
  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" data-takes-focus tabIndex={-1} aria-labelledby="error-summary-title">
      <div role="alert">
        <h2 className="nhsuk-error-summary__title" id="error-summary-title">
          {t('summary')}
        </h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ text, fieldId }) => (
              <li key={`${fieldId ?? ''} ${text}`}>{fieldId ? <a href={`#${fieldId}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
