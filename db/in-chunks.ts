/** Writing very many rows: SQLite binds at most 32 766 values in one statement. */

/** How many rows one statement writes. */
const CHUNK = 500;

/** Calls `write` with at most 500 of `rows` at a time, in their order; never with none. */
export function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => void): void {
  for (let from = 0; from < rows.length; from += CHUNK) write(rows.slice(from, from + CHUNK));
}
