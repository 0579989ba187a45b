/** A translation as its page shows it: each piece with its English, what changed, and what is wrong with it. Pure. */
import { diffWordsWithSpace } from 'diff';
import type { Finding } from '#app/modules/finding.ts';
import type { SegmentKind } from './page-segments.ts';
import type { TranslationRow } from './pair-segments.ts';
import { isTranslated, wordsOfPiece } from './translation-text.ts';

export interface WordChange {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

export interface PieceView {
  /** The number that its box is sent with. */
  number: number;
  /** Counted from 1 among those that are translated. */
  place: number;
  kind: SegmentKind;
  /** Such as `Field "mood"` or `title`; empty for prose. */
  name: string;
  change: TranslationRow['change'];
  /** Null when the English has it no more. */
  english: string | null;
  /** How the English changed since it was translated; empty when it did not, or when nobody knows. */
  changes: WordChange[];
  /** What stands in the box. */
  text: string;
  findings: Pick<Finding, 'message' | 'help' | 'warning'>[];
}

/** Pieces that are to be looked at before the page follows the English of today. */
export function needsLook({ change }: { change: TranslationRow['change'] }): boolean {
  return change !== 'same';
}

/** In the order of the page. `findings` are those of `text`, the translation as it stands. */
export function piecesToTranslate(
  rows: readonly TranslationRow[],
  { text, findings }: { text: string; findings: readonly Finding[] },
): PieceView[] {
  const lines = linesOfPieces(rows, text);
  let place = 0;
  return rows.flatMap((row, number): PieceView[] => {
    if (!isTranslated(row)) return [];
    const { english, translation, change } = row;
    const { kind, name } = english ?? translation;
    const [from, to] = lines.get(row) ?? [0, 0];
    return [
      {
        number,
        place: (place += 1),
        kind,
        name,
        change,
        english: english && wordsOfPiece(english),
        changes: change === 'changed' ? wordChanges(wordsOfPiece(row.was), wordsOfPiece(row.english)) : [],
        text: translation ? wordsOfPiece(translation) : '',
        findings: findings
          .filter(({ line }) => line >= from && line <= to)
          .map(({ message, help, warning }) => ({ message, help, warning })),
      },
    ];
  });
}

/** Findings that stand at none of the pieces shown, such as one about the page as a whole. */
export function otherFindings(
  rows: readonly TranslationRow[],
  { text, findings }: { text: string; findings: readonly Finding[] },
): Finding[] {
  const shown = [...linesOfPieces(rows, text)].filter(([row]) => isTranslated(row)).map(([, lines]) => lines);
  return findings.filter(({ line }) => !shown.some(([from, to]) => line >= from && line <= to));
}

/** First and last line of each piece in the translation, counted from 1. */
function linesOfPieces(rows: readonly TranslationRow[], text: string): Map<TranslationRow, [number, number]> {
  const found = new Map<TranslationRow, [number, number]>();
  let at = 0;
  const own = rows.filter(({ translation }) => translation !== null);
  for (const row of own) {
    const piece = row.translation?.text ?? '';
    const start = text.indexOf(piece, at);
    if (start < 0 || piece === '') continue;
    const first = text.slice(0, start).split('\n').length;
    found.set(row, [first, first + piece.split('\n').length - 1]);
    if (start >= at) at = start + piece.length;
  }
  return found;
}

function wordChanges(was: string, now: string): WordChange[] {
  return diffWordsWithSpace(was, now).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
