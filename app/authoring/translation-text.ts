/** A translated page from the pieces that somebody translated, in the order and with the blocks of the English. Pure. */
import type { TranslationRow } from './pair-segments.ts';
import type { Segment } from './page-segments.ts';
import { statusOf, withStatus } from './page-status.ts';
import { withStamp } from './stamp-translation.ts';

/** Written by what is done with a page, or the same in every language. */
const NOT_TRANSLATED = new Set(['status', 'sourceHash', 'minutes']);

/** A block that is only its name, such as `<CrisisHelp />`: its words come from elsewhere. */
const WORDLESS = /^<\w+\s*\/>$/;

/** False for what a translator has nothing to do with: the end of a block, a note to authors, figures. */
export function isTranslated({ english, translation }: TranslationRow): boolean {
  const { kind, name, text } = english ?? translation;
  if (WORDLESS.test(text)) return false;
  if (kind === 'front-matter') return !NOT_TRANSLATED.has(name);
  return kind !== 'block-end' && kind !== 'note';
}

/** A line of the front matter whose value is words and nothing else. */
function isWords({ kind, name }: Segment): boolean {
  return kind === 'front-matter' && (name === 'title' || name === 'summary');
}

/** The words of a piece as a translator writes them: of a title the words alone, of anything else its lines. */
export function wordsOfPiece(segment: Segment): string {
  if (!isWords(segment)) return segment.text;
  const value = segment.text.slice(segment.text.indexOf(':') + 1).trim();
  return unquoted(value);
}

/** The piece with these words in it, as far from the margin as the piece: in front matter that says what belongs to what. */
export function pieceWith(segment: Segment, words: string): string {
  const typed = words.replaceAll(/\r\n?/g, '\n').trim();
  if (isWords(segment)) return `${segment.name}: ${quoted(typed.replaceAll('\n', ' '))}`;
  const margin = /^[ \t]*/.exec(segment.text)?.[0] ?? '';
  return typed === '' ? '' : margin + typed;
}

interface Written {
  rows: readonly TranslationRow[];
  /** What follows the last piece of the English. */
  after: string;
  /** By number of the row; rows that were not on the form are missing and stay as they are. */
  typed: ReadonlyMap<number, string>;
  /** First 16 digits of the hash of the English that the page follows now; null when the translator did not say so. */
  follows: string | null;
}

/**
 * The page. A piece that is left empty is in English still; what English has no more goes when its box is emptied. The page
 * says `translated` and which English it follows only when its translator said so.
 */
export function translatedPage({ rows, after, typed, follows }: Written): string {
  const text = rows.map((row, number) => written(row, typed.get(number))).join('') + after;
  const own = rows.find(
    ({ translation }) => translation?.kind === 'front-matter' && translation.name === 'status',
  );
  const before = statusOf(`---\n${own?.translation?.text ?? ''}\n---\n`);
  const stamp = rows.find(({ translation }) => translation?.name === 'sourceHash')?.translation;
  const old = stamp ? /[0-9a-f]{16}/.exec(stamp.text)?.[0] : undefined;
  // What a clinician reviewed was translated before; patients would read English in the place of a draft.
  const wasTranslated = before === 'translated' || before === 'clinically-reviewed';
  const status = follows === null && !wasTranslated ? 'draft' : 'translated';
  const followed = follows ?? old;
  const page = withStatus(text, status);
  return followed === undefined ? page : (withStamp(page, followed) ?? page);
}

function written(row: TranslationRow, typed: string | undefined): string {
  const { english, translation } = row;
  if (!english) {
    // The English has none: it is written again below.
    if (translation.name === 'sourceHash' && translation.kind === 'front-matter') return '';
    const kept = typed === undefined ? translation.text : pieceWith(translation, typed);
    return kept === '' ? '' : translation.before + kept;
  }
  if (!isTranslated(row))
    return english.before + (english.kind === 'note' ? (translation ?? english).text : english.text);
  if (typed === undefined) return english.before + (translation ?? english).text;
  return english.before + (typed.trim() === '' ? english.text : pieceWith(english, typed));
}

function unquoted(value: string): string {
  if (value.startsWith("'") && value.endsWith("'") && value.length > 1)
    return value.slice(1, -1).replaceAll("''", "'");
  if (!value.startsWith('"')) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}

/** YAML reads plain words as they are; anything that could mean something to it stands in quotes. */
function quoted(words: string): string {
  const isPlain =
    /^\p{L}[^:#"'{}[\]\\]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off)$/i.test(words);
  return isPlain ? words : JSON.stringify(words);
}
