/**
 * Scores over a course, with what else happened on the same time line. Drawn on the server; the table says the same.
 * Time runs from the left in every language: patient and practitioner may look at it together, each in their own
 * language, and "it falls to the right" must be true for both. Arabic readers know charts of figures like this.
 */
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShortDate } from '#app/i18n/format.ts';
import { type ChartFrame, chartFrame, WIDTH } from './chart-frame.ts';
import { ChartKey } from './chart-key.tsx';
import { MarkShape } from './mark-shape.tsx';
import type { Audience, CourseMark, ScoreLine } from './measure-course.ts';
import { thresholdsOf } from './thresholds.ts';
import {
  acrossScale,
  axisFigures,
  dateAnchor,
  scorePath,
  type Span,
  tenth,
  upScale,
  weekTicks,
} from './time-line.ts';

interface ScoreChartProps {
  line: ScoreLine;
  marks: readonly CourseMark[];
  /** The time line that all charts of the page share. */
  span: Span;
  /** One sentence that says what the chart shows. */
  summary: string;
  /** Language of the names of bands. */
  locale: string;
  audience: Audience;
}

const MOST_DATES = 4;
/** Half the width of a date such as "24 Nov". */
const HALF_A_DATE = 30;

export function ScoreChart({ line, marks, span, summary, locale, audience }: ScoreChartProps) {
  // Three single dots say less than three sentences: a question is drawn from its second answer on.
  if (line.summary === null || (line.question && line.summary.count === 1)) return null;
  const rows = markRows(marks);
  const frame = chartFrame(rows.length);
  const x = (at: number) => tenth(acrossScale(span, frame)(at));
  const y = (score: number) => tenth(upScale(line, frame)(score));
  const title = `${line.id}-says`;
  return (
    <figure className="score-figure">
      <svg
        className="score-chart"
        viewBox={`0 0 ${WIDTH} ${frame.height}`}
        role="img"
        aria-labelledby={title}
        direction="ltr"
      >
        <title id={title}>{summary}</title>
        <Axis line={line} frame={frame} y={y} />
        <Weeks span={span} frame={frame} x={x} />
        <Thresholds line={line} frame={frame} y={y} audience={audience} />
        <path className="score-chart__line" d={scorePath(line.points, { x, y })} />
        {line.points.map(({ at, score }) => (
          <MarkShape
            key={at}
            name={score === null ? 'incomplete' : 'score'}
            x={x(at)}
            y={score === null ? frame.bottom : y(score)}
          />
        ))}
        {rows.map((row, index) =>
          row.map(({ kind, at }) => (
            <MarkShape key={`${kind} ${at}`} name={kind} x={x(at)} y={frame.rows[index] ?? 0} />
          )),
        )}
      </svg>
      <ChartKey line={line} marks={marks} locale={locale} audience={audience} />
    </figure>
  );
}

/** Contacts in one row, sessions in another; a row without any is not drawn. */
function markRows(marks: readonly CourseMark[]): CourseMark[][] {
  const sessions = marks.filter(({ kind }) => kind === 'session');
  const contacts = marks.filter(({ kind }) => kind !== 'session');
  return [contacts, sessions].filter((row) => row.length > 0);
}

interface PartProps {
  line: ScoreLine;
  frame: ChartFrame;
  y: (score: number) => number;
}

function Axis({ line, frame, y }: PartProps) {
  const { i18n } = useTranslation();
  return axisFigures(line).map((figure) => (
    <g key={figure}>
      <line className="score-chart__grid" x1={frame.start} x2={frame.end} y1={y(figure)} y2={y(figure)} />
      <text className="score-chart__figure" x={frame.start - 6} y={y(figure) + 5} textAnchor="end">
        {formatNumber(i18n.language, figure)}
      </text>
    </g>
  ));
}

function Weeks({ span, frame, x }: { span: Span; frame: ChartFrame; x: (at: number) => number }) {
  const { i18n } = useTranslation();
  return weekTicks(span, MOST_DATES).map(({ at, named }) => (
    <g key={at}>
      <line className="score-chart__week" x1={x(at)} x2={x(at)} y1={frame.bottom} y2={frame.bottom + 4} />
      {named && (
        <text
          className="score-chart__figure"
          x={x(at)}
          y={frame.dates}
          textAnchor={dateAnchor(x(at), { ...frame, room: HALF_A_DATE })}
        >
          {formatShortDate(i18n.language, at)}
        </text>
      )}
    </g>
  ));
}

function Thresholds({ line, frame, y, audience }: PartProps & { audience: Audience }) {
  return thresholdsOf(line, audience).map(({ name, score }) => (
    <line
      key={name}
      className={`score-chart__${name}`}
      x1={frame.start}
      x2={frame.end}
      y1={y(score)}
      y2={y(score)}
    />
  ));
}
