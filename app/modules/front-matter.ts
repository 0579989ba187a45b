/**
 * The front matter of a page. It is taken off here, before mdx-bundler sees the page: the library that mdx-bundler
 * uses for it executes a block that begins with `---js`.
 */
import type { z } from 'zod';
import type { Problem } from './finding.ts';
import { hiddenCharacter } from './hidden-characters.ts';
import { linesOf } from './page-limits.ts';
import { parseYaml } from './parse-yaml.ts';

const RULE = 'front-matter';
const MAX_LINES = 200;
const ESCAPE = /\\[uUxbefv0aLPN_]/;

interface SplitPage {
  yaml: string;
  /** The page with the front matter's lines emptied, so that every other line keeps its number. */
  body: string;
}

interface FrontMatter<T> {
  data?: T;
  body?: string;
  problems: Problem[];
}

/** Reads the front matter of `source`: its data, the body without it, and what is wrong with it, also with data that can be read. */
export function readFrontMatter<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
): FrontMatter<z.output<Schema>> {
  const page = splitFrontMatter(source);
  if ('message' in page) return { problems: [page] };
  const hidden = hiddenIn(page.yaml);
  if (hidden) return { body: page.body, problems: [hidden] };
  const parsed = parseYaml({ text: page.yaml, schema, rule: () => RULE, firstLine: 2 });
  if (!parsed.ok) return { body: page.body, problems: parsed.problems };
  const odd = oddStatus(page.yaml, parsed.data);
  return { data: parsed.data, body: page.body, problems: odd ? [odd] : [] };
}

/**
 * Saving and reviewing write the status of a page as a line of text. YAML can say the same in many other ways, which they
 * would pass over, and the page would say that a clinician reviewed it when nobody did.
 */
function oddStatus(yaml: string, data: unknown): Problem | undefined {
  const status = typeof data === 'object' && data !== null && 'status' in data ? data.status : undefined;
  if (typeof status !== 'string') return undefined;
  const lines = yaml.split('\n');
  const written = lines.filter((line) => line.startsWith('status:')).map((line) => line.slice(7).trim());
  if (written.length === 1 && written[0] === status) return undefined;
  const line = lines.findIndex((each) => each.includes('status')) + 2;
  const message = 'the status must stand on a line of its own, as it is';
  return { line, column: 1, rule: RULE, message, help: `write: status: ${status}` };
}

/** YAML itself can write any character as an escape: what is refused here is refused in that form too. */
function hiddenIn(yaml: string): Problem | undefined {
  const lines = yaml.split('\n');
  const index = lines.findIndex((line) => hiddenCharacter(line) !== undefined || ESCAPE.test(line));
  if (index < 0) return undefined;
  const escape = { rule: RULE, message: 'write the character itself instead of \\u or \\x' };
  return { line: index + 2, column: 1, ...(hiddenCharacter(lines[index] ?? '') ?? escape) };
}

/** The two parts of a page, or the problem that keeps them together. Line ends become \n. */
export function splitFrontMatter(source: string): SplitPage | Problem {
  const lines = linesOf(source.replace(/^\ufeff/, ''));
  const first = lines[0] ?? '';
  if (!first.startsWith('---')) {
    return {
      line: 1,
      column: 1,
      rule: RULE,
      message: 'the page must begin with its front matter',
      help: 'begin with a line of three hyphens',
    };
  }
  if (first.trimEnd() !== '---') {
    return {
      line: 1,
      column: 4,
      rule: RULE,
      message: 'nothing may follow the three hyphens of the first line',
      help: 'front matter is YAML only',
    };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0 || end > MAX_LINES) {
    return {
      line: 1,
      column: 1,
      rule: RULE,
      message: 'the front matter does not end',
      help: 'end it with a line of three hyphens',
    };
  }
  const emptied = Array.from({ length: end + 1 }, () => '');
  return { yaml: lines.slice(1, end).join('\n'), body: [...emptied, ...lines.slice(end + 1)].join('\n') };
}
