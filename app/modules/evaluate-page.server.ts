/** Runs a compiled page once, in Node, with nothing of ours within its reach. */
import { createContext, runInContext } from 'node:vm';
import * as jsxRuntime from 'react/jsx-runtime';
import { BLOCKS } from './block-registry.ts';

/** Real pages take under a millisecond. */
const MAX_MS = 1_000;

/** Every block stands for itself, so that the result is a tree of plain elements and none of our components runs. */
const standIns = Object.freeze(Object.fromEntries(Object.keys(BLOCKS).map((name) => [name, name])));

/**
 * Evaluates the code of mdx-bundler and returns the page as a React element tree. Throws when it takes too long.
 * The context is a limit, not a prison: only what the guard let through may come here.
 */
export function evaluatePage(code: string): unknown {
  const context = createContext(
    { _jsx_runtime: jsxRuntime, standIns },
    { codeGeneration: { strings: false, wasm: false } },
  );
  return runInContext(`(() => {${code}})().default({ components: standIns })`, context, { timeout: MAX_MS });
}
