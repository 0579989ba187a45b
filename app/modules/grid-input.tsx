/** A week by day and hour, one day to open at a time: it works on a narrow phone, and by arrow keys. */
import { useTranslation } from 'react-i18next';
import type { GridCell } from './answers.ts';
import type { FieldData } from './content-blocks.ts';
import { GroupFrame, inputId } from './field-frame.tsx';
import type { FieldInputProps } from './field-input-props.ts';
import { inputName } from './read-answers.ts';
import { type Day, DAYS, GRID_RATING, gridHours, slotKey } from './week-grid.ts';

/** Set apart by signs for "from the left" and "end of that", else Arabic turns it into 10–0. */
const RATING_RANGE = `\u2066${GRID_RATING.min}–${GRID_RATING.max}\u2069`;

type Grid = Record<string, GridCell | undefined>;

export function GridInput({ field, block, answers, errors }: FieldInputProps) {
  const stored = answers[field.id];
  const grid: Grid = typeof stored === 'object' && !Array.isArray(stored) ? stored : {};
  const id = inputId(block, inputName(field.id));
  return (
    <GroupFrame
      id={id}
      label={field.label}
      hint={field.hint}
      error={errors.find((error) => error.field === field.id)}
    >
      <week-grid>
        {DAYS.map((day, index) => (
          <DayOfGrid key={day} day={day} field={field} block={block} grid={grid} first={index === 0} />
        ))}
      </week-grid>
    </GroupFrame>
  );
}

interface DayProps {
  day: Day;
  field: FieldData;
  block: string;
  grid: Grid;
  first: boolean;
}

function DayOfGrid({ day, field, block, grid, first }: DayProps) {
  const { t, i18n } = useTranslation(['modules', 'common']);
  const hours = gridHours(field);
  const count = hours.filter((hour) => grid[slotKey(day, hour)]).length;
  const { language } = i18n;
  return (
    <details className="grid-day" open={first || count > 0}>
      <summary lang={language}>
        {t('worksheet.day', { day: t(`common:days.${day}`) })}{' '}
        <span className="quiet">{t('worksheet.entries', { count })}</span>
      </summary>
      <div className="grid-day__slots">
        {hours.map((hour) => (
          <Slot
            key={hour}
            day={day}
            hour={hour}
            field={field}
            block={block}
            cell={grid[slotKey(day, hour)]}
          />
        ))}
      </div>
    </details>
  );
}

interface SlotProps {
  day: Day;
  hour: number;
  field: FieldData;
  block: string;
  cell: GridCell | undefined;
}

function Slot({ day, hour, field, block, cell }: SlotProps) {
  const { t, i18n } = useTranslation(['modules', 'common']);
  const key = slotKey(day, hour);
  const text = inputName(field.id, key, 'text');
  const rating = inputName(field.id, key, 'rating');
  const dayName = t(`common:days.${day}`);
  return (
    <div className="grid-slot" data-day={day}>
      <label className="grid-slot__hour" htmlFor={inputId(block, text)} lang={i18n.language}>
        <span className="nhsuk-u-visually-hidden">{dayName} </span>
        {t('worksheet.hour', { hour })}
      </label>
      <input className="nhsuk-input" id={inputId(block, text)} name={text} defaultValue={cell?.text} />
      {field.rating && (
        <input
          className="nhsuk-input grid-slot__rating"
          inputMode="numeric"
          name={rating}
          defaultValue={cell?.rating ?? undefined}
          aria-label={t('worksheet.slotRating', { rating: field.rating, day: dayName, hour })}
          placeholder={RATING_RANGE}
        />
      )}
    </div>
  );
}
