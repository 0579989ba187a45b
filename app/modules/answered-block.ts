/** Finding the block that an answer belongs to. */
import type { AnsweredBlock, Block } from './content-blocks.ts';

/** True for blocks that keep what a patient writes. */
export function isAnswered(block: Block): block is AnsweredBlock {
  return block.kind === 'worksheet' || block.kind === 'reflection' || block.kind === 'quiz';
}

/** The answered block with this id on a page. */
export function answeredBlock(blocks: Block[], id: string): AnsweredBlock | undefined {
  return blocks.filter(isAnswered).find((block) => block.id === id);
}
