/** How made-up people's scores go over the weeks: seven kinds of course, with the ups and downs of real weeks. */
import type { Random } from './random.ts';

export const COURSES = ['steady', 'slow', 'sudden', 'flat', 'worse', 'stopped', 'new'] as const;
export type Course = (typeof COURSES)[number];

/** How far a score has moved after `weeks`, as a share of where it began: -0.5 is half. */
function shift(course: Course, weeks: number): number {
  const soFar = Math.min(1, weeks / 8);
  switch (course) {
    case 'steady':
      return -0.6 * soFar;
    case 'slow':
      return -0.3 * soFar;
    case 'sudden':
      return weeks >= 3 ? -0.6 : -0.05 * weeks;
    case 'flat':
    case 'new':
      return 0;
    case 'worse':
      return 0.3 * soFar;
    case 'stopped':
      return -0.15 * soFar;
  }
}

/** A total near where the course has come to, from 0 to `max`. */
export function totalAfter(
  random: Random,
  { course, weeks, start, max }: { course: Course; weeks: number; start: number; max: number },
): number {
  const noise = random.whole(-2, 2);
  return Math.max(0, Math.min(max, Math.round(start * (1 + shift(course, weeks))) + noise));
}

/** Item answers from 0 to `most` that add up to `total`, spread by chance over `count` items. */
export function itemsFor(
  random: Random,
  { total, count, most }: { total: number; count: number; most: number },
): number[] {
  const items = Array.from({ length: count }, () => 0);
  let left = Math.min(total, count * most);
  while (left > 0) {
    const index = random.whole(0, count - 1);
    const now = items[index] ?? most;
    if (now >= most) continue;
    items[index] = now + 1;
    left -= 1;
  }
  return items;
}

/** The answer to PHQ-9 item 9: mostly 0, more often above it when the total is high. */
export function itemNine(random: Random, total: number): number {
  if (total < 12 || !random.chance(total / 180)) return 0;
  return random.pick([1, 1, 1, 1, 2, 2, 3]);
}
