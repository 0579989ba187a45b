/** Whether anybody answered a block, for those who would take it away. No patient comes out of it, and no number. */
import { answeredBlocksQuery } from './answered-blocks.queries.server.ts';

/** Those of `blocks` that somebody wrote in, in any course of this module. */
export function blocksWithAnswers(module: string, blocks: readonly string[]): Set<string> {
  if (blocks.length === 0) return new Set();
  return new Set(
    answeredBlocksQuery(module, blocks)
      .all()
      .map(({ block }) => block),
  );
}
