/** Headings make an outline that reads aloud as a story: ## first, and no level left out on the way down. */
import { isElement, placeOf, type PageNode } from '#app/modules/mdx-nodes.ts';
import type { PageRule } from './rule.ts';

/** The title of the page, from its front matter. */
const TITLE = 1;

export const headings: PageRule = ({ page }) =>
  (page.tree ? jumps(page.tree, TITLE) : []).map(({ node, above }) => ({
    ...placeOf(node),
    rule: 'heading-order',
    message: `this heading is at level ${node.depth ?? 0}, and the one above it at ${above}`,
    help: `write ${'#'.repeat(above + 1)}`,
  }));

interface Jump {
  node: PageNode;
  above: number;
}

/** The title of a block is a heading of level 2, for what is inside the block. */
function jumps(tree: PageNode, start: number): Jump[] {
  let above = start;
  return (tree.children ?? []).flatMap((node): Jump[] => {
    if (isElement(node)) return jumps(node, Math.max(above, 2));
    if (node.type !== 'heading' || node.depth === undefined) return [];
    const jump = node.depth > above + 1 ? [{ node, above }] : [];
    above = node.depth;
    return jump;
  });
}
