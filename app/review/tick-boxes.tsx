/** A group of tick boxes under one legend. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#app/ui/form-fields.tsx';
import { FORM_ID, type FormState, isTicked } from './form-state.ts';
import { formName, type SeveralField } from './review-fields.ts';

interface TickBoxesProps {
  state: FormState;
  legend: string;
  /** Which fields the boxes may be of, also when none is left of one. */
  names: readonly SeveralField[];
  boxes: readonly { name: SeveralField; value: string; label: string; lang?: string | undefined }[];
}

export function TickBoxes({ state, legend, names, boxes }: TickBoxesProps) {
  const errorText = useErrorText();
  const { t } = useTranslation('errors');
  const wrong = names.find((name) => state.errors[name] !== undefined);
  const code = wrong && state.errors[wrong];
  const errorId = wrong && `${FORM_ID}-${wrong}-error`;
  return (
    <fieldset
      className={classNames('nhsuk-fieldset nhsuk-form-group', { 'nhsuk-form-group--error': code })}
      aria-describedby={errorId}
      {...(wrong && firstOf(boxes, wrong) === -1 ? { id: `${FORM_ID}-${wrong}`, tabIndex: -1 } : {})}
    >
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
      {code && (
        <span className="nhsuk-error-message" id={errorId}>
          <span className="nhsuk-u-visually-hidden">{t('prefix')}</span> {errorText(code)}
        </span>
      )}
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        {boxes.map(({ name, value, label, lang }, index) => (
          <TickBox
            key={`${name} ${value}`}
            {...{ name, value, label, lang, state }}
            first={index === firstOf(boxes, name)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The error summary leads to the first box of a field, and to the group when there is none any more. */
function firstOf(boxes: TickBoxesProps['boxes'], wanted: SeveralField): number {
  return boxes.findIndex(({ name }) => name === wanted);
}

interface TickBoxProps {
  name: SeveralField;
  value: string;
  label: string;
  lang: string | undefined;
  state: FormState;
  first: boolean;
}

function TickBox({ name, value, label, lang, state, first }: TickBoxProps) {
  const id = first ? `${FORM_ID}-${name}` : `${FORM_ID}-${name}-${value}`;
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        className="nhsuk-checkboxes__input"
        type="checkbox"
        id={id}
        name={formName(name)}
        value={value}
        defaultChecked={isTicked(state, name, value)}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id} lang={lang}>
        {label}
      </label>
    </div>
  );
}
