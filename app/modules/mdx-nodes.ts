/** The nodes of a parsed page, as far as the guard and the content check look at them. */
import type { Node } from 'unist';

export interface PageNode extends Node {
  children?: PageNode[];
  value?: string;
  url?: string;
  /** Of a note or a definition, and of what refers to it: its name in small letters. */
  identifier?: string;
  alt?: string | null;
  title?: string | null;
  depth?: number;
  checked?: boolean | null;
  name?: string | null;
  attributes?: PageAttribute[];
  data?: { estree?: { body: unknown[]; comments?: unknown[] | null } | null };
}

export interface PageAttribute extends Node {
  /** `mdxJsxAttribute`, or `mdxJsxExpressionAttribute` for a spread. */
  type: string;
  name?: string;
  /** A string, null for a bare name, or an object for an expression. */
  value?: string | { type: string; value: string } | null;
}

export interface Place {
  line: number;
  column: number;
}

/** True for `<Block>`, on lines of its own or inside a sentence. */
export function isElement(node: PageNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Where a node begins; the first character of the file for one without a position. */
export function placeOf(node: Node): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The literal attributes of an element by name; bare names are `true`, expressions and spreads are left out. */
export function literalAttributes(node: PageNode): Map<string, string | true> {
  const literals = new Map<string, string | true>();
  for (const { type, name, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || name === undefined) continue;
    if (typeof value === 'string') literals.set(name, value);
    else if (value === null || value === undefined) literals.set(name, true);
  }
  return literals;
}

/** The words of a node and everything in it, without markup. */
export function plainText(node: PageNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  return (node.children ?? []).map(plainText).join('');
}

/** True for a note to other authors, which is a pair of curly brackets with nothing but a comment in it. */
export function isComment({ data }: PageNode): boolean {
  return data?.estree?.body.length === 0 && (data.estree.comments ?? []).length > 0;
}
