/** Counts as they may be shown (CLINICAL section 4): below 5 suppressed, the rest rounded to 5. Pure. */

/** Null stands for "fewer than 5". Zero is shown: it tells of nobody. */
export function publishedCount(count: number): number | null {
  if (count === 0) return 0;
  return count < 5 ? null : Math.round(count / 5) * 5;
}
