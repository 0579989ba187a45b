/** The path of a small line. Pure: scores in, coordinates out. */
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
