import { describe, expect, it } from 'vitest';
import { isLastAttempt, MOST_ATTEMPTS, waitAfter } from './retry.ts';

describe('a message that could not be sent', () => {
  it('waits longer each time, a minute at first', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS }, (_each, index) => waitAfter(index + 1) / 60_000);
    expect(waits).toEqual([1, 2, 5, 15, 60, 120, 240, 480, 480, 480]);
  });

  it('is tried for about a day', () => {
    const hours = Array.from({ length: MOST_ATTEMPTS - 1 }, (_each, index) => waitAfter(index + 1)).reduce(
      (sum, wait) => sum + wait / 3_600_000,
      0,
    );
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(30);
  });

  it('is given up after the tenth attempt', () => {
    expect([9, 10, 11].map(isLastAttempt)).toEqual([false, true, true]);
  });
});
