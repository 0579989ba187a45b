/** The newest score of a questionnaire, how far it is from the first, and the line between. */
import { useTranslation } from 'react-i18next';
import { formatChange } from '#app/i18n/format.ts';
import type { MeasureTrend } from '#app/measures/latest-measures.server.ts';
import { Sparkline } from '#app/ui/charts/sparkline.tsx';

interface ScoreCellProps {
  /** Null without a score. */
  trend: MeasureTrend | null;
  /** The highest score there can be. */
  max: number;
  line: boolean;
}

export function ScoreCell({ trend, max, line }: ScoreCellProps) {
  const { t, i18n } = useTranslation('caseload');
  if (!trend) return t('noScore');
  return (
    <span className="score">
      <span className="figure">
        <strong>{trend.last}</strong>{' '}
        <span className="quiet" aria-hidden="true">
          {formatChange(i18n.language, trend.change)}
        </span>
        <span className="nhsuk-u-visually-hidden">{changeText(trend.change, t)}</span>
      </span>
      {line && <Sparkline scores={trend.trend} max={max} />}
    </span>
  );
}

function changeText(change: number, t: ReturnType<typeof useTranslation<'caseload'>>['t']): string {
  if (change === 0) return t('change.none');
  return change < 0 ? t('change.down', { count: -change }) : t('change.up', { count: change });
}
