/**
 * The guard: the first remark plugin, before anything is compiled. It lets through Markdown and the blocks of the
 * registry with literal attributes; everything that could become code is refused with its line and column.
 */
import type { Node } from 'unist';
import { SKIP, visit, type ActionTuple } from 'unist-util-visit';
import type { Problem } from './finding.ts';
import { elementProblems } from './guard-blocks.ts';
import { hiddenCharacter } from './hidden-characters.ts';
import { isComment, isElement, placeOf, type PageNode } from './mdx-nodes.ts';
import { IMPORT_PROBLEM, treeTooLarge } from './page-limits.ts';
import { urlProblem } from './safe-url.ts';

/** Markdown without anything of its own to check. */
const PLAIN = new Set(
  'root paragraph text emphasis strong delete inlineCode code blockquote list break thematicBreak table tableRow tableCell linkReference footnoteReference footnoteDefinition'.split(
    ' ',
  ),
);
interface GuardOptions {
  /** Told of every problem, in reading order. */
  report: (problem: Problem) => void;
}

/** Remark plugin. Reports all problems of the page, then throws if there was one, so that nothing is compiled. */
export function contentGuard({ report }: GuardOptions) {
  return (tree: Node): void => {
    const problems = guardPage(tree);
    problems.forEach(report);
    if (problems.length > 0) throw new Error('the page was refused');
  };
}

/** Every problem of a parsed page. Comments, `{/* … *\/}`, are taken out of the tree. */
function guardPage(tree: PageNode): Problem[] {
  const large = treeTooLarge(tree);
  if (large) return [large];
  const problems: Problem[] = [];
  const addresses = definedAddresses(tree);
  visit(tree, (node, index, parent: PageNode | undefined): ActionTuple | undefined => {
    if (isComment(node) && parent?.children && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    problems.push(...hiddenIn(node));
    problems.push(...(isElement(node) ? elementProblems(node, parent) : markdownProblems(node, addresses)));
    return undefined;
  });
  return problems;
}

/** Hidden characters in anything of a node that is shown: its words, its addresses, its attributes. */
function hiddenIn(node: PageNode): Problem[] {
  const values = (node.attributes ?? []).map(({ value }) => value);
  const shown = [node.value, node.alt, node.title, node.url, ...values].filter(
    (one) => typeof one === 'string',
  );
  const problem = hiddenCharacter(shown.join(' '));
  return problem ? [{ ...placeOf(node), ...problem }] : [];
}

/** The addresses that definitions, `[a]: /b`, give to links and pictures elsewhere on the page. */
function definedAddresses(tree: PageNode): Map<string, string> {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier = '', url = '' }: PageNode) => {
    // The first of several counts.
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  return addresses;
}

function addressProblems(node: PageNode, url: string, use: 'link' | 'image'): Problem[] {
  const problem = urlProblem(url, use);
  return problem ? [{ ...placeOf(node), rule: 'unsafe-link', message: problem }] : [];
}

function markdownProblems(node: PageNode, addresses: Map<string, string>): Problem[] {
  const at = placeOf(node);
  switch (node.type) {
    case 'heading':
      if (node.depth !== undefined && node.depth >= 2 && node.depth <= 4) return [];
      return [
        {
          ...at,
          rule: 'heading-level',
          message: 'a heading is ##, ### or ####',
          help: 'the title of the page is in its front matter',
        },
      ];
    case 'listItem':
      if (typeof node.checked !== 'boolean') return [];
      return [
        {
          ...at,
          rule: 'task-list',
          message: 'a list may not have tick boxes',
          help: 'to let the patient tick, use a Worksheet with a Field of type "choices"',
        },
      ];
    case 'link':
    case 'definition':
      return addressProblems(node, node.url ?? '', 'link');
    case 'image':
      return addressProblems(node, node.url ?? '', 'image');
    case 'imageReference':
      return addressProblems(node, addresses.get(node.identifier ?? '') ?? '', 'image');
    case 'mdxjsEsm':
      return [{ ...at, ...IMPORT_PROBLEM }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          ...at,
          rule: 'no-expression',
          message: 'curly brackets begin code, which a page may not have',
          help: 'write \\{ for a curly bracket, {/* … */} for a note to other authors',
        },
      ];
    default:
      if (PLAIN.has(node.type)) return [];
      return [{ ...at, rule: 'unsupported', message: 'this kind of Markdown is not used here' }];
  }
}
