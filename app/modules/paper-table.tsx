/** Tables and ladders on paper: empty rows, high enough for a pen. */
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { ColumnData, FieldData, OptionData } from './content-blocks.ts';
import { inLanguage } from './in-language.ts';
import { PaperBoxes } from './paper-lines.tsx';
import { fitsInCell, ratingLimits, rowsOnPaper } from './paper-space.ts';
import { LADDER_RATING } from './week-grid.ts';

export function PaperTable({ field }: { field: FieldData }) {
  const { label, columns } = field;
  return (
    <ScrollFrame label={label}>
      <table className="paper-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowsOnPaper(field) }, (_row, index) => (
            <tr key={index}>
              {columns.map(({ id, options }) => (
                <td key={id}>
                  {options.length > 0 && fitsInCell(options) && <PaperBoxes options={options} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Head({ column }: { column: ColumnData }) {
  const { t, i18n } = useTranslation('print');
  const limits = ratingLimits(column);
  return (
    <th scope="col">
      {column.label}
      {column.hint && <span className="paper-table__hint">{column.hint}</span>}
      {limits && (
        <span className="paper-table__hint" {...inLanguage(i18n.language)}>
          {t('space.limits', limits)}
        </span>
      )}
      {!fitsInCell(column.options) && <Choices options={column.options} />}
    </th>
  );
}

/** Named once, above the column, when boxes to tick would make each row as high as a hand. */
function Choices({ options }: { options: readonly OptionData[] }) {
  return (
    <ul className="paper-table__choices paper-table__hint">
      {options.map(({ value, label }) => (
        <li key={value}>{label}</li>
      ))}
    </ul>
  );
}

export function PaperLadder({ field }: { field: FieldData }) {
  const { t, i18n } = useTranslation(['print', 'modules']);
  const { language } = i18n;
  return (
    <ScrollFrame label={field.label}>
      <table className="paper-table paper-table--ladder">
        <thead>
          <tr>
            <th scope="col" {...inLanguage(language)}>
              {t('space.step')}
            </th>
            <th scope="col" {...inLanguage(language)}>
              {t('modules:worksheet.whatToDo')}
            </th>
            <th scope="col" {...(field.rating ? {} : inLanguage(language))}>
              {field.rating ?? t('modules:worksheet.howHard', LADDER_RATING)}
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowsOnPaper(field) }, (_row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
