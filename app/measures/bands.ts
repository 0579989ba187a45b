/** What a total is called. */
import type { MeasureDefinition } from './measure-schema.ts';

/**
 * The id of the severity band that `total` is in, or null when it is no possible total. PHQ-9: 5, 10, 15 and 20 begin
 * the bands (Kroenke, Spitzer and Williams 2001); GAD-7: 5, 10 and 15 (Spitzer, Kroenke, Williams and Löwe 2006).
 */
export function bandOf(
  { bands }: { bands: Pick<MeasureDefinition['bands'], 'levels'> },
  total: number,
): string | null {
  if (!Number.isInteger(total)) return null;
  return bands.levels.find(({ from, to }) => from <= total && total <= to)?.id ?? null;
}
