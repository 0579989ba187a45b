import { describe, expect, it } from 'vitest';
import { chartScales, tickMoments, trendPath } from './trend.ts';

describe('the small line of a row', () => {
  const box = { width: 100, height: 30, max: 27 };
  it('needs two scores', () => {
    expect([trendPath([], box), trendPath([4], box)]).toEqual(['', '']);
  });

  it('goes from side to side, and up for more', () => {
    expect(trendPath([0, 27], box)).toBe('M2,28L98,2');
  });
});

describe('the chart', () => {
  const frame = { width: 400, height: 200, margin: { top: 10, end: 10, bottom: 30, start: 40 } };
  const points = [0, 7, 14].map((days) => ({ at: days * 86_400_000, score: days }));

  it('uses the room between its margins', () => {
    const { x, y } = chartScales(points, { max: 27, frame });
    expect([x(0), x(14 * 86_400_000), y(0), y(27)]).toEqual([40, 390, 170, 10]);
  });

  it('puts a point alone into the middle', () => {
    const { x } = chartScales(points.slice(0, 1), { max: 27, frame });
    expect(x(0)).toBe(215);
  });

  it('names the first and the last date, and few between', () => {
    const many = Array.from({ length: 12 }, (_point, index) => ({ at: index, score: 1 }));
    expect(tickMoments(many, 4)).toEqual([0, 4, 7, 11]);
    expect(tickMoments(points, 4)).toHaveLength(3);
  });
});
