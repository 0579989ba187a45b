import { describe, expect, it, vi } from 'vitest';
import { chromiumCandidates, ensureChromium } from './chromium.mjs';

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

describe('getting a Chromium', () => {
  const nothing = () => Promise.resolve(undefined);
  const way = () => vi.fn(() => Promise.resolve());

  it('changes nothing when there is one', async () => {
    const download = way();
    const find = () => Promise.resolve('/usr/bin/chromium');
    expect(await ensureChromium({ find, ways: [download], chosen: '' })).toBe('/usr/bin/chromium');
    expect(download).not.toHaveBeenCalled();
  });

  it('tries each way until one runs', async () => {
    const [download, install] = [way(), way()];
    const find = () => Promise.resolve(install.mock.calls.length > 0 ? '/usr/bin/chromium' : undefined);
    expect(await ensureChromium({ find, ways: [download, install], chosen: '' })).toBe('/usr/bin/chromium');
    expect(download).toHaveBeenCalledOnce();
  });

  it('says how to get one when no way helps', async () => {
    const ways = [way()];
    await expect(ensureChromium({ find: nothing, ways, chosen: '' })).rejects.toThrow(
      /apt-get install chromium.*CHROMIUM_PATH/,
    );
  });

  it('gets no other than the one that was asked for', async () => {
    const download = way();
    await expect(ensureChromium({ find: nothing, ways: [download], chosen: '/my/chrome' })).rejects.toThrow(
      'CHROMIUM_PATH names /my/chrome, and that does not run.',
    );
    expect(download).not.toHaveBeenCalled();
  });
});
