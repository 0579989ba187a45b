/** Where a patient finds what they wrote in an earlier edition: on its page, or with the module when the page is gone. */
import { isAnswered } from './answered-block.ts';
import { entriesOfAssignment, type Entry } from './answers.queries.server.ts';
import type { AnsweredBlock, Block } from './content-blocks.ts';
import { earlierSheets, type EarlierSheet, leftOver } from './earlier-answers.server.ts';
import { pagesOf } from './module-folder.server.ts';
import type { CourseModule } from './own-module.server.ts';

interface OnPage {
  page: string;
  /** Every block of the page as it is read now. */
  blocks: readonly Block[];
  /** Everything that the patient wrote in the module. */
  written: readonly Entry[];
}

/** What is left over of the sheets on this page, and of sheets that stood on it and are nowhere any more. */
export async function earlierOnPage(
  module: CourseModule,
  { page, blocks, written }: OnPage,
): Promise<EarlierSheet[]> {
  const here = byId(blocks.filter(isAnswered));
  const left = written.filter(
    (entry) => (here.has(entry.block) || entry.page === page) && isLeft(entry, here.get(entry.block)),
  );
  if (left.length === 0) return [];
  const anywhere = left.every(({ block }) => here.has(block)) ? here : await askedAnywhere(module);
  return earlierSheets(
    left.filter(({ block }) => here.has(block) || !anywhere.has(block)),
    here,
  );
}

/** What was written on pages that the module has no more. */
export async function earlierInModule(module: CourseModule): Promise<EarlierSheet[]> {
  const pages = new Set(pagesOf(module.definition).map(({ pageId }) => pageId));
  const orphans = entriesOfAssignment(module.assignment.id).filter(({ page }) => !pages.has(page));
  if (orphans.length === 0) return [];
  const anywhere = await askedAnywhere(module);
  return earlierSheets(
    orphans.filter(({ block }) => !anywhere.has(block)),
    new Map(),
  );
}

function isLeft(entry: Entry, block: AnsweredBlock | undefined): boolean {
  return Object.keys(leftOver(entry, block)).length > 0;
}

async function askedAnywhere({ content, assignment }: CourseModule): Promise<Map<string, AnsweredBlock>> {
  const placed = await content.answeredBlocks(assignment.module, 'en');
  return byId(placed.flatMap(({ block }) => (block.kind === 'homework' ? [] : [block])));
}

function byId(blocks: readonly AnsweredBlock[]): Map<string, AnsweredBlock> {
  return new Map(blocks.map((block) => [block.id, block]));
}
