/** Finding nodes of some kinds in a parsed page. */
import type { PageNode } from '#app/modules/mdx-nodes.ts';

/** The nodes of these types, in the order of the page; none for a page that could not be parsed. */
export function nodesOf(tree: PageNode | undefined, types: readonly string[]): PageNode[] {
  if (!tree) return [];
  const inside = (tree.children ?? []).flatMap((child) => nodesOf(child, types));
  return types.includes(tree.type) ? [tree, ...inside] : inside;
}
