import { describe, expect, it } from 'vitest';
import { publishedCount } from './published-count.ts';

describe('a count that may be shown', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [7, 5],
    [8, 10],
    [62, 60],
    [63, 65],
  ])('%i becomes %s', (count, shown) => {
    expect(publishedCount(count)).toBe(shown);
  });
});
