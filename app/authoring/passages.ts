/** What a patient reads on a page as whole sentences: paragraphs, and the longer texts of blocks. */
import {
  isElement,
  literalAttributes,
  placeOf,
  plainText,
  type PageNode,
  type Place,
} from '#app/modules/mdx-nodes.ts';

export interface Passage {
  text: string;
  place: Place;
}

/** Attributes that are whole sentences to read. */
const SENTENCES = ['why', 'explain'];

/** The passages of a parsed page, also in lists and blocks; none without a tree. Headings, tables and labels are no sentences. */
export function passagesOf(tree: PageNode | undefined): Passage[] {
  return tree ? inNode(tree) : [];
}

function inNode(node: PageNode): Passage[] {
  if (node.type === 'table' || node.type === 'heading') return [];
  if (node.type === 'paragraph') return [{ text: plainText(node), place: placeOf(node) }];
  const literals = isElement(node) ? literalAttributes(node) : new Map<string, true>();
  const own = SENTENCES.flatMap((name) => {
    const text = literals.get(name);
    return typeof text === 'string' ? [{ text, place: placeOf(node) }] : [];
  });
  const children = node.children ?? [];
  // Words on one line with their block have no paragraph around them.
  const bare = isElement(node) && children.some(({ type }) => type === 'text');
  if (bare) return [...own, { text: children.map(plainText).join(''), place: placeOf(node) }];
  return [...own, ...children.flatMap(inNode)];
}
