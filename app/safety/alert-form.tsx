/** What a practitioner writes about an open alert: what they found, what they did, and whether that is all. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import type { RefusedStep } from './alert-actions.server.ts';
import { reached, type StepError } from './alert-steps.ts';
import type { EpisodeAlert } from './open-alerts.server.ts';

interface AlertFormProps {
  alert: EpisodeAlert;
  refused: RefusedStep | null;
}

export function AlertForm({ alert, refused }: AlertFormProps) {
  const { t } = useTranslation('alerts');
  const errors = refused?.errors ?? [];
  return (
    <>
      {alert.state === 'raised' && (
        <form method="post">
          <HiddenFields alert={alert} />
          <button className="nhsuk-button" name="intent" value="acknowledge">
            {t('form.seen')}
          </button>
        </form>
      )}
      <form method="post">
        <HiddenFields alert={alert} />
        <Note
          id={fieldOf('assessment', alert.id)}
          name="assessment"
          label={t(reached(alert.state, 'assessed') ? 'form.more' : 'form.assessment')}
          hint={t('form.assessmentHint')}
          error={errors.find((code) => fieldNameOf(code) === 'assessment')}
          typed={refused?.typed.assessment}
        />
        <Note
          id={fieldOf('action', alert.id)}
          name="action"
          label={t(reached(alert.state, 'acted') ? 'form.moreAction' : 'form.action')}
          hint={t('form.actionHint')}
          error={errors.find((code) => fieldNameOf(code) === 'action')}
          typed={refused?.typed.action}
        />
        <p className="quiet">{t('form.order')}</p>
        <div className="button-row">
          <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="save">
            {t('form.save')}
          </button>
          <button className="nhsuk-button" name="intent" value="close">
            {t('form.close')}
          </button>
        </div>
      </form>
    </>
  );
}

function HiddenFields({ alert }: { alert: EpisodeAlert }) {
  return (
    <>
      <input type="hidden" name="alert" value={alert.id} />
      <input type="hidden" name="known" value={alert.known} />
    </>
  );
}

/** The box that an error is about. */
export function fieldNameOf(code: StepError): 'assessment' | 'action' {
  return code.startsWith('action') ? 'action' : 'assessment';
}

/** The id of a box of an alert's form. */
export function fieldOf(name: 'assessment' | 'action', alertId: string): string {
  return `${name}-${alertId}`;
}

interface NoteProps {
  id: string;
  name: string;
  label: string;
  hint: string;
  error: StepError | undefined;
  typed: string | undefined;
}

function Note({ id, name, label, hint, error, typed }: NoteProps) {
  const { t } = useTranslation('alerts');
  return (
    <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': error })}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {error && (
        <p className="nhsuk-error-message" id={`${id}-error`}>
          {t(`errors.${error}`)}
        </p>
      )}
      <textarea
        className={classNames('nhsuk-textarea', { 'nhsuk-textarea--error': error })}
        id={id}
        name={name}
        rows={3}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        defaultValue={typed}
      />
    </div>
  );
}
