/**
 * The guard: the first remark plugin, before anything is compiled. It lets through Markdown and the blocks of the
 * registry with literal attributes; everything that could become code is refused with its line and column.
 */
import type { Node } from 'unist';
import { SKIP, visit, type ActionTuple } from 'unist-util-visit';
import type { Problem } from './finding.ts';
import { elementProblems } from './guard-blocks.ts';
import { isComment, isElement, placeOf, type PageNode } from './mdx-nodes.ts';
import { IMPORT_PROBLEM, treeTooLarge } from './page-limits.ts';
import { urlProblem } from './safe-url.ts';

/** Markdown without anything of its own to check. */
const PLAIN = new Set(
  'root paragraph text emphasis strong delete inlineCode code blockquote list break thematicBreak table tableRow tableCell linkReference imageReference footnoteReference footnoteDefinition'.split(
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
  visit(tree, (node, index, parent: PageNode | undefined): ActionTuple | undefined => {
    if (isComment(node) && parent?.children && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    problems.push(...(isElement(node) ? elementProblems(node, parent) : markdownProblems(node)));
    return undefined;
  });
  return problems;
}

function markdownProblems(node: PageNode): Problem[] {
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
    case 'image': {
      const problem = urlProblem(node.url ?? '', node.type === 'image' ? 'image' : 'link');
      return problem ? [{ ...at, rule: 'unsafe-link', message: problem }] : [];
    }
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
