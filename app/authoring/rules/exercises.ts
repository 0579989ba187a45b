/** Whoever is asked to write something is told how, and can tell the fields from each other. */
import type { Problem } from '#app/modules/finding.ts';
import {
  isComment,
  isElement,
  literalAttributes,
  placeOf,
  plainText,
  type PageNode,
} from '#app/modules/mdx-nodes.ts';
import { nodesOf } from './page-walk.ts';
import type { PageRule } from './rule.ts';

export const exercises: PageRule = ({ page }) =>
  elements(page.tree)
    .filter(({ name }) => name === 'Worksheet' || name === 'Reflection')
    .flatMap((exercise) => [...instructions(exercise), ...labels(exercise)]);

function instructions(exercise: PageNode): Problem[] {
  if (exercise.name === 'Worksheet' && fieldsOf(exercise).length === 0) return [];
  const before = (exercise.children ?? []).slice(0, firstField(exercise));
  if (literalAttributes(exercise).has('hint') || before.some(isProse)) return [];
  return [
    {
      ...placeOf(exercise),
      rule: 'instructions',
      message: `this <${exercise.name ?? ''}> does not say what to do`,
      help: 'add hint="…", or a sentence inside it before the first field',
    },
  ];
}

/** A field without any label is refused when the page is compiled. */
function labels(exercise: PageNode): Problem[] {
  const seen = new Set<string>();
  return fieldsOf(exercise).flatMap((field): Problem[] => {
    const label = literalAttributes(field).get('label');
    if (typeof label !== 'string' || label.trim() === '') return [];
    const at = { ...placeOf(field), rule: 'field-label' };
    const words = label.trim().toLowerCase();
    const twice = seen.has(words);
    seen.add(words);
    if (!/\p{L}/u.test(label))
      return [{ ...at, message: `the label "${label}" has no words`, help: 'write what to fill in' }];
    if (!twice) return [];
    const message = `two fields of this worksheet are called "${label}"`;
    return [{ ...at, message, help: 'say in each label what is different' }];
  });
}

function firstField({ children = [] }: PageNode): number {
  const index = children.findIndex(({ name }) => name === 'Field');
  return index < 0 ? children.length : index;
}

function isProse(node: PageNode): boolean {
  return !isComment(node) && !isElement(node) && plainText(node).trim() !== '';
}

function fieldsOf(exercise: PageNode): PageNode[] {
  return elements(exercise).filter(({ name }) => name === 'Field');
}

function elements(tree: PageNode | undefined): PageNode[] {
  return nodesOf(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement']);
}
