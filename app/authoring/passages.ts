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
  /** What links and notes stand in; undefined for the text of an attribute, which can have none. */
  node: PageNode | undefined;
}

/** Attributes that are whole sentences to read. */
const SENTENCES = ['why', 'explain'];

/** Attributes that are words to read, sentences or not. */
const WORDS = [...SENTENCES, 'title', 'label', 'hint', 'low', 'high', 'alt', 'name', 'rating'];

/** The passages of a parsed page, also in lists and blocks; none without a tree. Headings, tables and labels are no sentences. */
export function passagesOf(tree: PageNode | undefined): Passage[] {
  return tree ? inNode(tree) : [];
}

/** Everything that can be read on a page, in its order: passages, headings, cells and the texts of blocks. */
export function everyTextOf(tree: PageNode | undefined): Passage[] {
  if (!tree) return [];
  if (['paragraph', 'heading', 'tableCell'].includes(tree.type)) return [passageOf(tree)];
  const own = isElement(tree) ? attributeTexts(tree, WORDS) : [];
  const children = tree.children ?? [];
  if (hasBareText(tree)) return [...own, passageOf(tree)];
  return [...own, ...children.flatMap(everyTextOf)];
}

function inNode(node: PageNode): Passage[] {
  if (node.type === 'table' || node.type === 'heading') return [];
  if (node.type === 'paragraph') return [passageOf(node)];
  const own = isElement(node) ? attributeTexts(node, SENTENCES) : [];
  if (hasBareText(node)) return [...own, passageOf(node)];
  return [...own, ...(node.children ?? []).flatMap(inNode)];
}

/** Words on one line with their block have no paragraph around them. */
function hasBareText(node: PageNode): boolean {
  return isElement(node) && (node.children ?? []).some(({ type }) => type === 'text');
}

function passageOf(node: PageNode): Passage {
  return { text: (node.children ?? []).map(plainText).join(''), place: placeOf(node), node };
}

function attributeTexts(node: PageNode, names: readonly string[]): Passage[] {
  const literals = literalAttributes(node);
  return names.flatMap((name) => {
    const text = literals.get(name);
    return typeof text === 'string' ? [{ text, place: placeOf(node), node: undefined }] : [];
  });
}
