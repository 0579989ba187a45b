/**
 * Compiling where a runaway page cannot stall the server: in a worker, with a limit. What an author has to know of it is a
 * finding like any other.
 */
import type { CompileOrder } from './compile-orders.ts';
import type { Compiled, CompiledIndex, PageSource } from './compile-page.server.ts';
import { CompileThread, type Lane, type Outcome, type ThreadOptions } from './compile-thread.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import type { Finding } from './finding.ts';

const OPTIONS: ThreadOptions = {
  path: 'app/modules/compile-worker.ts',
  milliseconds: { page: 5_000, load: 60_000 },
  megabytes: 256,
  waiting: { live: 1_000, drafts: 40 },
};

export interface SafeCompilers {
  page: (page: PageSource) => Promise<Compiled<CompiledPage>>;
  index: (page: PageSource) => Promise<Compiled<CompiledIndex>>;
}

/** For drafts: `compilePage` in the worker, after every page that somebody waits to read. Throws as `compilePage` does. */
export const compilePageSafely: SafeCompilers['page'] = (page) => compilers('drafts').page(page);

/** For drafts: `compileIndex` in the worker. Throws as `compilePage` does. */
export const compileIndexSafely: SafeCompilers['index'] = (page) => compilers('drafts').index(page);

/** For pages that patients read: they go before drafts. */
export const livePages: SafeCompilers = {
  page: (page) => compilers('live').page(page),
  index: (page) => compilers('live').index(page),
};

/** Compilers over a thread. */
export function safeCompilers(thread: () => CompileThread, lane: Lane): SafeCompilers {
  const compile = async (kind: CompileOrder['kind'], { source, file, onTree }: PageSource) => {
    const order = { kind, source, file, withTree: onTree !== undefined };
    const outcome = await thread().compile(order, lane);
    if (outcome.state !== 'done') return refused(file, outcome.state);
    if (outcome.tree) onTree?.(outcome.tree);
    return outcome.compiled;
  };
  return {
    // The worker answers an order for a page with a page, and one for an index with an index.
    page: (page) => compile('page', page) as Promise<Compiled<CompiledPage>>,
    index: (page) => compile('index', page) as Promise<Compiled<CompiledIndex>>,
  };
}

const WORDS: Record<Exclude<Outcome['state'], 'done'>, Pick<Finding, 'message' | 'help'>> = {
  'too-slow': {
    message: 'this page took too long to build',
    help: 'make it shorter or simpler; when it is neither long nor unusual, try again in a minute',
  },
  'too-large': { message: 'this page needs too much memory to build', help: 'make two pages of it' },
  busy: { message: 'many pages are being built at the moment', help: 'try again in a minute' },
};

function refused(file: string, rule: keyof typeof WORDS): { ok: false; findings: Finding[] } {
  return { ok: false, findings: [{ file, line: 1, column: 1, rule, ...WORDS[rule] }] };
}

/** The server's own code and the pages that Vite bundled are two copies of this file: both use one worker. */
const SHARED = Symbol.for('stepwise.compile-thread');
const shared = globalThis as { [SHARED]?: CompileThread };

function compilers(lane: Lane): SafeCompilers {
  return safeCompilers(() => (shared[SHARED] ??= new CompileThread(OPTIONS)), lane);
}
