/** Scores over time with caseness, bands and reliable change. Drawn on the server; the table beside it says the same. */
import { line } from 'd3-shape';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShortDate } from '#app/i18n/format.ts';
import { type ChartPoint, chartScales, tickMoments } from './trend.ts';

export interface ChartFacts {
  max: number;
  /** Where each band begins, lowest first, with its name. */
  bands: { from: number; name: string }[];
  caseness: number;
  /** The score that would be a reliable improvement from the first one; null when it cannot be reached. */
  reliable: number | null;
}

interface ScoreChartProps {
  /** For ids; unique on the page. */
  id: string;
  points: readonly ChartPoint[];
  facts: ChartFacts;
  /** One sentence that says what the chart shows. */
  summary: string;
  labels: { caseness: string; reliable: string };
}

// Drawn for a phone, so that the text is 12 px or more at 320 px; wider screens only make it larger.
const FRAME = { width: 360, height: 240, margin: { top: 12, end: 14, bottom: 28, start: 30 } };
const MOST_DATES = 4;

export function ScoreChart({ id, points, facts, summary, labels }: ScoreChartProps) {
  const { i18n } = useTranslation();
  if (points.length === 0) return null;
  const { x, y } = chartScales(points, { max: facts.max, frame: FRAME });
  const path = line<ChartPoint>()
    .x(({ at }) => x(at))
    .y(({ score }) => y(score))
    .digits(1)([...points]);
  const { width, height, margin } = FRAME;
  const across = { x1: margin.start, x2: width - margin.end };
  return (
    <figure className="score-figure">
      <svg
        className="score-chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-says`}
        direction="ltr"
      >
        <title id={`${id}-says`}>{summary}</title>
        {facts.bands.map(({ from, name }) => (
          <g key={from}>
            <line className="score-chart__band" {...across} y1={y(from)} y2={y(from)} />
            <text className="score-chart__band-name" x={across.x2} y={y(from) - 3} textAnchor="end">
              {name}
            </text>
            <text className="score-chart__figure" x={margin.start - 6} y={y(from) + 4} textAnchor="end">
              {formatNumber(i18n.language, from)}
            </text>
          </g>
        ))}
        <line
          className="score-chart__caseness"
          {...across}
          y1={round(y(facts.caseness))}
          y2={round(y(facts.caseness))}
        />
        {facts.reliable !== null && (
          <line
            className="score-chart__reliable"
            {...across}
            y1={round(y(facts.reliable))}
            y2={round(y(facts.reliable))}
          />
        )}
        <path className="score-chart__line" d={path ?? ''} />
        {points.map(({ at, score }) => (
          <circle className="score-chart__point" key={at} cx={round(x(at))} cy={round(y(score))} r="4" />
        ))}
        {tickMoments(points, MOST_DATES).map((at, index, all) => (
          <text
            className="score-chart__figure"
            key={at}
            x={round(x(at))}
            y={height - 8}
            textAnchor={anchor(index, all.length)}
          >
            {formatShortDate(i18n.language, at)}
          </text>
        ))}
      </svg>
      <ul className="score-chart__keys">
        <Key name="caseness" label={labels.caseness} />
        {facts.reliable !== null && <Key name="reliable" label={labels.reliable} />}
      </ul>
    </figure>
  );
}

interface KeyProps {
  name: 'caseness' | 'reliable';
  label: string;
}

/** What a dashed line means; outside the drawing, where it never covers a score. */
function Key({ name, label }: KeyProps) {
  return (
    <li>
      <svg className="score-chart__key" viewBox="0 0 32 8" width="32" height="8" aria-hidden="true">
        <line className={`score-chart__${name}`} x1="0" x2="32" y1="4" y2="4" />
      </svg>
      {label}
    </li>
  );
}

/** The first and last dates stay inside the frame. */
function anchor(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'middle';
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
