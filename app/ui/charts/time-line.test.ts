import { describe, expect, it } from 'vitest';
import { chartFrame, WIDTH } from './chart-frame.ts';
import type { MeasureCourse } from './measure-course.ts';
import {
  acrossScale,
  axisFigures,
  dateAnchor,
  scorePath,
  spanOf,
  tenth,
  upScale,
  weekTicks,
} from './time-line.ts';

const DAY = 86_400_000;
const band = (from: number) => ({ from, to: from + 4, name: 'band' });
const point = (at: number, score: number | null) => ({ at, score, band: null });

describe('the time line of a chart', () => {
  it('holds every score and everything else that happened, on all charts of the page', () => {
    const course = (...moments: number[]) =>
      ({ lines: [{ points: moments.map((at) => point(at, 1)) }] }) as unknown as MeasureCourse;
    expect(spanOf([course(30, 40), course(20)], [{ kind: 'attended', at: 50 }])).toEqual({
      from: 20,
      to: 50,
    });
    expect(spanOf([course()], [])).toBeNull();
  });

  it('goes from edge to edge, and puts a single day into the middle', () => {
    const edges = { start: 40, end: 390 };
    const course = acrossScale({ from: 0, to: 14 * DAY }, edges);
    expect([course(0), course(7 * DAY), course(14 * DAY)]).toEqual([40, 215, 390]);
    expect(acrossScale({ from: 5, to: 5 }, edges)(5)).toBe(215);
    const morning = acrossScale({ from: 0, to: DAY / 4 }, edges);
    expect([tenth(morning(0)), tenth(morning(DAY / 4))]).toEqual([180, 250]);
  });

  it('marks every week and names at most four of them, the first always', () => {
    const named = (days: number) =>
      weekTicks({ from: 0, to: days * DAY }, 4)
        .filter((tick) => tick.named)
        .map(({ at }) => at / DAY);
    expect(named(0)).toEqual([0]);
    expect(named(6)).toEqual([0]);
    expect(named(7)).toEqual([0, 7]);
    expect(named(27)).toEqual([0, 7, 14, 21]);
    expect(named(28)).toEqual([0, 14, 28]);
    expect(named(84)).toEqual([0, 28, 56, 84]);
    expect(weekTicks({ from: 0, to: 84 * DAY }, 4)).toHaveLength(13);
  });

  it.each([
    [40, 'start'],
    [69, 'start'],
    [70, 'middle'],
    [320, 'middle'],
    [321, 'end'],
    [350, 'end'],
  ])('a date at %i is written on the side that keeps it inside', (at, anchor) => {
    expect(dateAnchor(at, { start: 40, end: 350, room: 30 })).toBe(anchor);
  });
});

describe('the scores of a chart', () => {
  it('lie between the lowest and the highest that the questionnaire has, also when that is not nought', () => {
    const edges = { bottom: 200, top: 10 };
    const up = upScale({ min: 1, max: 5 }, edges);
    expect([up(1), up(3), up(5)]).toEqual([200, 105, 10]);
  });

  it.each([
    ['PHQ-9 at its bands', { min: 0, max: 27, bands: [0, 5, 10, 15, 20].map(band) }, [0, 5, 10, 15, 20, 27]],
    ['a sum without bands', { min: 0, max: 40, bands: [] }, [0, 10, 20, 30, 40]],
    ['a mean', { min: 1, max: 5, bands: [] }, [1, 2, 3, 4, 5]],
    ['one question from 0 to 8', { min: 0, max: 8, bands: [] }, [0, 2, 4, 6, 8]],
    ['a range that begins above nought', { min: 16, max: 80, bands: [] }, [16, 40, 60, 80]],
    ['no two figures on each other', { min: 0, max: 168, bands: [] }, [0, 50, 100, 150, 168]],
  ])('have figures beside them: %s', (_what, line, figures) => {
    expect(axisFigures(line)).toEqual(figures);
  });

  it('are joined, with a gap where answers were left out', () => {
    const scales = { x: (at: number) => at, y: (score: number) => -score };
    expect(scorePath([point(0, 5), point(1, 4)], scales)).toBe('M0,-5L1,-4');
    const path = scorePath([point(0, 5), point(1, 4), point(2, null), point(3, 2), point(4, 3)], scales);
    expect(path).toBe('M0,-5L1,-4M3,-2L4,-3');
    expect(scorePath([point(0, null)], scales)).toBe('');
  });
});

describe('the frame of a chart', () => {
  it('has a row for contacts and one for sessions only where there are any', () => {
    const [none, two] = [chartFrame(0), chartFrame(2)];
    expect([none.rows.length, two.rows.length]).toEqual([0, 2]);
    expect(two.height - none.height).toBe(48);
  });

  it('keeps everything inside, in this order from top to bottom', () => {
    const { top, bottom, rows, dates, height, start, end } = chartFrame(2);
    const order = [0, top, bottom, ...rows, dates, height];
    expect(order.toSorted((one, other) => one - other)).toEqual(order);
    expect([start > 0, end < WIDTH]).toEqual([true, true]);
  });
});
