/** Reads and compiles one page for the rules of the content check. What was read once is kept, by its text. */
import { compileIndex, compilePage, sourceHash } from '#app/modules/compile-page.server.ts';
import type { CompiledPage } from '#app/modules/content-blocks.ts';
import type { Finding } from '#app/modules/finding.ts';
import { readFrontMatter } from '#app/modules/front-matter.ts';
import type { PageNode } from '#app/modules/mdx-nodes.ts';
import {
  indexFrontMatterSchema,
  pageFrontMatterSchema,
  type IndexFrontMatter,
  type PAGE_STATUSES,
} from '#app/modules/module-schema.ts';
import { PASSING } from '#app/modules/sound-only.ts';
import { outlineOf, type OutlineEntry } from './block-outline.ts';

/** The name of the page that introduces a module. */
export const INDEX = 'index';

/** How pages are compiled: directly in a command, in a worker on the server. */
export interface Compilers {
  page: typeof compilePage;
  index: typeof compileIndex;
}

export interface LoadedPage {
  id: string;
  /** Within the module's folder, such as `en/welcome.mdx`. */
  file: string;
  source: string;
  hash: string;
  /** What the page says it is a translation of. */
  translatedFrom: string | undefined;
  /** From the front matter; undefined when that cannot be read, and minutes also for an index. */
  title: string | undefined;
  status: (typeof PAGE_STATUSES)[number] | undefined;
  minutes: number | undefined;
  /** Undefined when the page cannot be parsed. */
  tree: PageNode | undefined;
  outline: OutlineEntry[];
  /** Undefined when it was refused; `findings` then says why. Always undefined for an index. */
  page: CompiledPage | undefined;
  /** Of an index: the words for each session. */
  sessions: IndexFrontMatter['sessions'] | undefined;
  findings: Finding[];
}

const DIRECTLY: Compilers = { page: compilePage, index: compileIndex };

/** In characters of source: about eight modules in three languages. What is kept of one takes some 80 bytes of memory. */
export const MOST_KEPT = 2_000_000;

interface Kept {
  pages: Map<string, LoadedPage>;
  characters: number;
}
const keptBy = new WeakMap<Compilers, Kept>();

/** The page at `file`. Throws only for a fault of the machinery; what is wrong with the page is in its findings. */
export async function loadPage(
  file: string,
  source: string,
  compilers: Compilers = DIRECTLY,
): Promise<LoadedPage> {
  const kept = keptBy.get(compilers) ?? { pages: new Map<string, LoadedPage>(), characters: 0 };
  keptBy.set(compilers, kept);
  const key = `${file} ${sourceHash(source)}`;
  const page = kept.pages.get(key) ?? (await readPage(file, source, compilers));
  // Last in, last out: what is looked at all the time stays, and what somebody has typed over goes.
  forget(kept, key);
  // A busy machine is no fault of the page: next time it may be quick enough.
  if (!page.findings.some(({ rule }) => PASSING.has(rule))) keep(kept, key, page);
  return page;
}

function keep(kept: Kept, key: string, page: LoadedPage): void {
  kept.pages.set(key, page);
  kept.characters += page.source.length;
  for (const oldest of kept.pages.keys()) {
    if (kept.characters <= MOST_KEPT) break;
    forget(kept, oldest);
  }
}

function forget(kept: Kept, key: string): void {
  kept.characters -= kept.pages.get(key)?.source.length ?? 0;
  kept.pages.delete(key);
}

async function readPage(file: string, source: string, compilers: Compilers): Promise<LoadedPage> {
  const id = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
  let tree: PageNode | undefined;
  const input = { source, file, onTree: (parsed: PageNode) => void (tree = parsed) };
  const compiled = id === INDEX ? await compilers.index(input) : await compilers.page(input);
  const { data } = readFrontMatter(source, id === INDEX ? indexFrontMatterSchema : pageFrontMatterSchema);
  return {
    id,
    file,
    source,
    hash: sourceHash(source),
    translatedFrom: data?.sourceHash,
    title: data?.title,
    status: data?.status,
    minutes: data && 'minutes' in data ? data.minutes : undefined,
    tree,
    outline: tree ? outlineOf(tree) : [],
    page: compiled.ok && 'blocks' in compiled.page ? compiled.page : undefined,
    sessions: data && 'sessions' in data ? data.sessions : undefined,
    findings: compiled.ok ? [] : compiled.findings,
  };
}
