/** What the server and its compiling worker say to each other: plain data only. */
import type { Compiled, CompiledIndex } from './compile-page.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import type { PageNode } from './mdx-nodes.ts';

export interface CompileOrder {
  kind: 'page' | 'index';
  source: string;
  file: string;
  /** Send the parsed page back too. */
  withTree: boolean;
}

/** `ready` is said once, when the worker has loaded; then one reply to each order. */
export type CompileReply =
  | { state: 'ready' }
  | { state: 'done'; compiled: Compiled<CompiledPage> | Compiled<CompiledIndex>; tree?: PageNode }
  /** A fault of the machinery, by its name only: its message might quote the page. */
  | { state: 'fault'; name: string };
