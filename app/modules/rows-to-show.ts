/** How many rows of a table or a ladder stand on the page. */
import { MOST_ROWS } from './read-answers.ts';

const AT_FIRST = 3;
const ALWAYS_FREE = 2;

/** The filled rows and at least two empty ones, so that without JavaScript there is always room to write on. */
export function rowsToShow<Row extends object>(
  filled: Row[],
  atFirst = AT_FIRST,
): (Row | Record<string, never>)[] {
  const wanted = Math.max(atFirst, filled.length + ALWAYS_FREE);
  const empty = Math.max(0, Math.min(wanted, MOST_ROWS) - filled.length);
  return [...filled, ...Array.from({ length: empty }, () => ({}))];
}
