/** Change that is larger than the questionnaire's own error of measurement. */
export type ReliableChange = 'improvement' | 'deterioration' | 'none';

/** Means are compared as written, to a millionth: 3 − 2.27 is 0.73, whatever binary fractions make of it. */
const FINEST = 1_000_000;

/**
 * Compares two totals; on every measure with a reliable change less is better. NHS Talking Therapies manual, outcome
 * measures: a change is reliable from 6 points on PHQ-9 and from 4 points on GAD-7. Null for a questionnaire without one.
 */
export function reliableChange(
  { reliableChange: threshold }: { reliableChange: { atLeast: number } | null },
  first: number,
  last: number,
): ReliableChange | null {
  if (!threshold) return null;
  const fall = Math.round((first - last) * FINEST) / FINEST;
  if (fall >= threshold.atLeast) return 'improvement';
  if (-fall >= threshold.atLeast) return 'deterioration';
  return 'none';
}
