/** The rooms of a chart: scores on top, then what else happened, then dates. Pure. */

/** Units of the drawing. It is drawn for a phone, so that its letters are 12 px or more there (_chart.scss). */
export const WIDTH = 360;
const PLOT = { top: 12, height: 190 };
const EDGE = { start: 36, end: 12 };
const ROW = 20;
const DATES = 24;

export interface ChartFrame {
  height: number;
  /** Left and right edge of the time line. */
  start: number;
  end: number;
  /** Highest and lowest score. */
  top: number;
  bottom: number;
  /** Middle of each row of marks, in the order of `rows`. */
  rows: number[];
  /** The line on which the dates stand. */
  dates: number;
}

/** A frame with so many rows of marks between the scores and the dates. */
export function chartFrame(rows: number): ChartFrame {
  const bottom = PLOT.top + PLOT.height;
  const under = bottom + (rows > 0 ? 8 : 0) + rows * ROW;
  return {
    height: under + DATES,
    start: EDGE.start,
    end: WIDTH - EDGE.end,
    top: PLOT.top,
    bottom,
    rows: Array.from({ length: rows }, (_row, index) => bottom + 8 + (index + 0.5) * ROW),
    dates: under + DATES - 7,
  };
}
