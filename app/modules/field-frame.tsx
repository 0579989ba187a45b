/** Label, hint and error around one input, tied together by ids. */
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#app/ui/form-fields.tsx';
import type { AnswerError } from './read-answers.ts';

/** The id of an input: two sheets on one page may have fields of the same name. */
export function inputId(block: string, name: string): string {
  return `${block}.${name}`;
}

/** What every input is told. */
export interface FrameProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: AnswerError | undefined;
}

/** The ids that describe an input, for aria-describedby. */
export function describedBy({ id, hint, error }: FrameProps): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

interface FieldFrameProps extends FrameProps {
  /** When a heading on the page is the label already. */
  labelledBy?: string | undefined;
  children: ReactNode;
}

export function FieldFrame({ id, label, hint, error, labelledBy, children }: FieldFrameProps) {
  return (
    <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': error })}>
      {!labelledBy && (
        <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
          {label}
        </label>
      )}
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** A group of inputs under one legend. */
export function GroupFrame({ id, label, hint, error, children }: FrameProps & { children: ReactNode }) {
  return (
    <div className={classNames('nhsuk-form-group', { 'nhsuk-form-group--error': error })}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ id, label, hint, error })}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

function HintAndError({ id, hint, error }: Pick<FrameProps, 'id' | 'hint' | 'error'>) {
  const { t, i18n } = useTranslation('errors');
  const textOf = useErrorText();
  return (
    <>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span className="nhsuk-error-message" id={`${id}-error`} lang={i18n.language}>
          <span className="nhsuk-u-visually-hidden">{t('prefix')}</span> {textOf(error.code)}
        </span>
      )}
    </>
  );
}
