/** What a patient reads on a page as whole sentences: paragraphs, and the longer texts of blocks. */
import {
  isElement,
  literalAttributes,
  placeOf,
  plainText,
  type PageNode,
  type Place,
} from '#app/modules/mdx-nodes.ts';
import { normalText } from './phrases.ts';

export interface Passage {
  text: string;
  /** The text as phrases are looked for in it. */
  normal: string;
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
  return tree ? oncePerTree(sentences, tree, inNode) : [];
}

/** A page is looked at by many rules, and while it is written again and again. */
const sentences = new WeakMap<PageNode, Passage[]>();
const everyText = new WeakMap<PageNode, Passage[]>();

function oncePerTree(
  known: WeakMap<PageNode, Passage[]>,
  tree: PageNode,
  read: (tree: PageNode) => Passage[],
): Passage[] {
  const passages = known.get(tree) ?? read(tree);
  known.set(tree, passages);
  return passages;
}

/** Everything that can be read on a page, in its order: passages, headings, cells and the texts of blocks. */
export function everyTextOf(tree: PageNode | undefined): Passage[] {
  return tree ? oncePerTree(everyText, tree, textsInNode) : [];
}

function textsInNode(node: PageNode): Passage[] {
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) return [passageOf(node)];
  const own = isElement(node) ? attributeTexts(node, WORDS) : [];
  if (hasBareText(node)) return [...own, passageOf(node)];
  return [...own, ...(node.children ?? []).flatMap(textsInNode)];
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
  const text = (node.children ?? []).map(plainText).join('');
  return { text, normal: normalText(text), place: placeOf(node), node };
}

function attributeTexts(node: PageNode, names: readonly string[]): Passage[] {
  const literals = literalAttributes(node);
  return names.flatMap((name) => {
    const text = literals.get(name);
    return typeof text === 'string'
      ? [{ text, normal: normalText(text), place: placeOf(node), node: undefined }]
      : [];
  });
}
