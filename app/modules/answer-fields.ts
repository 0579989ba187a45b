/** The fields that a block asks for, whatever kind of block it is. */
import type { AnsweredBlock, FieldData } from './content-blocks.ts';

const PLAIN = { required: false, options: [], columns: [] };

/** The one field of a reflection. */
export const REFLECTION_FIELD = 'text';

/** Fields by which answers of `block` are read, stored and shown; a quiz asks a choice per question. */
export function answerFields(block: AnsweredBlock): FieldData[] {
  switch (block.kind) {
    case 'worksheet':
      return block.parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
    case 'reflection':
      return [{ ...PLAIN, id: REFLECTION_FIELD, type: 'longtext', label: block.label }];
    case 'quiz':
      return block.questions.map(({ id, label, options }) => ({
        ...PLAIN,
        id,
        type: 'choice',
        label,
        options,
      }));
  }
}

/** What a block is called in lists. */
export function blockTitle(block: AnsweredBlock): string {
  return block.kind === 'reflection' ? block.label : block.title;
}
