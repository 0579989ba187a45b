/** Where a patient finds what they wrote in an earlier edition: on its page, or with the module when the page is gone. */
import { isAnswered } from './answered-block.ts';
import { entriesOfAssignmentsQuery, type Entry } from './answers.queries.server.ts';
import type { AnsweredBlock, Block } from './content-blocks.ts';
import { earlierSheets, type EarlierSheet, leftOver } from './earlier-answers.server.ts';
import { pagesOf } from './module-folder.server.ts';
import { hostOf } from './opened-before.ts';
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

/**
 * What was written on pages that the module `own` of `course` has no more, and on pages that other modules lent to it and
 * have no more.
 */
export async function earlierInModule(
  own: CourseModule,
  course: readonly CourseModule[],
): Promise<EarlierSheet[]> {
  const lent = course.filter(({ assignment }) => assignment.extent === 'parts');
  const modules = [own, ...lent];
  const written = Map.groupBy(
    entriesOfAssignmentsQuery(modules.map(({ assignment }) => assignment.id)).all(),
    ({ assignmentId }) => assignmentId,
  );
  const found = await Promise.all(
    modules.map((module) => {
      const { id, module: slug } = module.assignment;
      const entries = written.get(id) ?? [];
      return orphansOf(
        module,
        entries.filter(({ page }) => hostOf({ module: slug, page }, course) === own),
      );
    }),
  );
  return found.flat();
}

/** Of the entries in `module`, what was written on pages that it has no more. */
async function orphansOf(module: CourseModule, entries: readonly Entry[]): Promise<EarlierSheet[]> {
  const pages = new Set(pagesOf(module.definition).map(({ pageId }) => pageId));
  const orphans = entries.filter(({ page }) => !pages.has(page));
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
