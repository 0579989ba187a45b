/** mdx-bundler with everything an author does not need switched off: one page in, code or problems out. */
import { bundleMDX } from 'mdx-bundler';
import remarkGfm from 'remark-gfm';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { contentGuard } from './content-guard.ts';
import type { Problem } from './finding.ts';
import { isElement, placeOf, type PageNode } from './mdx-nodes.ts';
import { PLACE_ATTRIBUTE } from './page-elements.ts';
import { parseProblem } from './parse-error.ts';

export type Bundled = { ok: true; code: string } | { ok: false; problems: Problem[] };

interface BundleOptions {
  /** The page without front matter. */
  body: string;
  /** Shown the parsed page before the guard decides. */
  onTree?: (tree: PageNode) => void;
}

/** Guards and compiles. Throws only for a fault of the machinery, such as esbuild not starting. */
export async function bundlePage({ body, onTree }: BundleOptions): Promise<Bundled> {
  const problems: Problem[] = [];
  const look = () => (tree: Node) => onTree?.(tree);
  const guard = () => contentGuard({ report: (problem) => problems.push(problem) });
  try {
    const { code } = await bundleMDX({
      source: body,
      grayMatterOptions: withoutEngines,
      mdxOptions: (options: object) => ({
        ...options,
        remarkPlugins: [look, guard, remarkGfm, stampPlaces],
        tableCellAlignToStyle: false,
      }),
      esbuildOptions: (options) => ({
        ...options,
        logLevel: 'silent',
        minify: false,
        plugins: [NO_IMPORTS, ...(options.plugins ?? [])],
      }),
    });
    return { ok: true, code };
  } catch (error) {
    if (problems.length > 0) return { ok: false, problems };
    return { ok: false, problems: problemsOf(error) };
  }
}

const refuse = (): never => {
  throw new Error('front matter is read elsewhere');
};
/** gray-matter's own engines parse YAML, JSON and, by eval, JavaScript; none is needed after `front-matter.ts`. */
const NO_ENGINES = { yaml: refuse, json: refuse, javascript: refuse, js: refuse, coffee: refuse };

function withoutEngines<Options extends object>(options: Options): Options {
  return { ...options, engines: NO_ENGINES };
}

/** Should an import ever pass the guard, no file of the server is read into a page. */
const NO_IMPORTS = {
  name: 'no-imports',
  setup(build: { onResolve: (options: { filter: RegExp }, decide: Decide) => void }) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'entry-point' || path === 'react/jsx-runtime'
        ? undefined
        : { errors: [{ text: 'a page may not import' }] },
    );
  },
};
type Decide = (args: { kind: string; path: string }) => { errors: { text: string }[] } | undefined;

function stampPlaces() {
  return (tree: Node): void => {
    visit(tree as PageNode, isBlockNode, (node: PageNode) => {
      const { line, column } = placeOf(node);
      node.attributes?.push({ type: 'mdxJsxAttribute', name: PLACE_ATTRIBUTE, value: `${line}:${column}` });
    });
  };
}

function isBlockNode(node: Node): boolean {
  return isElement(node);
}

/** The parser's complaint inside esbuild's error inside the plugin's error. */
function problemsOf(error: unknown): Problem[] {
  const failures = (error as { errors?: { detail?: { cause?: unknown }; text: string }[] }).errors;
  if (!Array.isArray(failures) || failures.length === 0) throw error;
  return failures.map(({ detail }) => {
    const cause = detail?.cause;
    if (cause instanceof RangeError) {
      return { line: 1, column: 1, rule: 'too-large', message: 'too many things stand inside each other' };
    }
    return parseProblem(cause ?? {});
  });
}
