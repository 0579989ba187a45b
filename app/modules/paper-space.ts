/** How much room to write there is on paper, by the kind of field. Pure. */
import type { ColumnData, FieldData } from './content-blocks.ts';
import { limitsOf } from './read-answers.ts';

/** More figures than these do not stand in one row that a pen can circle. */
const MOST_FIGURES = 11;
/** Rows of a table or a ladder when its author did not say how many. */
const USUAL_ROWS = 4;

/** More boxes to tick than these make a row of a table too high. */
const MOST_BOXES = 4;

/** Lines to write on. */
export const LINES: Partial<Record<FieldData['type'], number>> = { text: 1, longtext: 6 };

/**
 * The figures to circle for a number or a rating, each `1` or, on a long scale such as 0 to 100, each `10` apart; null
 * when they do not fit in a row, and a gap is left for the figure.
 */
export function figuresOf(field: FieldData): number[] | null {
  const { min, max } = limitsOf(field);
  const step = [1, 10].find(
    (each) => Number.isInteger((max - min) / each) && (max - min) / each < MOST_FIGURES,
  );
  if (step === undefined) return null;
  return Array.from({ length: (max - min) / step + 1 }, (_figure, index) => min + index * step);
}

/** How many rows of a table or a ladder are printed: what the author starts with, and never fewer than four. */
export function rowsOnPaper({ rows = USUAL_ROWS }: Pick<FieldData, 'rows'>): number {
  return Math.max(rows, USUAL_ROWS);
}

/** The limits of a column with ratings, to stand under its name; null for any other. */
export function ratingLimits(column: ColumnData): { min: number; max: number } | null {
  return column.type === 'rating' ? limitsOf(column) : null;
}

/** Whether the choices of a column are ticked in each cell, or written there from a list above the column. */
export function fitsInCell(options: readonly unknown[]): boolean {
  return options.length <= MOST_BOXES;
}
