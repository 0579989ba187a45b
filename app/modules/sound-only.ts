/** What readers get of a page that does not compile: nothing, and not at the price of a compile for each of them. */
import type { Compiled, PageSource } from './compile-page.server.ts';
import type { Finding } from './finding.ts';

type Compile<Page> = (page: PageSource) => Promise<Compiled<Page>>;

/** What a machine that is busy may say of a sound page. */
export const PASSING: ReadonlySet<string> = new Set(['too-slow', 'busy']);
const MINUTE = 60_000;

/**
 * The compiled page or nothing. A refused text is remembered until it changes, or every reader of a broken page would
 * cost a compile; one that took too long is tried again after a minute, and a fault of the machinery at once.
 */
export function soundOnly<Page>(compile: Compile<Page>, onProblem: (finding: Finding) => void) {
  const refused = new Map<string, { source: string; until: number }>();
  const isRefused = (file: string, source: string) => {
    const known = refused.get(file);
    return known?.source === source && performance.now() < known.until;
  };
  return async (file: string, source: string | undefined): Promise<Page | undefined> => {
    if (source === undefined || isRefused(file, source)) return undefined;
    try {
      const compiled = await compile({ source, file });
      if (compiled.ok) return compiled.page;
      if (!isRefused(file, source)) compiled.findings.forEach(onProblem);
      const passing = compiled.findings.some(({ rule }) => PASSING.has(rule));
      refused.set(file, { source, until: passing ? performance.now() + MINUTE : Infinity });
    } catch {
      onProblem({ file, line: 1, column: 1, rule: 'compiler', message: 'the page could not be compiled' });
    }
    return undefined;
  };
}
