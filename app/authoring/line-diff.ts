/** Two versions of a text side by side, line by line, with the words that differ: readable without colour. */
import { diffArrays, diffLines } from 'diff';

/** A piece of a line; `changed` when the other version has other words there. */
export interface Piece {
  text: string;
  changed: boolean;
}

export type DiffRow =
  | { kind: 'same'; before: number; after: number; pieces: Piece[] }
  | { kind: 'removed'; before: number; after: null; pieces: Piece[] }
  | { kind: 'added'; before: null; after: number; pieces: Piece[] }
  /** Lines that are the same and far from any change. */
  | { kind: 'folded'; first: number; lines: number };

export interface TextDiff {
  rows: DiffRow[];
  /** Lines. */
  added: number;
  removed: number;
}

/** Lines that are shown around a change. */
const CONTEXT = 3;

/** With more edits than these two texts, or two lines, count as wholly different: what it costs grows with their square. */
const MOST_EDITS = { lines: 1_000, words: 200 };

/** What the words of all lines together may cost, in squares of edits: about 20 lines that are written anew. */
const MOST_COST = 20 * MOST_EDITS.words ** 2;

/** The difference of two texts; one that is not there (null) has no lines. */
export function textDiff(before: string | null, after: string | null): TextDiff {
  const [old, now] = [before ?? '', after ?? ''];
  const changes = diffLines(old, now, { maxEditLength: MOST_EDITS.lines }) ?? [
    { value: old, removed: true, added: false },
    { value: now, removed: false, added: true },
  ];
  const lines = changes.map(({ value, added, removed }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    lines: linesOf(value),
  }));
  const rows = numbered(lines);
  return {
    rows: folded(rows),
    added: rows.filter(({ kind }) => kind === 'added').length,
    removed: rows.filter(({ kind }) => kind === 'removed').length,
  };
}

type Row = Exclude<DiffRow, { kind: 'folded' }>;
interface Run {
  kind: 'same' | 'added' | 'removed';
  lines: string[];
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\n$/, '').split('\n');
}

function numbered(runs: Run[]): Row[] {
  let [before, after] = [0, 0];
  const compare = wordComparison();
  return runs.flatMap((run, index) => {
    const other = run.kind === 'removed' ? runs[index + 1] : runs[index - 1];
    return run.lines.map((line, at): Row => {
      const pieces = piecesOf(line, { run, other, at, compare });
      switch (run.kind) {
        case 'same':
          return { kind: 'same', before: (before += 1), after: (after += 1), pieces };
        case 'removed':
          return { kind: 'removed', before: (before += 1), after: null, pieces };
        case 'added':
          return { kind: 'added', before: null, after: (after += 1), pieces };
      }
    });
  });
}

/** The words of a changed line that differ from the line that took its place. */
function piecesOf(
  line: string,
  { run, other, at, compare }: { run: Run; other: Run | undefined; at: number; compare: WordComparison },
): Piece[] {
  if (run.kind === 'same') return [{ text: line, changed: false }];
  const pairs = { removed: 'added', added: 'removed' };
  const opposite = other?.kind === pairs[run.kind] ? other.lines[at] : undefined;
  if (opposite === undefined) return [{ text: line, changed: true }];
  const [old, now] = run.kind === 'removed' ? [line, opposite] : [opposite, line];
  const words = compare(old, now);
  if (!words) return [{ text: line, changed: true }];
  const gone = run.kind === 'removed' ? 'added' : 'removed';
  return words
    .filter((word) => !word[gone])
    .map(({ value, added, removed }) => ({ text: value.join(''), changed: added || removed }));
}

type WordComparison = (old: string, now: string) => ReturnType<typeof diffArrays<string>> | undefined;

/** Compares two lines once, though both of them ask, and none any more when the lines before have cost too much. */
function wordComparison(): WordComparison {
  const known = new Map<string, ReturnType<WordComparison>>();
  let left = MOST_COST;
  return (old, now) => {
    const key = `${old}\n${now}`;
    if (known.has(key)) return known.get(key);
    const maxEditLength = Math.min(MOST_EDITS.words, Math.floor(Math.sqrt(left)));
    const words = left > 0 ? diffArrays(wordsOf(old), wordsOf(now), { maxEditLength }) : undefined;
    const edits = words?.filter(({ added, removed }) => added || removed).map(({ value }) => value.length);
    left -= edits ? edits.reduce((sum, length) => sum + length, 0) ** 2 : maxEditLength ** 2;
    known.set(key, words);
    return words;
  };
}

/** Words, spaces and signs in any script; together they are the line. */
function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{M}\p{N}'’]+|\s+|./gsu) ?? [];
}

function folded(rows: Row[]): DiffRow[] {
  const near = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'same') continue;
    for (let at = index - CONTEXT; at <= index + CONTEXT; at += 1) near.add(at);
  }
  const shown: DiffRow[] = [];
  for (const [index, row] of rows.entries()) {
    const last = shown.at(-1);
    if (near.has(index)) shown.push(row);
    else if (last?.kind === 'folded') last.lines += 1;
    else shown.push({ kind: 'folded', first: index + 1, lines: 1 });
  }
  return shown;
}
