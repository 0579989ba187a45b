/** Caseness: whether a total is one at which treatment is usual. */
import type { MeasureDefinition } from './measure-schema.ts';

/**
 * True at the measure's threshold or above. NHS Talking Therapies manual, outcome measures: PHQ-9 10 or more,
 * GAD-7 8 or more.
 */
export function isCase(
  { caseness }: { caseness: Pick<MeasureDefinition['caseness'], 'atLeast'> },
  total: number,
): boolean {
  return total >= caseness.atLeast;
}
