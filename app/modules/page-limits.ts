/**
 * What keeps one page from costing minutes: some things take the parser a time that grows with their square, so they
 * are bounded before it sees them. Real pages stay far below every limit.
 */
import type { Problem } from './finding.ts';
import { placeOf, type PageNode } from './mdx-nodes.ts';

const MAX_SOURCE_BYTES = 60_000;
const MAX_LINES = 1_500;
const MAX_LINE_LENGTH = 5_000;
const MAX_BRACES = 100;
const MAX_MARKS = 1_000;
const MAX_BEGUN = 2_000;
const MAX_DEPTH = 40;
const MAX_NODES = 10_000;
const RULE = 'too-large';

/** What begins quotations and lists at the beginning of a line. */
const BEGINS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/;

/** More than twenty of them on one line, or text indented as deep as that. */
const DEEP_LINE = /^(?:(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){21}|[ \t]{81})/;

/** Why a page is too large or too deep to be parsed at all; undefined when it is not. */
export function textTooLarge(source: string): Problem | undefined {
  if (Buffer.byteLength(source) > MAX_SOURCE_BYTES) {
    const message = `the page is larger than ${MAX_SOURCE_BYTES / 1_000} kB`;
    return { line: 1, column: 1, rule: RULE, message, help: 'make two pages of it' };
  }
  const lines = linesOf(source);
  if (lines.length > MAX_LINES) {
    const message = `the page has more than ${MAX_LINES} lines`;
    return { line: MAX_LINES, column: 1, rule: RULE, message, help: 'make two pages of it' };
  }
  return (
    lineProblem(lines, ({ length }) => length > MAX_LINE_LENGTH, {
      message: `the line is longer than ${MAX_LINE_LENGTH} characters`,
      help: 'begin a new line within the paragraph',
    }) ??
    lineProblem(lines, (line) => DEEP_LINE.test(line), {
      message: 'too many things stand inside each other',
    }) ??
    bracesProblem(lines) ??
    marksProblem(lines) ??
    begunProblem(lines)
  );
}

/** Why a parsed page has too much in it to be compiled; undefined when it has not. */
export function treeTooLarge(tree: PageNode): Problem | undefined {
  let level: PageNode[] = [tree];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.reduce((sum, node) => sum + weightOf(node), 0);
    const first = level[0] ?? tree;
    if (depth > MAX_DEPTH)
      return { ...placeOf(first), rule: RULE, message: 'too many things stand inside each other' };
    if (nodes > MAX_NODES) {
      return {
        line: 1,
        column: 1,
        rule: RULE,
        message: 'there is too much on this page',
        help: 'make two pages of it',
      };
    }
    level = level.flatMap(({ children }) => children ?? []);
  }
  return undefined;
}

/** Every row of a table gets as many cells as its first, so that a short row may weigh as much as a long one. */
function weightOf({ type, children = [] }: PageNode): number {
  return type === 'table' ? 1 + children.length * (children[0]?.children?.length ?? 0) : 1;
}

/**
 * Takes lines that begin with import or export out of a page's body and reports them. The parser would try to read
 * everything after such a line as code, again at every empty line.
 */
export function takeOutImports(body: string): { body: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = linesOf(body).map((line, index) => {
    if (!/^(?:import|export)\b/.test(line)) return line;
    problems.push({ line: index + 1, column: 1, ...IMPORT_PROBLEM });
    return '';
  });
  return { body: lines.join('\n'), problems };
}

export const IMPORT_PROBLEM = {
  rule: 'no-import',
  message: 'a line may not begin with the word import or export',
  help: 'a page may not have code; begin a sentence with another word',
};

/** The lines of a text, with any kind of line end. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function lineProblem(
  lines: string[],
  matches: (line: string) => boolean,
  words: { message: string; help?: string },
): Problem | undefined {
  const index = lines.findIndex(matches);
  return index < 0 ? undefined : { line: index + 1, column: 1, rule: RULE, ...words };
}

function bracesProblem(lines: string[]): Problem | undefined {
  let braces = 0;
  return lineProblem(
    lines,
    (line) => {
      braces += line.match(/[{}]/g)?.length ?? 0;
      return braces > MAX_BRACES;
    },
    { message: 'there are too many curly brackets on this page' },
  );
}

/** Each * _ ~ [ of a paragraph is compared with those before it. */
function marksProblem(lines: string[]): Problem | undefined {
  let marks = 0;
  return lineProblem(
    lines,
    (line) => {
      marks = line.trim() === '' ? 0 : marks + (line.match(/[*_~[\]<&]/g)?.length ?? 0);
      return marks > MAX_MARKS;
    },
    { message: 'there are too many signs such as * and [ in this paragraph', help: 'begin a new paragraph' },
  );
}

/** Every line is matched with all that is open above it, and what it begins inside that is begun again. */
function begunProblem(lines: string[]): Problem | undefined {
  let begun = 0;
  return lineProblem(
    lines,
    (line) => {
      begun += BEGINS.exec(line)?.[0].match(/[>.)+*-]/g)?.length ?? 0;
      return begun > MAX_BEGUN;
    },
    { message: 'there are too many lists and quotations on this page', help: 'make two pages of it' },
  );
}
