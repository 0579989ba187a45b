/** Comparing two versions of a page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffRow, textDiff } from './line-diff.ts';

const rowText = (row: DiffRow) =>
  row.kind === 'folded'
    ? `… ${row.lines}`
    : `${{ same: ' ', added: '+', removed: '-' }[row.kind]}${row.pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')}`;

describe('two versions of a text', () => {
  it('are shown line by line, with the words that differ', () => {
    const diff = textDiff('One\nI go for a walk\nEnd\n', 'One\nI go for a run\nEnd\nMore\n');
    expect(diff.rows.map(rowText)).toEqual([
      ' One',
      '-I go for a [walk]',
      '+I go for a [run]',
      ' End',
      '+[More]',
    ]);
    expect([diff.added, diff.removed]).toEqual([2, 1]);
  });

  it('hide what is the same and far from a change', () => {
    const lines = Array.from({ length: 20 }, (_line, index) => `line ${index}`);
    const diff = textDiff(lines.join('\n'), [...lines, 'new'].join('\n'));
    expect(diff.rows[0]).toEqual({ kind: 'folded', first: 1, lines: 16 });
  });

  it('are words in any script', () => {
    const rows = textDiff('خرجت اليوم\n', 'خرجت أمس\n').rows.map(rowText);
    expect(rows).toEqual(['-خرجت [اليوم]', '+خرجت [أمس]']);
  });

  it('one of which is not there are wholly new, or wholly gone', () => {
    expect(textDiff(null, 'a\nb\n')).toMatchObject({ added: 2, removed: 0 });
    expect(textDiff('a\n', null)).toMatchObject({ added: 0, removed: 1 });
  });

  it('give back both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b b', 'c c c', ''), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { rows } = textDiff(before, after);
        const count = (kinds: string[]) =>
          rows.reduce(
            (sum, row) => sum + (row.kind === 'folded' ? row.lines : kinds.includes(row.kind) ? 1 : 0),
            0,
          );
        const lines = (whole: string) => (whole === '' ? 0 : whole.replace(/\n$/, '').split('\n').length);
        expect(count(['same', 'removed'])).toBe(lines(before));
        expect(count(['same', 'added'])).toBe(lines(after));
      }),
    );
  });

  it('with nothing in common do not hold up the server', () => {
    const lines = (word: string) =>
      Array.from({ length: 5_000 }, (_l, index) => `${word} ${index} ${word}`).join('\n');
    const begin = performance.now();
    expect(textDiff(lines('a'), lines('b')).removed).toBe(5_000);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  it('whose lines are all long and written anew are compared by words in the first of them, and then by whole lines', () => {
    const words = (word: string, line: number) =>
      Array.from({ length: 66 }, (_w, at) => `${word}${line * 66 + at}`).join(' ');
    const text = (word: string) => Array.from({ length: 499 }, (_l, line) => words(word, line)).join('\n');
    const { rows } = textDiff(text('old'), text('new'));
    const byWord = rows.filter((row) => row.kind !== 'folded' && row.pieces.length > 1);
    expect(byWord.length).toBeGreaterThan(0);
    expect(byWord.length).toBeLessThan(200);
    expect(rows).toHaveLength(998);
  });

  it('have their words compared in the first lines, though there are many', () => {
    const text = (word: string) =>
      Array.from({ length: 400 }, (_l, line) => `I ${word} on day ${line}`).join('\n');
    const { rows } = textDiff(text('walk'), text('run'));
    expect(rowText(rows[0]!)).toBe('-I [walk] on day 0');
    expect(rowText(rows.at(-1)!)).toBe('+I [run] on day 399');
  });
});
