/** Why a questionnaire is added, paused or resumed. The reason is kept for colleagues. */
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedMeasure } from './episode-measure-plan.server.ts';
import type { PlanChangeKind } from './measure-plan.ts';
import type { RefusedChange } from './post-plan-change.server.ts';

interface PlanChangeFormProps {
  change: PlanChangeKind;
  /** Which one; null where the form itself lets the practitioner choose. */
  measure: Pick<NamedMeasure, 'code' | 'name'> | null;
  refused: RefusedChange | null;
  children?: ReactNode;
}

/** The id of the reason's box, for the summary of errors. */
export function reasonId(change: PlanChangeKind, measure: string | null): string {
  return measure === null ? `reason-${change}` : `reason-${change}-${measure}`;
}

export function PlanChangeForm({ change, measure, refused, children }: PlanChangeFormProps) {
  const { t } = useTranslation('measure-plan');
  const id = reasonId(change, measure?.code ?? null);
  return (
    <form method="post">
      <input type="hidden" name="change" value={change} />
      {measure && <input type="hidden" name="measure" value={measure.code} />}
      {children}
      <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': refused })}>
        <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
          {t(`${change}.reason`)}
        </label>
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {t('reasonHint')}
        </div>
        {refused && (
          <p className="nhsuk-error-message" id={`${id}-error`}>
            {t(refused.error)}
          </p>
        )}
        <textarea
          className={classNames('nhsuk-textarea', { 'nhsuk-textarea--error': refused })}
          id={id}
          name="reason"
          rows={3}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `${id}-hint ${id}-error` : `${id}-hint`}
          defaultValue={refused?.typed}
        />
      </div>
      <button className="nhsuk-button nhsuk-button--secondary">
        {measure ? t(`${change}.button`, { name: measure.name }) : t('added.button')}
      </button>
    </form>
  );
}
