/** YAML (and so JSON) that an author wrote, checked by a zod schema, with the line and column of every problem. */
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './finding.ts';
import { issueInWords } from './issue-words.ts';

/** Each is looked for in the text: thousands would take seconds, and nobody reads them. */
const MOST_ISSUES = 50;

interface YamlSource<Schema extends z.ZodType> {
  text: string;
  schema: Schema;
  /** The name of the rule that a problem at this path breaks; `custom` for a rule of the schema's own. */
  rule: (path: string[], custom: boolean) => string;
  /** The line of the file on which `text` begins. */
  firstLine: number;
}

export type ParsedYaml<T> = { ok: true; data: T } | { ok: false; problems: Problem[] };

/** Parses and checks. Never throws; tags, anchors and doubled keys are problems, nothing in the text is executed. */
export function parseYaml<Schema extends z.ZodType>(
  source: YamlSource<Schema>,
): ParsedYaml<z.output<Schema>> {
  const { text, schema, rule, firstLine } = source;
  const lines = new LineCounter();
  const problem = (offset: number, message: string, path: string[] = [], custom = false): Problem => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col, rule: rule(path, custom), message };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
    const faults = documentFaults(document);
    if (faults.length > 0) {
      return { ok: false, problems: faults.map(({ offset, message }) => problem(offset, message)) };
    }
    const parsed = schema.safeParse(document.toJS());
    if (parsed.success) return { ok: true, data: parsed.data };
    const issues = parsed.error.issues.slice(0, MOST_ISSUES);
    return { ok: false, problems: issues.flatMap((issue) => inWords(issue, document, problem)) };
  } catch {
    // Thousands of brackets inside each other exhaust the parser's stack.
    return { ok: false, problems: [problem(0, 'this cannot be read')] };
  }
}

function documentFaults(document: Document): { offset: number; message: string }[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    message: firstLineOf(message),
  }));
  const alias = findAlias(document);
  if (alias === undefined) return faults;
  return [...faults, { offset: alias, message: 'write the value out: * and & are not used here' }];
}

function firstLineOf(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
}

function findAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, (_key, node) => {
    if (!isAlias(node)) return undefined;
    found = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return found;
}

type MakeProblem = (offset: number, message: string, path?: string[], custom?: boolean) => Problem;

function inWords(issue: z.core.$ZodIssue, document: Document, problem: MakeProblem): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(offsetOf(document, [...path, key]), `"${key}" is not known here`, path),
    );
  }
  if (issue.code === 'custom') return [problem(offsetOf(document, path), issue.message, path, true)];
  const name = path.join('.');
  const missing = path.length > 0 && !document.hasIn(issue.path);
  const words = name === '' ? issueInWords(issue) : `"${name}": ${issueInWords(issue)}`;
  return [problem(offsetOf(document, path), missing ? `"${name}" is missing` : words, path)];
}

/** Where in `text` the key at `path` stands, or the nearest thing around it that is there. */
export function placeIn(text: string, path: readonly (string | number)[]): { line: number; column: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
  const { line, col } = lines.linePos(offsetOf(document, path.map(String)));
  return { line, column: col };
}

/** Where the key at `path` stands, or the nearest thing around it that is there. */
function offsetOf(document: Document, path: string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1).map(asKey), true);
    const key = path[length - 1] ?? '';
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length).map(asKey), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return document.contents?.range?.[0] ?? 0;
}

function asKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
