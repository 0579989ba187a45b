/**
 * Compiled pages, kept in memory and on disk, so that a restart compiles nothing twice. The key is a hash of everything
 * the result depends on: a changed page, registry, compiler or dependency never meets an old result.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BLOCKS } from './block-registry.ts';
import type { Compiled, CompiledIndex, PageSource } from './compile-page.server.ts';
import { livePages } from './compile-safely.server.ts';
import { COMPILER_VERSION } from './compiler-version.ts';
import type { CompiledPage } from './content-blocks.ts';
import { textHash } from './content-hash.server.ts';

/** Pages held in memory. A module in one language has about 25. */
const MAX_IN_MEMORY = 1_000;

interface CacheOptions {
  /** Where the files are; made when missing, done without when it cannot be written. Null for in memory alone. */
  dir: string | null;
  /** How many pages, and how many introductions, are held in memory. */
  most?: number;
  compilers?: {
    page: (page: PageSource) => Promise<Compiled<CompiledPage>>;
    index: (page: PageSource) => Promise<Compiled<CompiledIndex>>;
  };
}

export interface ContentCache {
  page: (page: PageSource) => Promise<Compiled<CompiledPage>>;
  index: (page: PageSource) => Promise<Compiled<CompiledIndex>>;
}

/** A cache of `page` and `index` results. Refused pages are never kept. Throws what the compiler throws. */
export function createContentCache({ dir, most = MAX_IN_MEMORY, compilers }: CacheOptions): ContentCache {
  const compile = compilers ?? livePages;
  return {
    page: cached('page', { dir, most, compile: compile.page }),
    index: cached('index', { dir, most, compile: compile.index }),
  };
}

interface Cached<Page> {
  dir: string | null;
  most: number;
  compile: (page: PageSource) => Promise<Compiled<Page>>;
}

function cached<Page>(
  kind: string,
  { dir, most, compile }: Cached<Page>,
): (page: PageSource) => Promise<Compiled<Page>> {
  const held = new Map<string, Promise<Compiled<Page>>>();
  return (page) => {
    const key = cacheKey(kind, page.source);
    const known = held.get(key);
    if (known) return known;
    const result =
      dir === null
        ? compile(page)
        : loadOrCompile({ path: join(dir, `${key}.json`), compile: () => compile(page) });
    held.set(key, result);
    const forget = () => held.delete(key);
    result.then(({ ok }) => ok || forget(), forget);
    for (const oldest of held.keys()) {
      if (held.size <= most) break;
      held.delete(oldest);
    }
    return result;
  };
}

interface Job<Page> {
  path: string;
  compile: () => Promise<Compiled<Page>>;
}

async function loadOrCompile<Page>({ path, compile }: Job<Page>): Promise<Compiled<Page>> {
  const kept = await readKept(path);
  // The digest in the file proves that this is what a compile of the same source wrote.
  if (kept !== undefined) return { ok: true, page: kept as Page };
  const compiled = await compile();
  if (compiled.ok) await keep(path, JSON.stringify(compiled.page));
  return compiled;
}

/** A file is a line with the SHA-256 of the rest, then the page as JSON. Anything else counts as no file. */
async function readKept(path: string): Promise<unknown> {
  try {
    const text = await readFile(path, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === textHash(json) ? (JSON.parse(json) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that another process never reads half a file. */
async function keep(path: string, json: string): Promise<void> {
  const temporary = `${path}.${process.pid}.${Date.now()}.tmp`;
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(temporary, `${textHash(json)}\n${json}`);
    await rename(temporary, path);
  } catch {
    // A full or read-only disk costs time at the next start, nothing else.
    await unlink(temporary).catch(() => undefined);
  }
}

function cacheKey(kind: string, source: string): string {
  return textHash([kind, compilerIdentity(), source].join('\0'));
}

let identity: string | undefined;

/** Registry, compiler and dependencies, hashed once per process. */
function compilerIdentity(): string {
  identity ??= textHash([COMPILER_VERSION, registryShape(), lockFile()].join('\0'));
  return identity;
}

function registryShape(): string {
  const blocks = Object.entries(BLOCKS).map(([name, { children, props }]) => [
    name,
    children,
    z.toJSONSchema(props, { io: 'input', unrepresentable: 'any' }),
  ]);
  return JSON.stringify(blocks);
}

function lockFile(): string {
  try {
    return textHash(readFileSync('package-lock.json', 'utf8'));
  } catch {
    return 'no lock file';
  }
}
