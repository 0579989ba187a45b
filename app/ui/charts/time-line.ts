/** Where things lie on a chart over time. Pure: moments and scores in, coordinates out. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { CourseMark, MeasureCourse, ScoreLine, ScorePoint } from './measure-course.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** From the first to the last moment, epoch ms. */
export interface Span {
  from: number;
  to: number;
}

/** The span that holds every score and mark, so that all charts of a page share one time line; null without any. */
export function spanOf(courses: readonly MeasureCourse[], marks: readonly CourseMark[]): Span | null {
  const moments = [...courses.flatMap(({ lines }) => lines.flatMap(({ points }) => points)), ...marks].map(
    ({ at }) => at,
  );
  return moments.length === 0 ? null : { from: Math.min(...moments), to: Math.max(...moments) };
}

/** Across: `span` between the edges `start` and `end`. Everything on one day stands in the middle. */
export function acrossScale({ from, to }: Span, { start, end }: { start: number; end: number }) {
  const room = to - from < DAY ? DAY / 2 : 0;
  return scaleLinear()
    .domain([from - room, to + room])
    .range([start, end]);
}

/** Up: the range of a questionnaire between `bottom` and `top`. */
export function upScale(
  { min, max }: Pick<ScoreLine, 'min' | 'max'>,
  edges: { bottom: number; top: number },
) {
  return scaleLinear().domain([min, max]).range([edges.bottom, edges.top]);
}

/** A tick for every week from the first day on; `named` ones have room for their date, at most `most` of them. */
export function weekTicks({ from, to }: Span, most: number): { at: number; named: boolean }[] {
  const weeks = Math.floor((to - from) / WEEK);
  const step = Math.max(1, Math.ceil((weeks + 1) / most));
  return Array.from({ length: weeks + 1 }, (_week, index) => ({
    at: from + index * WEEK,
    named: index % step === 0,
  }));
}

/** The figures beside the axis: where bands begin, else a few round ones; always the lowest and the highest. */
export function axisFigures({ min, max, bands }: Pick<ScoreLine, 'min' | 'max' | 'bands'>): number[] {
  const between =
    bands.length > 0 ? bands.map(({ from }) => from) : scaleLinear().domain([min, max]).ticks(4);
  // One right beside an end would be written over it: 150 would stay, 20 beside 16 would not.
  const room = (max - min) / 10;
  return [min, ...between.filter((figure) => figure - min >= room && max - figure >= room), max];
}

/** The line through the scores, with a gap where answers are missing; empty when no two scores follow each other. */
export function scorePath(
  points: readonly ScorePoint[],
  { x, y }: { x: (at: number) => number; y: (score: number) => number },
): string {
  const draw = line<ScorePoint>()
    .defined(({ score }) => score !== null)
    .x(({ at }) => x(at))
    .y(({ score }) => y(score ?? 0))
    .digits(1);
  return draw([...points]) ?? '';
}

/** On which side of `at` a date is written, so that it stays inside the edges; half a date is `room` wide. */
export function dateAnchor(
  at: number,
  { start, end, room }: { start: number; end: number; room: number },
): 'start' | 'middle' | 'end' {
  if (at - start < room) return 'start';
  return end - at < room ? 'end' : 'middle';
}

/** To a tenth: finer is not seen, and the page is shorter. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
