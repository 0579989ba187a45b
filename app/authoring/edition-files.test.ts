/** What publishing makes of a module's files. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '#app/modules/finding.ts';
import { leftOutBy, nextEditionNumber, ownErrors, withChanges } from './edition-files.ts';

const finding = (file: string, rule = 'no-alt', more: Partial<Finding> = {}): Finding => ({
  file,
  line: 1,
  column: 1,
  rule,
  message: 'x',
  ...more,
});

it('a draft changes, adds and takes away', () => {
  const live = new Map([
    ['en/a.mdx', 'a'],
    ['en/b.mdx', 'b'],
  ]);
  const files = withChanges(live, [
    { path: 'en/a.mdx', text: 'A' },
    { path: 'en/b.mdx', text: null },
    { path: 'en/c.mdx', text: 'c' },
  ]);
  expect([...files]).toEqual([
    ['en/a.mdx', 'A'],
    ['en/c.mdx', 'c'],
  ]);
});

describe('an English draft leaves a translation out', () => {
  const files = new Map(['en/a.mdx', 'pl/a.mdx', 'pl/gone.mdx', 'module.json'].map((path) => [path, '']));

  it('when its blocks differ, or its English page is gone; a stale or an unsound one stays', () => {
    const findings = [
      finding('pl/a.mdx', 'translation-differs'),
      finding('pl/a.mdx', 'translation-differs'),
      finding('ar/a.mdx', 'stale-translation'),
      finding('ar/a.mdx', 'no-alt'),
    ];
    expect(leftOutBy('en', { files, findings })).toEqual(['pl/a.mdx', 'pl/gone.mdx']);
  });

  it('and a translation leaves nothing out', () => {
    expect(leftOutBy('pl', { files, findings: [finding('pl/a.mdx', 'translation-differs')] })).toEqual([]);
  });
});

describe('a draft must mend', () => {
  const findings = [
    finding('en/a.mdx'),
    finding('pl/a.mdx'),
    finding('module.json'),
    finding('en/b.mdx', 'x', { warning: true }),
    finding('module.json', 'to-write', { warning: true }),
    finding('en/c.mdx', 'to-write', { warning: true }),
  ];

  it.each([
    ['en', ['en/a.mdx', 'module.json', 'module.json', 'en/c.mdx']],
    ['pl', ['pl/a.mdx']],
    ['ar', []],
  ])('what is wrong or still to be written in its own language, %s', (locale, expected) => {
    expect(ownErrors(locale, findings).map(({ file }) => file)).toEqual(expected);
  });
});

it('editions are counted from 1', () => {
  expect([nextEditionNumber(undefined), nextEditionNumber(3)]).toEqual([1, 4]);
});
