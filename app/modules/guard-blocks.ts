/** Checks one `<Block>`: its name, where it stands, what is inside it, and its attributes. */
import { BLOCKS, isBlockName, type BlockName } from './block-registry.ts';
import type { Problem } from './finding.ts';
import { attributeProblems } from './guard-attributes.ts';
import { isComment, isElement, placeOf, type PageNode } from './mdx-nodes.ts';

/** Blocks that only stand inside another, such as `Option`. */
const INNER = new Set<string>(
  Object.values(BLOCKS).flatMap(({ children }) => (typeof children === 'string' ? [] : children)),
);

/** Everything wrong with the element `node`, which stands in `parent`. */
export function elementProblems(node: PageNode, parent: PageNode | undefined): Problem[] {
  const at = placeOf(node);
  const name = node.name ?? '';
  if (!isBlockName(name)) return [{ ...at, ...notABlock(name) }];
  const place = placeProblem(name, parent);
  return [
    ...(place ? [{ ...at, ...place }] : []),
    ...contentProblems(node, name),
    ...attributeProblems(node, name),
  ];
}

function notABlock(name: string): Pick<Problem, 'rule' | 'message' | 'help'> {
  const help = `the blocks are ${Object.keys(BLOCKS).join(', ')}`;
  if (/^[A-Z]/.test(name)) return { rule: 'unknown-block', message: `there is no block <${name}>`, help };
  return {
    rule: 'no-html',
    message: `HTML such as <${name}> is not used here`,
    help: `write Markdown; ${help}`,
  };
}

/** Whether a block may stand where it does. */
function placeProblem(
  name: BlockName,
  parent: PageNode | undefined,
): Pick<Problem, 'rule' | 'message' | 'help'> | undefined {
  const rule = 'block-place';
  const home = Object.entries(BLOCKS).filter(
    ([, { children }]) => typeof children !== 'string' && (children as readonly string[]).includes(name),
  );
  const homes = home.map(([block]) => `<${block}>`).join(' or ');
  if (!parent || parent.type === 'root') {
    return INNER.has(name) ? { rule, message: `<${name}> may only stand inside ${homes}` } : undefined;
  }
  if (!isElement(parent)) {
    const message = `<${name}> may not stand inside a paragraph, a list or a quotation`;
    return { rule, message, help: 'begin it on a line of its own, at the left margin or inside its block' };
  }
  const outer = parent.name ?? '';
  // What is no block has been reported itself.
  if (!isBlockName(outer)) return undefined;
  const allowed: string | readonly string[] = BLOCKS[outer].children;
  if (typeof allowed !== 'string' && allowed.includes(name)) return undefined;
  const help = homes ? `<${name}> stands inside ${homes}` : `end <${outer}> before <${name}> begins`;
  return { rule, message: `<${name}> may not stand inside <${outer}>`, help };
}

/** Prose where only blocks may be, or anything where nothing may be. */
function contentProblems(node: PageNode, name: BlockName): Problem[] {
  const allowed: string | readonly string[] = BLOCKS[name].children;
  if (allowed === 'prose' || allowed.includes('prose')) return [];
  const prose = (node.children ?? []).find((child) => !isElement(child) && !isBlank(child));
  if (!prose) return [];
  const message =
    typeof allowed === 'string'
      ? `<${name}> has nothing inside it`
      : `<${name}> takes no text, only ${allowed.map((one) => `<${one}>`).join(' and ')}`;
  return [{ ...placeOf(prose), rule: 'block-content', message, help: 'move the text out of the block' }];
}

function isBlank(node: PageNode): boolean {
  return isComment(node) || (node.type === 'text' && (node.value ?? '').trim() === '');
}
