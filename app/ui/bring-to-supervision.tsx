/** Asks supervision about a case. It posts to the case's own page. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { useErrorText } from './form-fields.tsx';

interface BringToSupervisionProps {
  episode: { id: string; supervisorName: string | null };
  /** One use of the form. */
  submission: string;
  /** The form that was not accepted, with what was typed. */
  refused?: { question: string; error: string | undefined } | null;
}

export const QUESTION_FIELD = 'supervision-question';

export function BringToSupervision({ episode, submission, refused = null }: BringToSupervisionProps) {
  const { t } = useTranslation('supervision');
  const errorText = useErrorText();
  const error = refused?.error;
  const hint = `${QUESTION_FIELD}-hint`;
  return (
    <form method="post" action={`/supervision/${episode.id}`}>
      <input type="hidden" name="intent" value="bring" />
      <input type="hidden" name="submission" value={submission} />
      <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': error })}>
        <label className="nhsuk-label nhsuk-label--s" htmlFor={QUESTION_FIELD}>
          {t('bring.question')}
        </label>
        <div className="nhsuk-hint" id={hint}>
          {episode.supervisorName === null
            ? t('bring.nobody')
            : t('bring.hint', { name: episode.supervisorName })}
        </div>
        {error && (
          <p className="nhsuk-error-message" id={`${QUESTION_FIELD}-error`}>
            {errorText(error)}
          </p>
        )}
        <textarea
          className={classNames('nhsuk-textarea', { 'nhsuk-textarea--error': error })}
          id={QUESTION_FIELD}
          name="question"
          rows={3}
          aria-describedby={error ? `${hint} ${QUESTION_FIELD}-error` : hint}
          defaultValue={refused?.question}
        />
      </div>
      <button className="nhsuk-button nhsuk-button--secondary">{t('bring.button')}</button>
    </form>
  );
}
