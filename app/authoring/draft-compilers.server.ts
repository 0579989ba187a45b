/** How the server compiles what nobody reads yet: in the worker with its limits, after every page that a patient waits for. */
import { compileIndexSafely, compilePageSafely } from '#app/modules/compile-safely.server.ts';
import { createContentCache } from '#app/modules/content-cache.server.ts';
import type { Compilers } from './load-page.ts';

/** The worker takes one at a time and lets few wait; a whole module at once would leave no place for others. */
const MOST_AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** The newest first: a page that somebody types goes before the rest of a module that is being checked. */
async function inTurn<T>(compile: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await compile();
  } finally {
    running -= 1;
    waiting.pop()?.();
  }
}

/** One object for all, because the check keeps what it has read by the object that compiled it. */
export const DRAFT_COMPILERS: Compilers = {
  page: (page) => inTurn(() => compilePageSafely(page)),
  index: (page) => inTurn(() => compileIndexSafely(page)),
};

/** Pages of drafts that are looked at and tried. In memory alone: every state of a draft would stay on the disk. */
export const DRAFT_PAGES = createContentCache({ dir: null, compilers: DRAFT_COMPILERS, most: 100 });
