/** A page in the pieces that a translator works on: each a paragraph, a block or a question. Nothing of it is lost between them. */
import { isElement, literalAttributes, type PageNode } from '#app/modules/mdx-nodes.ts';

/** What a piece is, for the person who translates it. */
export type SegmentKind =
  | 'front-matter'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'table'
  | 'note'
  | 'block'
  /** The line that begins or ends a block whose inside is in pieces of its own. */
  | 'block-start'
  | 'block-end'
  | 'other';

export interface Segment {
  kind: SegmentKind;
  /** Names it: the front matter's line, or the block with its id, such as `Field "mood"`. Empty for prose. */
  name: string;
  /** What stands between it and the one before: line ends and blanks. */
  before: string;
  /** Its own lines. */
  text: string;
}

export interface Segments {
  segments: Segment[];
  /** What follows the last one. */
  after: string;
}

/** Their inside is translated question by question. */
const OPENED = new Set(['Worksheet', 'Quiz']);

/** First and last line of a piece, counted from 1. */
interface Lines {
  kind: SegmentKind;
  name: string;
  from: number;
  to: number;
}

/**
 * The pieces of a page. `tree` is the page as the compiler parsed it; without one, as for a page that cannot be parsed, all
 * below the front matter is one piece.
 */
export function segmentsOf(source: string, tree: PageNode | undefined): Segments {
  const lines = source.split('\n');
  const end = frontMatterEnd(lines);
  const body = tree ? (tree.children ?? []).flatMap(piecesOf) : [];
  const found = [...frontMatter(lines, end), ...inOrder(body, end, lines.length)];
  const all = tree ? found : [...found, ...restOf(lines, end)];
  return cut(lines, all);
}

/** The page again: `joined(segmentsOf(source, tree))` is `source`. */
export function joined({ segments, after }: Segments): string {
  return segments.map(({ before, text }) => before + text).join('') + after;
}

/** The line of the closing `---`, counted from 0; -1 for a page without front matter. */
function frontMatterEnd(lines: string[]): number {
  return lines[0]?.trimEnd() === '---'
    ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
    : -1;
}

/** Each line of the front matter that says something in one line of its own. */
function frontMatter(lines: string[], end: number): Lines[] {
  return lines.slice(0, Math.max(0, end)).flatMap((line, index) => {
    const name = /^\s*([A-Za-z][\w-]*):\s*\S/.exec(line)?.[1];
    return index > 0 && name !== undefined
      ? [{ kind: 'front-matter', name, from: index + 1, to: index + 1 } as const]
      : [];
  });
}

function piecesOf(node: PageNode): Lines[] {
  const { position } = node;
  if (!position) return [];
  const [from, to] = [position.start.line, position.end.line];
  const name = isElement(node) ? nameOf(node) : '';
  const children = node.children ?? [];
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  const opens = isElement(node) && OPENED.has(node.name ?? '') && first && last;
  if (!opens || first.start.line <= from || last.end.line >= to)
    return [{ kind: kindOf(node), name, from, to }];
  return [
    { kind: 'block-start', name, from, to: startTagEnd(from, first.start.line) },
    ...children.flatMap(piecesOf),
    { kind: 'block-end', name, from: to, to },
  ];
}

/** The opening tag may be on several lines; blanks before the first thing inside are not part of it. */
function startTagEnd(from: number, firstInside: number): number {
  return Math.max(from, firstInside - 1);
}

/** By what is the same in every language: the name in a story is not. */
function nameOf(node: PageNode): string {
  const literals = literalAttributes(node);
  const id = ['id', 'measure'].map((key) => literals.get(key)).find((one) => typeof one === 'string');
  return id === undefined ? (node.name ?? '') : `${node.name ?? ''} "${id}"`;
}

function kindOf(node: PageNode): SegmentKind {
  if (isElement(node)) return 'block';
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'table':
      return node.type;
    case 'mdxFlowExpression':
      return 'note';
    default:
      return 'other';
  }
}

/** Only lines below the front matter, each in one piece at most: two things on one line are one piece. */
function inOrder(pieces: Lines[], end: number, most: number): Lines[] {
  const kept: Lines[] = [];
  for (const piece of pieces) {
    const from = Math.max(piece.from, (kept.at(-1)?.to ?? end + 1) + 1);
    const to = Math.min(piece.to, most);
    if (from <= to) kept.push({ ...piece, from, to });
  }
  return kept;
}

function restOf(lines: string[], end: number): Lines[] {
  const first = lines.findIndex((line, at) => at > end && line.trim() !== '');
  return first < 0 ? [] : [{ kind: 'other', name: '', from: first + 1, to: lines.length }];
}

/** Lines that are in no piece stand before the next one. Blank lines at the end of a piece stand after it. */
function cut(lines: string[], pieces: Lines[]): Segments {
  const segments: Segment[] = [];
  let next = 0;
  const between = (to: number) =>
    lines
      .slice(next, to)
      .map((line) => `${line}\n`)
      .join('');
  let dangling = '';
  for (const { kind, name, from, to } of pieces) {
    const before = dangling + between(from - 1);
    const whole = lines.slice(from - 1, to).join('\n');
    const text = whole.trimEnd();
    segments.push({ kind, name, before, text });
    dangling = whole.slice(text.length) + (to < lines.length ? '\n' : '');
    next = to;
  }
  return { segments, after: dangling + lines.slice(next).join('\n') };
}
