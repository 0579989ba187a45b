/** A list that is cut never hides from an author, or from publishing, that there is an error. */
import { expect, it } from 'vitest';
import { bounded, type Finding, MAX_FINDINGS_PER_PAGE } from './finding.ts';

const at = (line: number, rule: string): Finding => ({ file: 'a', line, column: 1, message: 'm', rule });
const warnings = Array.from({ length: 40 }, (_, line): Finding => ({ ...at(line + 1, 'w'), warning: true }));

it('an error that stands below more warnings than are shown is shown', () => {
  const shown = bounded([...warnings, at(99, 'e')]);
  expect(shown).toHaveLength(MAX_FINDINGS_PER_PAGE);
  expect(shown.at(-2)).toEqual(at(99, 'e'));
  expect(shown.at(-1)).toMatchObject({ warning: true, message: 'and 17 more problems in this file' });
});

it('what stands for errors that are cut is an error', () => {
  const errors = Array.from({ length: 25 }, (_, line) => at(line + 100, 'e'));
  const shown = bounded([...warnings, ...errors]);
  expect(shown.at(-1)).toMatchObject({ rule: 'e', message: 'and 41 more problems in this file' });
  expect(shown.filter(({ warning }) => warning)).toEqual([]);
});
