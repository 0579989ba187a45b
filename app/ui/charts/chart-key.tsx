/** What the lines and shapes of a chart mean; outside the drawing, where it never covers a score. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#app/i18n/format.ts';
import { MarkShape, type ShapeName } from './mark-shape.tsx';
import type { Audience, CourseMark, ScoreLine } from './measure-course.ts';
import { type Threshold, thresholdsOf } from './thresholds.ts';

interface ChartKeyProps {
  line: ScoreLine;
  marks: readonly CourseMark[];
  /** Language of the names of bands. */
  locale: string;
  audience: Audience;
}

export function ChartKey({ line, marks, locale, audience }: ChartKeyProps) {
  const { t } = useTranslation('charts');
  const thresholdText = useThresholdText(audience);
  const shapes = shapesIn(line, marks);
  return (
    <>
      <ul className="chart-keys">
        {shapes.map((name) => (
          <Key key={name} sample={<MarkShape name={name} x={16} y={8} />}>
            {t(`key.${name}`)}
          </Key>
        ))}
        {thresholdsOf(line, audience).map((threshold) => (
          <Key key={threshold.name} sample={<Dashes name={threshold.name} />}>
            {thresholdText(threshold)}
          </Key>
        ))}
      </ul>
      {audience === 'staff' && line.bands.length > 0 && <Bands line={line} locale={locale} />}
    </>
  );
}

/** Only what the drawing has. */
function shapesIn(line: ScoreLine, marks: readonly CourseMark[]): ShapeName[] {
  const there = new Set<ShapeName>(marks.map(({ kind }) => kind));
  for (const { score } of line.points) there.add(score === null ? 'incomplete' : 'score');
  return (['score', 'incomplete', 'attended', 'missed', 'session'] as const).filter((name) =>
    there.has(name),
  );
}

function useThresholdText(audience: Audience) {
  const { t, i18n } = useTranslation('charts');
  return ({ name, score, above }: Threshold): string => {
    const figure = { score: formatNumber(i18n.language, score, { maximumFractionDigits: 2 }) };
    // Only a practitioner's chart has this line.
    if (name === 'worse') return t('line.staff.worse', figure);
    if (name === 'improved') return t(`line.${audience}.improved`, figure);
    return t(`line.${audience}.${above ? 'above' : 'at-least'}`, figure);
  };
}

function Key({ sample, children }: { sample: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg className="chart-keys__sample" viewBox="0 0 32 16" width="32" height="16" aria-hidden="true">
        {sample}
      </svg>
      <span>{children}</span>
    </li>
  );
}

function Dashes({ name }: Pick<Threshold, 'name'>) {
  return <line className={`score-chart__${name}`} x1="0" x2="32" y1="8" y2="8" />;
}

/** Beside the lines they would lie on scores and thresholds. */
function Bands({ line, locale }: Pick<ChartKeyProps, 'line' | 'locale'>) {
  const { t } = useTranslation('charts');
  return (
    <ul className="chart-bands">
      {line.bands.map(({ from, to, name }) => (
        <li key={from}>
          <span className="figure">{t('range', { from, to })}</span> <span lang={locale}>{name}</span>
        </li>
      ))}
    </ul>
  );
}
