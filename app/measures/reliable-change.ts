/** Change that is larger than the questionnaire's own error of measurement. */
import { asWritten } from './score-measure.ts';

export type ReliableChange = 'improvement' | 'deterioration' | 'none';

/** How many points a score fell, to a millionth; negative where it rose. On every measure less is better. */
export function fallOf(first: number, last: number): number {
  return asWritten(first - last);
}

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
  const fall = fallOf(first, last);
  if (fall >= threshold.atLeast) return 'improvement';
  if (-fall >= threshold.atLeast) return 'deterioration';
  return 'none';
}
