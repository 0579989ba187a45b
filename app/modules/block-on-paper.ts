/** A block of a page as it stands in a workbook. Pure. */
import type { Block } from './content-blocks.ts';
import { type PaperContext, paperHtml } from './paper-html.ts';

/** The same block, with its prose ready for paper. */
export function paperBlock(block: Block, context: PaperContext): Block {
  switch (block.kind) {
    case 'worksheet': {
      const parts = block.parts.map((part) =>
        part.kind === 'prose' ? { ...part, html: paperHtml(part.html, context) } : part,
      );
      return { ...block, parts };
    }
    case 'prose':
    case 'key-point':
    case 'story':
    case 'steps':
    case 'reflection':
    case 'homework':
    case 'media':
      return { ...block, html: paperHtml(block.html, context) };
    case 'quiz':
    case 'measure-prompt':
    case 'crisis-help':
      return block;
  }
}
