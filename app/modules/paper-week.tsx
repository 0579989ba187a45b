/** A week by day and hour on paper: all seven days beside each other on an upright sheet. */
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { FieldData } from './content-blocks.ts';
import { inLanguage } from './in-language.ts';
import { DAYS, GRID_RATING, gridHours } from './week-grid.ts';

export function PaperWeek({ field }: { field: FieldData }) {
  const { t, i18n } = useTranslation(['print', 'modules']);
  const { label, rating } = field;
  return (
    <>
      {rating && (
        <p className="paper-field__hint" {...inLanguage(i18n.language)}>
          {t('space.weekRating', { rating, ...GRID_RATING })}
        </p>
      )}
      <ScrollFrame label={label}>
        <table className="paper-table paper-table--week">
          <thead {...inLanguage(i18n.language)}>
            <tr>
              <th scope="col">{t('space.hour')}</th>
              {DAYS.map((day) => (
                <th scope="col" key={day}>
                  {t(`days.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gridHours(field).map((hour) => (
              <tr key={hour}>
                <th scope="row">
                  <span className="figure">{t('modules:worksheet.hour', { hour })}</span>
                </th>
                {DAYS.map((day) => (
                  <td key={day}>{rating && <span className="paper-box" aria-hidden="true" />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}
