import { describe, expect, it } from 'vitest';
import { trendPath } from './trend.ts';

describe('the small line of a row', () => {
  const box = { width: 100, height: 30, max: 27 };
  it('needs two scores', () => {
    expect([trendPath([], box), trendPath([4], box)]).toEqual(['', '']);
  });

  it('goes from side to side, and up for more', () => {
    expect(trendPath([0, 27], box)).toBe('M2,28L98,2');
  });
});
