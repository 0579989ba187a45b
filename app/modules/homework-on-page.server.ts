/** The homework that stands on a page, in every language that the page is written in. */
import type { TaskWords } from '#app/homework/task-wording.ts';
import type { HomeworkBlock } from './content-blocks.ts';
import type { ContentLibrary } from './content-library.types.ts';

export interface PageHomework {
  block: string;
  /** How many days its author gives. */
  days: number;
  /** As it reads today in each language: an edition to come must not change a task that was set. */
  wording: Record<string, TaskWords>;
}

/** In the order of the page; none for a page that cannot be shown. */
export async function homeworkOnPage(
  content: ContentLibrary,
  module: string,
  page: string,
): Promise<PageHomework[]> {
  const found = new Map<string, PageHomework>();
  for (const locale of content.locales(module)) {
    const shown = await content.modulePage(module, page, locale);
    if (shown.state !== 'ok' || shown.locale !== locale) continue;
    for (const block of shown.page.blocks) {
      if (block.kind === 'homework') addWording(found, locale, block);
    }
  }
  return [...found.values()];
}

function addWording(found: Map<string, PageHomework>, locale: string, block: HomeworkBlock): void {
  const task = found.get(block.id) ?? { block: block.id, days: block.days, wording: {} };
  task.wording[locale] = { title: block.title, details: '', why: block.why, when: '' };
  found.set(block.id, task);
}
