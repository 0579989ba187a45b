/** The English of today beside its translation, piece by piece, and what of it has changed since it was translated. Pure. */
import { diffArrays } from 'diff';
import type { Segment } from './page-segments.ts';

export type TranslationRow =
  /** The English is as it was when this was translated. */
  | { change: 'same'; english: Segment; translation: Segment }
  | { change: 'changed'; english: Segment; was: Segment; translation: Segment }
  /** It was not there when the page was translated, or was not translated. */
  | { change: 'new'; english: Segment; translation: null }
  /** Nobody kept the English of then, so it may have changed or not. */
  | { change: 'unknown'; english: Segment; translation: Segment }
  /** It is in the translation and in the English no more. */
  | { change: 'gone'; english: null; translation: Segment };

interface Pages {
  english: readonly Segment[];
  /** The English that the translation was made from; null when it was never kept. */
  before: readonly Segment[] | null;
  translation: readonly Segment[];
}

/** In the order of the English of today; what is gone stands behind what it followed. */
export function translationRows({ english, before, translation }: Pages): TranslationRow[] {
  const ofThen = before ?? english;
  const thenToNow = before ? aligned(before, english) : sameNumbers(english);
  const ourToThen = byShape(translation, ofThen);
  const ourOf = new Map<number, number>();
  for (const [ours, then] of ourToThen) {
    const now = thenToNow.get(then);
    if (now !== undefined) ourOf.set(now, ours);
  }
  const nowToThen = new Map([...thenToNow].map(([then, now]) => [now, then] as const));
  const rows = english.map((piece, now) => {
    const ours = ourOf.get(now);
    const translated = ours === undefined ? undefined : translation[ours];
    const was = before?.[nowToThen.get(now) ?? -1];
    return { ours, row: rowOf(piece, translated, { known: before !== null, was }) };
  });
  return withGone(rows, translation);
}

function rowOf(
  english: Segment,
  translation: Segment | undefined,
  { known, was }: { known: boolean; was: Segment | undefined },
): TranslationRow {
  if (!translation) return { change: 'new', english, translation: null };
  if (!known) return { change: 'unknown', english, translation };
  if (!was || was.text === english.text) return { change: 'same', english, translation };
  return { change: 'changed', english, was, translation };
}

function withGone(
  rows: { ours?: number | undefined; row: TranslationRow }[],
  translation: readonly Segment[],
) {
  const used = new Set(rows.map(({ ours }) => ours));
  const gone = translation.map((piece, ours) => ({ piece, ours })).filter(({ ours }) => !used.has(ours));
  const all = rows.map(({ row, ours }) => ({ row, ours: ours ?? -1 }));
  for (const { piece, ours } of gone) {
    const at = all.findLastIndex((each) => each.ours >= 0 && each.ours < ours) + 1;
    all.splice(at, 0, { row: { change: 'gone', english: null, translation: piece }, ours });
  }
  return all.map(({ row }) => row);
}

/** Which piece of `from` is which of `to`: the same words first, then what is of the same kind between them. */
function aligned(from: readonly Segment[], to: readonly Segment[]): Map<number, number> {
  const pairs = new Map(
    common(from, to, (one, other) => shapeOf(one) === shapeOf(other) && one.text === other.text),
  );
  let [start, there] = [0, 0];
  for (const [anchor, target] of [...pairs, [from.length, to.length] as const]) {
    const between = byShape(from.slice(start, anchor), to.slice(there, target));
    for (const [one, other] of between) pairs.set(start + one, there + other);
    [start, there] = [anchor + 1, target + 1];
  }
  return pairs;
}

/** The translation has other words, but the same pieces in the same order. */
function byShape(from: readonly Segment[], to: readonly Segment[]): Map<number, number> {
  return new Map(common(from, to, (one, other) => shapeOf(one) === shapeOf(other)));
}

function shapeOf({ kind, name }: Segment): string {
  return `${kind} ${name}`;
}

function sameNumbers(pieces: readonly Segment[]): Map<number, number> {
  return new Map(pieces.map((_piece, index) => [index, index]));
}

/** Two pages that differ in more pieces than this are no longer two of the same page, and to compare them would take seconds. */
const MOST_EDITS = 400;

/** Piece by piece as they come, as far as they are of the same kind. */
function inTurn(
  from: readonly Segment[],
  to: readonly Segment[],
  same: (one: Segment, other: Segment) => boolean,
): [number, number][] {
  return from.flatMap((piece, at): [number, number][] => {
    const other = to[at];
    return other && same(piece, other) ? [[at, at]] : [];
  });
}

/** The longest row of pieces that both have, as pairs of their numbers. */
function common(
  from: readonly Segment[],
  to: readonly Segment[],
  same: (one: Segment, other: Segment) => boolean,
): [number, number][] {
  const parts = diffArrays([...from], [...to], { comparator: same, maxEditLength: MOST_EDITS });
  if (!parts) return inTurn(from, to, same);
  const pairs: [number, number][] = [];
  let [one, other] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) for (let at = 0; at < count; at += 1) pairs.push([one + at, other + at]);
    if (!added) one += count;
    if (!removed) other += count;
  }
  return pairs;
}
