/** From the evaluated element tree of a page to its blocks: prose as HTML, everything else as data. */
import { blockBuilders } from './block-builders.ts';
import { isBlockName } from './block-registry.ts';
import type { Block } from './content-blocks.ts';
import type { Problem } from './finding.ts';
import {
  asElement,
  isBlankText,
  report,
  rootNodes,
  type PageElement,
  type PageReading,
} from './page-elements.ts';
import { boxesIn, MOST_BOXES } from './page-weight.ts';
import { proseHtml } from './prose-html.ts';
import { isFootnoteId } from './prose-tags.ts';

/** Ids of the page around the content. */
const TAKEN = ['main', 'main-content', 'maincontent', 'footnote-label', 'error-summary-title'];

/** What stands behind a block's id in the ids of its heading and of its box for sharing. */
const PARTS = ['', '-title', '-shared'];

/** The blocks of a page and what is wrong with them; with a problem, the blocks are not to be used. */
export function blockTree(root: unknown): { blocks: Block[]; problems: Problem[] } {
  const nodes = rootNodes(root);
  const page: PageReading = { problems: [], ids: new Set(TAKEN) };
  claimBlockIds(nodes, page);
  checkSimplerSheets(nodes, page);
  const blocks: Block[] = [];
  let prose: unknown[] = [];
  let boxes = 0;
  const endProse = () => {
    if (!prose.every(isBlankText)) blocks.push({ kind: 'prose', html: proseHtml(prose, page) });
    prose = [];
  };
  for (const node of nodes) {
    const element = asElement(node);
    if (!element || !isBlockName(element.name)) {
      prose.push(node);
      continue;
    }
    endProse();
    const block = buildBlock(element, page);
    if (!block) continue;
    blocks.push(block);
    boxes += boxesIn(block);
    if (boxes > MOST_BOXES) {
      report(page, element, 'there is too much to fill in on this page', 'put this block on another page');
      break;
    }
  }
  endProse();
  return { blocks, problems: page.problems };
}

function buildBlock(element: PageElement, page: PageReading): Block | undefined {
  if (Object.hasOwn(blockBuilders, element.name)) {
    return blockBuilders[element.name as keyof typeof blockBuilders](element, page);
  }
  report(page, element, `<${element.name}> may not stand by itself`);
  return undefined;
}

/** Before any heading gets an id, so that a heading "My week" never takes the id of the worksheet `my-week`. */
function claimBlockIds(nodes: unknown[], page: PageReading): void {
  for (const element of nodes.map(asElement)) {
    const id = element?.props.id;
    if (!element || !isBlockName(element.name) || typeof id !== 'string') continue;
    const claimed = PARTS.map((part) => `${id}${part}`);
    if (claimed.some((one) => page.ids.has(one)) || isFootnoteId(id))
      report(page, element, `the id "${id}" is used twice on this page, or by the page itself`);
    claimed.forEach((one) => page.ids.add(one));
  }
}

/** A simpler sheet stands in the place of another: that one must be there, on this page, and be no simpler one itself. */
function checkSimplerSheets(nodes: unknown[], page: PageReading): void {
  const sheets = nodes.flatMap((node) => asElement(node) ?? []).filter(({ name }) => name === 'Worksheet');
  const full = new Set(
    sheets.filter(({ props }) => props.simplerOf === undefined).map(({ props }) => props.id),
  );
  for (const sheet of sheets) {
    const { simplerOf } = sheet.props;
    if (typeof simplerOf !== 'string' || full.has(simplerOf)) continue;
    const message = `there is no worksheet "${simplerOf}" on this page that this could be simpler than`;
    report(page, sheet, message, 'give the id of a <Worksheet> of this page that is no simpler one itself');
  }
}
