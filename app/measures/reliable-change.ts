/** Change that is larger than the questionnaire's own error of measurement. */
import type { MeasureDefinition } from './measure-schema.ts';

export type ReliableChange = 'improvement' | 'deterioration' | 'none';

/**
 * Compares two totals; on every measure here less is better. NHS Talking Therapies manual, outcome measures: a change
 * is reliable from 6 points on PHQ-9 and from 4 points on GAD-7.
 */
export function reliableChange(
  { reliableChange: threshold }: { reliableChange: Pick<MeasureDefinition['reliableChange'], 'atLeast'> },
  first: number,
  last: number,
): ReliableChange {
  if (first - last >= threshold.atLeast) return 'improvement';
  if (last - first >= threshold.atLeast) return 'deterioration';
  return 'none';
}
