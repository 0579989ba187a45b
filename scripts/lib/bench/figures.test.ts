import { describe, expect, it } from 'vitest';
import { median, ratio, table } from './figures.ts';

describe('the figures of the bench', () => {
  it('the median is not moved by one slow request', () => {
    expect([median([1, 900, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
    expect(() => median([])).toThrow();
  });

  it('a ratio has one place while it is small', () => {
    expect([ratio(3, 2), ratio(24, 2)]).toEqual(['1.5 ×', '12 ×']);
  });

  it('a table lines up', () => {
    expect(table(['a', 'long'], [['wide cell', 'b']])).toBe(
      ['| a         | long |', '| --------- | ---- |', '| wide cell | b    |'].join('\n'),
    );
  });
});
