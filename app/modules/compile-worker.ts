/**
 * The compiler in a thread of its own: one page in, its blocks or findings out. `compile-thread.server.ts` starts it, and
 * ends it when a page takes too long.
 */
import { parentPort } from 'node:worker_threads';
import type { CompileOrder, CompileReply } from './compile-orders.ts';
import { compileIndex, compilePage } from './compile-page.server.ts';
import type { PageNode } from './mdx-nodes.ts';

parentPort?.on('message', (order: CompileOrder) => void carryOut(order).then(send));
send({ state: 'ready' });

async function carryOut({ kind, source, file, withTree }: CompileOrder): Promise<CompileReply> {
  let tree: PageNode | undefined;
  const page = { source, file, onTree: (parsed: PageNode) => void (tree = parsed) };
  try {
    const compiled = await (kind === 'page' ? compilePage(page) : compileIndex(page));
    return { state: 'done', compiled, tree: withTree ? tree : undefined };
  } catch (error) {
    return { state: 'fault', name: error instanceof Error ? error.name : 'unknown' };
  }
}

function send(reply: CompileReply): void {
  try {
    parentPort?.postMessage(reply);
  } catch {
    // A tree so deep that it cannot be sent belongs to a page that was refused for it.
    if (reply.state === 'done') parentPort?.postMessage({ ...reply, tree: undefined });
  }
}
