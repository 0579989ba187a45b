/** Steps from the easiest to the hardest, each with how hard it feels from 0 to 100. */
import { useTranslation } from 'react-i18next';
import type { TableRow } from './answers.ts';
import { GroupFrame, inputId } from './field-frame.tsx';
import type { FieldInputProps } from './field-input-props.ts';
import { type AnswerError, inputName, MOST_ROWS } from './read-answers.ts';
import { rowsToShow } from './rows-to-show.ts';
import { LADDER_RATING } from './week-grid.ts';

export function LadderInput({ field, block, answers, errors }: FieldInputProps) {
  const { t, i18n } = useTranslation('modules');
  const filled = Array.isArray(answers[field.id]) ? (answers[field.id] as TableRow[]) : [];
  const name = inputName(field.id);
  const ratingLabel = field.rating ?? t('worksheet.howHard', LADDER_RATING);
  return (
    <GroupFrame
      id={inputId(block, name)}
      label={field.label}
      hint={field.hint}
      error={errorOf(errors, field.id)}
    >
      <row-list data-most={String(MOST_ROWS)}>
        {rowsToShow(filled, field.rows).map((row: TableRow, index) => {
          const step = inputName(field.id, index, 'step');
          const rating = inputName(field.id, index, 'rating');
          return (
            <fieldset className="sheet-row" key={index}>
              <legend className="quiet" lang={i18n.language}>
                {t('worksheet.step', { number: index + 1 })}
              </legend>
              <div className="sheet-row__cells sheet-row__cells--step">
                <div className="sheet-row__cell">
                  <label className="nhsuk-label" htmlFor={inputId(block, step)} lang={i18n.language}>
                    {t('worksheet.whatToDo')}
                  </label>
                  <input
                    className="nhsuk-input"
                    id={inputId(block, step)}
                    name={step}
                    defaultValue={row.step}
                  />
                </div>
                <div className="sheet-row__cell">
                  <label className="nhsuk-label" htmlFor={inputId(block, rating)}>
                    {ratingLabel}
                  </label>
                  <input
                    className="nhsuk-input nhsuk-input--width-5"
                    inputMode="numeric"
                    id={inputId(block, rating)}
                    name={rating}
                    defaultValue={row.rating}
                  />
                </div>
              </div>
            </fieldset>
          );
        })}
        <button type="button" className="button-link" data-add-row hidden lang={i18n.language}>
          {t('worksheet.addStep')}
        </button>
      </row-list>
    </GroupFrame>
  );
}

/** The first error among the steps. */
function errorOf(errors: AnswerError[], field: string): AnswerError | undefined {
  return errors.find((error) => error.field === field);
}
