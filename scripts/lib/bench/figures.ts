/** From times to the figures of the table. Pure. */

/** The middle of `values`; of an even number, the mean of the two in the middle. Throws when there is none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is nothing to take the median of.');
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** `3.4 ×`: how many times as long as `base`. */
export function ratio(value: number, base: number): string {
  return `${(value / base).toFixed(value / base < 10 ? 1 : 0)} ×`;
}

/** A Markdown table whose columns line up. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
