import { describe, expect, it } from 'vitest';
import { chromiumCandidates } from './chromium.mjs';

const playwrights = '/cache/chrome';
const only =
  (...there: string[]) =>
  (path: string) =>
    there.includes(path);

describe('choosing a Chromium', () => {
  it.each([
    ['the one that CHROMIUM_PATH names, and no other', '/my/chrome', [playwrights], ['/my/chrome']],
    [
      "Playwright's own before the system's",
      undefined,
      [playwrights, '/usr/bin/chromium'],
      [playwrights, '/usr/bin/chromium'],
    ],
    [
      'Chromium before Chrome',
      undefined,
      ['/usr/bin/google-chrome', '/usr/bin/chromium'],
      ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    ],
    ['none when there is none', undefined, [], []],
    ['none when CHROMIUM_PATH is set to nothing', '', [], []],
  ])('takes %s', (_sentence, chosen, there, expected) => {
    expect(chromiumCandidates({ chosen, playwrights, exists: only(...there) })).toEqual(expected);
  });
});
