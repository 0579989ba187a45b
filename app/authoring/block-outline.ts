/** The blocks of a parsed page as a list of names that are the same in every language, with their places. */
import { isElement, literalAttributes, placeOf, type PageNode, type Place } from '#app/modules/mdx-nodes.ts';

export interface OutlineEntry {
  /** For example `Worksheet "my-week" › Field "mood"`. */
  key: string;
  /** The key of the block around it, empty at the top. */
  parent: string;
  block: string;
  id: string | undefined;
  attributes: Map<string, string | true>;
  /** What may not differ between languages besides the ids, in one line. */
  meaning: string;
  place: Place;
}

/** Attributes that are no words: they decide how an answer is taken, kept or read. */
const MEANING = 'type min max rows from to step required correct days worksheet measure kind simplerOf'.split(
  ' ',
);

/** Every block of a page, outer before inner, in the order of the page. */
export function outlineOf(tree: PageNode): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  gather(tree, '', entries);
  return entries;
}

function gather(node: PageNode, parent: string, entries: OutlineEntry[]): void {
  const counts = new Map<string, number>();
  for (const child of node.children ?? []) {
    if (!isElement(child)) {
      gather(child, parent, entries);
      continue;
    }
    const entry = entryOf(child, parent, counts);
    entries.push(entry);
    gather(child, entry.key, entries);
  }
}

function entryOf(node: PageNode, parent: string, counts: Map<string, number>): OutlineEntry {
  const block = node.name ?? '';
  const attributes = literalAttributes(node);
  const id = ['id', 'value', 'measure']
    .map((name) => attributes.get(name))
    .find((one) => typeof one === 'string');
  const count = (counts.get(block) ?? 0) + 1;
  counts.set(block, count);
  const name = id === undefined ? `${block} number ${count}` : `${block} "${id}"`;
  const meaning = MEANING.flatMap((one) => {
    const value = attributes.get(one);
    return value === undefined ? [] : [value === true || value === 'true' ? one : `${one}="${value}"`];
  });
  return {
    key: parent === '' ? name : `${parent} › ${name}`,
    parent,
    block,
    id,
    attributes,
    meaning: meaning.join(' '),
    place: placeOf(node),
  };
}
