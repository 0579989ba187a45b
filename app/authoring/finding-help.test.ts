/** What an author in the browser is told to do can be done there. */
import { expect, it } from 'vitest';
import { browserHelp } from './finding-help.tsx';
import { changedMeaning } from './kept-ids.ts';

it.each([
  ['stale-translation', 'stale'],
  ['unstamped-ids', 'ids'],
  ['unsafe-link', null],
])('a finding of %s is mended in the browser, not by a command', (rule, expected) => {
  expect(browserHelp({ rule })).toBe(expected);
});

it('a block that is gone comes with the line that keeps its answers', () => {
  const before = new Map([['my-plan', { kind: 'Reflection', fields: new Map() }]]) as unknown as Parameters<
    typeof changedMeaning
  >[0];
  const [problem] = changedMeaning(before, new Map(), []);
  expect(problem?.help).toContain('"retired": [{"block":"my-plan","reason":"why it is gone"}]');
});
