/** Where the points of a chart lie. Pure: scores in, coordinates out. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

interface Box {
  width: number;
  height: number;
}

/** The path of a small line through `scores`, oldest first, each as far from the last; empty below two scores. */
export function trendPath(scores: readonly number[], { width, height, max }: Box & { max: number }): string {
  if (scores.length < 2) return '';
  const across = scaleLinear()
    .domain([0, scores.length - 1])
    .range([2, width - 2]);
  const up = scaleLinear()
    .domain([0, max])
    .range([height - 2, 2]);
  const draw = line<number>()
    .x((_score, index) => across(index))
    .y((score) => up(score))
    .digits(1);
  return draw([...scores]) ?? '';
}

export interface ChartPoint {
  /** Epoch ms. */
  at: number;
  score: number;
}

interface Frame extends Box {
  margin: { top: number; end: number; bottom: number; start: number };
}

/** Scales of a chart over time, with room around it. One point alone stands in the middle. */
export function chartScales(points: readonly ChartPoint[], { max, frame }: { max: number; frame: Frame }) {
  const times = points.map(({ at }) => at);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const room = first === last ? 86_400_000 : 0;
  const { width, height, margin } = frame;
  return {
    x: scaleLinear()
      .domain([first - room, last + room])
      .range([margin.start, width - margin.end]),
    y: scaleLinear()
      .domain([0, max])
      .range([height - margin.bottom, margin.top]),
  };
}

/** At most `most` of the points' moments, evenly chosen, always with the first and the last. */
export function tickMoments(points: readonly ChartPoint[], most: number): number[] {
  const times = [...new Set(points.map(({ at }) => at))];
  if (times.length <= most) return times;
  const step = (times.length - 1) / (most - 1);
  return Array.from({ length: most }, (_tick, index) => times[Math.round(index * step)] ?? 0);
}
