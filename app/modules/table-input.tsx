/** A table of rows to fill in. Each row is a group of labelled boxes, side by side where there is room. */
import { useTranslation } from 'react-i18next';
import type { TableRow } from './answers.ts';
import type { ColumnData } from './content-blocks.ts';
import { GroupFrame, inputId } from './field-frame.tsx';
import type { FieldInputProps } from './field-input-props.ts';
import { type AnswerError, inputName, MOST_ROWS } from './read-answers.ts';
import { rowsToShow } from './rows-to-show.ts';

export function TableInput({ field, block, answers, errors }: FieldInputProps) {
  const { t, i18n } = useTranslation('modules');
  const filled = Array.isArray(answers[field.id]) ? (answers[field.id] as TableRow[]) : [];
  return (
    <GroupFrame id={inputId(block, inputName(field.id))} label={field.label} hint={field.hint}>
      <row-list data-most={String(MOST_ROWS)}>
        {rowsToShow(filled, field.rows).map((row, index) => (
          <fieldset className="sheet-row" key={index}>
            <legend className="quiet" lang={i18n.language}>
              {t('worksheet.row', { number: index + 1 })}
            </legend>
            <div className="sheet-row__cells">
              {field.columns.map((column) => (
                <Cell
                  key={column.id}
                  column={column}
                  block={block}
                  name={inputName(field.id, index, column.id)}
                  value={row[column.id]}
                  errors={errors}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <button type="button" className="button-link" data-add-row hidden lang={i18n.language}>
          {t('worksheet.addRow')}
        </button>
      </row-list>
    </GroupFrame>
  );
}

interface CellProps {
  column: ColumnData;
  block: string;
  name: string;
  value: string | number | undefined;
  errors: AnswerError[];
}

function Cell({ column, block, name, value, errors }: CellProps) {
  const id = inputId(block, name);
  const wrong = errors.some(({ input }) => input === name);
  const shared = { id, name, defaultValue: value, 'aria-invalid': wrong || undefined };
  return (
    <div className="sheet-row__cell">
      <label className="nhsuk-label" htmlFor={id}>
        {column.label}
        {column.hint && <span className="quiet sheet-row__hint">{column.hint}</span>}
      </label>
      <CellInput column={column} shared={shared} />
    </div>
  );
}

interface CellInputProps {
  column: ColumnData;
  shared: {
    id: string;
    name: string;
    defaultValue: string | number | undefined;
    'aria-invalid': true | undefined;
  };
}

function CellInput({ column, shared }: CellInputProps) {
  switch (column.type) {
    case 'longtext':
      return <textarea className="nhsuk-textarea" rows={2} {...shared} />;
    case 'choice':
      return (
        <select className="nhsuk-select" {...shared}>
          <option value="" />
          {column.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'date':
    case 'time':
      return <input className="nhsuk-input" type={column.type} {...shared} />;
    case 'number':
    case 'rating':
      return <input className="nhsuk-input" inputMode="decimal" {...shared} />;
    case 'text':
      return <input className="nhsuk-input" {...shared} />;
  }
}
