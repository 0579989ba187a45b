/** English prose that a person of eleven can read: patient information for a tired, worried reader. */
import type { Finding } from '#app/modules/finding.ts';
import {
  isElement,
  literalAttributes,
  placeOf,
  plainText,
  type PageNode,
  type Place,
} from '#app/modules/mdx-nodes.ts';
import { ENGLISH, type LoadedPage } from '../load-content.ts';
import { HIGHEST_READING_AGE, readingAge } from '../reading-age.ts';
import type { Rule } from './rule.ts';

/** Attributes that are whole sentences to read. */
const SENTENCES = ['why', 'explain'];

export const plainEnglish: Rule = ({ module }) =>
  [...(module.pages.get(ENGLISH)?.values() ?? [])].flatMap((page) => tooHard(page));

interface Passage {
  text: string;
  place: Place;
}

function tooHard({ file, tree }: LoadedPage): Finding[] {
  const passages = tree ? passagesOf(tree) : [];
  const page = readingAge(passages.map(({ text }) => text));
  if (!page || page.age <= HIGHEST_READING_AGE) return [];
  const hardest = passages
    .map((passage) => ({ ...passage, age: readingAge([passage.text], 12)?.age ?? 0 }))
    .toSorted((a, b) => b.age - a.age)[0];
  return [
    {
      file,
      ...(hardest?.place ?? { line: 1, column: 1 }),
      rule: 'reading-age',
      message: `the reading age of this page is ${page.age}, and ${HIGHEST_READING_AGE} is the most; this passage is the hardest`,
      help: 'use shorter sentences and more everyday words',
    },
  ];
}

/** Paragraphs, also in lists and blocks. Headings, tables and labels are no sentences. */
function passagesOf(node: PageNode): Passage[] {
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
  return [...own, ...children.flatMap(passagesOf)];
}
