/** Simpler worksheets in the place of those that they are simpler than. Pure. */
import { isAnswered } from './answered-block.ts';
import type { Block, WorksheetBlock } from './content-blocks.ts';

/** What an author wrote as a simpler form of another sheet on the same page. */
type SimplerSheet = WorksheetBlock & { simplerOf: string };

export function isSimpler(block: Block): block is SimplerSheet {
  return block.kind === 'worksheet' && block.simplerOf !== undefined;
}

/** Block id of a sheet to the simpler one that is shown in its place. */
type Swaps = Readonly<Record<string, string>>;

/**
 * The blocks as this patient meets them: a simpler sheet only where a practitioner chose it, in the place of the other.
 * A choice that names a sheet which is not on the page, or is no simpler form of that one, changes nothing.
 */
export function withSwaps(blocks: readonly Block[], swaps: Swaps): Block[] {
  return blocks.flatMap((block) => {
    if (isSimpler(block)) return [];
    return [simplerFor(blocks, block, swaps) ?? block];
  });
}

/**
 * The sheet that is not shown, by the one that is shown in its place: where a patient finds what they wrote before the
 * change.
 */
export function otherSheets(blocks: readonly Block[], swaps: Swaps): Map<string, string[]> {
  return new Map(
    blocks
      .filter(isAnswered)
      .filter((block) => !isSimpler(block))
      .map((block) => {
        const forms = [block, ...blocks.filter(isSimpler).filter(({ simplerOf }) => simplerOf === block.id)];
        const shown = simplerFor(blocks, block, swaps)?.id ?? block.id;
        return [shown, forms.map(({ id }) => id).filter((id) => id !== shown)];
      }),
  );
}

function simplerFor(blocks: readonly Block[], block: Block, swaps: Swaps): SimplerSheet | undefined {
  if (!('id' in block) || !Object.hasOwn(swaps, block.id)) return undefined;
  return blocks
    .filter(isSimpler)
    .find(({ id, simplerOf }) => id === swaps[block.id] && simplerOf === block.id);
}
