/**
 * How much a page becomes when it is shown. A few words in a file can stand for thousands of boxes, or for the same long
 * address a thousand times.
 */
import type { Block, FieldData } from './content-blocks.ts';
import type { Problem } from './finding.ts';
import { DAYS, gridHours } from './week-grid.ts';

/** Boxes, buttons and choices of one page. The fullest week there is, by the hour and rated, has 336. */
export const MOST_BOXES = 1_000;

/** Characters of a compiled page. A page to read in ten minutes has some twenty thousand. */
const MOST_CHARACTERS = 500_000;

/** The things to fill in, tap or choose in a block, as it stands on the page before anybody has written. */
export function boxesIn(block: Block): number {
  switch (block.kind) {
    case 'quiz':
      return total(block.questions.map(({ options }) => options.length));
    case 'worksheet':
      return total(block.parts.map((part) => (part.kind === 'field' ? boxesOf(part.field) : 0)));
    default:
      return 1;
  }
}

function boxesOf(field: FieldData): number {
  const { type, options, columns, rows = 3, min = 0, max = 10, rating } = field;
  switch (type) {
    case 'choice':
    case 'choices':
      return options.length;
    case 'rating':
      return max - min + 1;
    case 'table':
      return rows * total(columns.map((column) => 1 + column.options.length));
    case 'ladder':
      return rows * 2;
    case 'week-grid':
      return DAYS.length * gridHours(field).length * (rating ? 2 : 1);
    default:
      return 1;
  }
}

/** Why compiled blocks are too large to be kept and sent; undefined when they are not. */
export function blocksTooLarge(blocks: Block[]): Problem | undefined {
  if (JSON.stringify(blocks).length <= MOST_CHARACTERS) return undefined;
  const message = 'this page becomes too large when it is shown';
  return { line: 1, column: 1, rule: 'too-large', message, help: 'make two pages of it' };
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
