/** What a total is called. */
interface Bands {
  levels: readonly { id: string; from: number; to: number }[];
}

/**
 * The id of the severity band that `total` is in; null when it is no possible total, or no bands are published. PHQ-9:
 * 5, 10, 15 and 20 begin the bands (Kroenke, Spitzer and Williams 2001); GAD-7: 5, 10 and 15 (Spitzer, Kroenke, Williams
 * and Löwe 2006).
 */
export function bandOf({ bands }: { bands: Bands | null }, total: number): string | null {
  if (!bands || !Number.isInteger(total)) return null;
  return bands.levels.find(({ from, to }) => from <= total && total <= to)?.id ?? null;
}
