import { describe, expect, it } from 'vitest';
import type { FieldData } from './content-blocks.ts';
import { figuresOf, fitsInCell, ratingLimits, rowsOnPaper } from './paper-space.ts';

const field = (rest: Partial<FieldData>): FieldData => ({
  id: 'f',
  type: 'rating',
  label: 'How was it?',
  required: false,
  options: [],
  columns: [],
  ...rest,
});

describe('figures to circle', () => {
  it.each([
    ['a rating has 0 to 10', {}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['a short scale has each figure', { min: 1, max: 5 }, [1, 2, 3, 4, 5]],
    ['0 to 100 goes up in tens', { max: 100 }, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
    ['a scale that no step fits has none', { max: 37 }, null],
    ['a number without limits has none', { type: 'number' as const }, null],
    ['a number with narrow limits has them', { type: 'number' as const, min: 0, max: 3 }, [0, 1, 2, 3]],
  ])('%s', (_what, rest, figures) => {
    expect(figuresOf(field(rest))).toEqual(figures);
  });
});

it('a table has as many rows as its author says, and never fewer than four', () => {
  expect([undefined, 2, 6].map((rows) => rowsOnPaper(field(rows === undefined ? {} : { rows })))).toEqual([
    4, 4, 6,
  ]);
});

it('up to four choices are ticked in a cell of a table; more are named above the column', () => {
  expect([4, 5].map((count) => fitsInCell(Array.from({ length: count })))).toEqual([true, false]);
});

it('a column of ratings says between which figures; another column says nothing', () => {
  const column = { id: 'c', label: 'Mood', options: [] };
  expect(ratingLimits({ ...column, type: 'rating' })).toEqual({ min: 0, max: 10 });
  expect(ratingLimits({ ...column, type: 'text' })).toBeNull();
});
