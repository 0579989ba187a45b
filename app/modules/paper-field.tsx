/** One field of a worksheet on paper: its question, and room for the answer by the kind of field. */
import { useTranslation } from 'react-i18next';
import type { FieldData } from './content-blocks.ts';
import { inLanguage } from './in-language.ts';
import { PaperBoxes, PaperGap, PaperLines } from './paper-lines.tsx';
import { figuresOf, LINES } from './paper-space.ts';
import { PaperLadder, PaperTable } from './paper-table.tsx';
import { PaperWeek } from './paper-week.tsx';

export function PaperField({ field }: { field: FieldData }) {
  const { label, hint } = field;
  return (
    <div className={`paper-field paper-field--${field.type}`}>
      <p className="paper-field__label">{label}</p>
      {hint && <p className="paper-field__hint">{hint}</p>}
      <Space field={field} />
    </div>
  );
}

function Space({ field }: { field: FieldData }) {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return <PaperBoxes options={field.options} />;
    case 'number':
    case 'rating':
      return <Figures field={field} />;
    case 'date':
    case 'time':
      return <Moment type={field.type} />;
    case 'table':
      return <PaperTable field={field} />;
    case 'ladder':
      return <PaperLadder field={field} />;
    case 'week-grid':
      return <PaperWeek field={field} />;
    default:
      return <PaperLines count={LINES[field.type] ?? 1} />;
  }
}

function Figures({ field }: { field: FieldData }) {
  const { t, i18n } = useTranslation('print');
  const figures = figuresOf(field);
  const { low, high, unit } = field;
  if (!figures) {
    return (
      <div {...inLanguage(i18n.language)}>
        <PaperGap label={t('space.number')} unit={unit} short />
      </div>
    );
  }
  return (
    <>
      <ul className="paper-scale">
        {figures.map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
      </ul>
      {(low ?? high) && (
        <p className="paper-scale__ends">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      )}
    </>
  );
}

/** A date or a time, in the words of the interface whatever language the sheet is in. */
function Moment({ type }: { type: 'date' | 'time' }) {
  const { t, i18n } = useTranslation('print');
  const gaps = type === 'date' ? (['day', 'month', 'year'] as const) : (['hour', 'minute'] as const);
  return (
    <div className="paper-gaps" {...inLanguage(i18n.language)}>
      {gaps.map((gap) => (
        <PaperGap key={gap} label={t(`space.${gap}`)} short />
      ))}
    </div>
  );
}
