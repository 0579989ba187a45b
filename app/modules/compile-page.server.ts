/**
 * From an author's file to blocks of data: front matter, guard, mdx-bundler, one evaluation with stand-ins, and the
 * second allow-list. Nothing here is cached (see `content-cache.server.ts`) or limited in time: the server compiles with
 * `compile-safely.server.ts`, which runs this in a worker.
 */
import type { z } from 'zod';
import { blockTree } from './block-tree.ts';
import { bundlePage } from './bundle-page.server.ts';
import type { Block, CompiledPage } from './content-blocks.ts';
import { textHash } from './content-hash.server.ts';
import { evaluatePage } from './evaluate-page.server.ts';
import { bounded, type Finding, type Problem } from './finding.ts';
import { readFrontMatter } from './front-matter.ts';
import type { PageNode } from './mdx-nodes.ts';
import { textTooLarge, takeOutImports } from './page-limits.ts';
import { blocksTooLarge } from './page-weight.ts';
import { indexFrontMatterSchema, pageFrontMatterSchema, type IndexFrontMatter } from './module-schema.ts';

export interface PageSource {
  source: string;
  /** As it is to be called in findings. */
  file: string;
  /** For the content check: shown the parsed page, also when it is refused. */
  onTree?: (tree: PageNode) => void;
}

export type Compiled<Page> = { ok: true; page: Page } | { ok: false; findings: Finding[] };

/** A compiled `index.mdx`: a module's title and introduction in one language. */
export interface CompiledIndex {
  frontMatter: IndexFrontMatter;
  sourceHash: string;
  html: string;
}

/** Compiles one page of a module. Throws only for a fault of the machinery, never for what is in the page. */
export function compilePage(page: PageSource): Promise<Compiled<CompiledPage>> {
  return compile(page, pageFrontMatterSchema);
}

/** Compiles the `index.mdx` of a language, whose body is prose without blocks. Throws as `compilePage` does. */
export async function compileIndex(page: PageSource): Promise<Compiled<CompiledIndex>> {
  const compiled = await compile(page, indexFrontMatterSchema);
  if (!compiled.ok) return compiled;
  const { blocks, ...rest } = compiled.page;
  const html = blocks.map((block) => (block.kind === 'prose' ? block.html : '')).join('');
  if (blocks.every(({ kind }) => kind === 'prose')) return { ok: true, page: { ...rest, html } };
  const message = 'the introduction of a module is prose, without blocks';
  return { ok: false, findings: [{ file: page.file, line: 1, column: 1, rule: 'block-place', message }] };
}

/** The edition of a source file: the first 16 hex digits of its SHA-256. */
export function sourceHash(source: string): string {
  return textHash(source).slice(0, 16);
}

interface Parts<FrontMatter> {
  frontMatter: FrontMatter;
  sourceHash: string;
  blocks: Block[];
}

async function compile<Schema extends z.ZodType>(
  { source, file, onTree }: PageSource,
  schema: Schema,
): Promise<Compiled<Parts<z.output<Schema>>>> {
  const refused = (problems: Problem[]): { ok: false; findings: Finding[] } => ({
    ok: false,
    findings: bounded(problems.map((problem) => ({ file, ...problem }))),
  });
  const large = textTooLarge(source);
  if (large) return refused([large]);
  const { data, body: whole, problems: frontMatterProblems } = readFrontMatter(source, schema);
  if (whole === undefined) return refused(frontMatterProblems);
  const { body, problems: importProblems } = takeOutImports(whole);
  const problems = [...frontMatterProblems, ...importProblems];
  const bundled = await bundlePage({ body, onTree });
  if (!bundled.ok) return refused([...problems, ...bundled.problems]);
  const tree = blockTree(evaluatePage(bundled.code));
  problems.push(...tree.problems);
  const tooMuch = blocksTooLarge(tree.blocks);
  if (tooMuch) problems.push(tooMuch);
  if (data === undefined || problems.length > 0) return refused(problems);
  return { ok: true, page: { frontMatter: data, sourceHash: sourceHash(source), blocks: tree.blocks } };
}
