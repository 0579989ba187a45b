import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceHash } from '#app/modules/compile-page.server.ts';
import { aContentFolder, aPage } from '#tests/factories/content.ts';
import { stampTranslation, withStamp } from './stamp-translation.ts';

const HASH = '0123456789abcdef';

describe('the stamp in a page', () => {
  it.each([
    ['is added', '---\ntitle: A\n---\n\nBody', `---\ntitle: A\nsourceHash: ${HASH}\n---\n\nBody`],
    [
      'replaces an old one',
      '---\nsourceHash: x\ntitle: A\n---\n',
      `---\nsourceHash: ${HASH}\ntitle: A\n---\n`,
    ],
    [
      'keeps Windows line ends',
      '---\r\ntitle: A\r\n---\r\n\r\nB',
      `---\r\ntitle: A\r\nsourceHash: ${HASH}\r\n---\r\n\r\nB`,
    ],
    [
      'keeps a byte order mark',
      '\u00ef\u00bb\u00bf---\na: 1\n---\n',
      `\u00ef\u00bb\u00bf---\na: 1\nsourceHash: ${HASH}\n---\n`,
    ],
    [
      'leaves the body alone',
      '---\na: 1\n---\nsourceHash: x\n---\n',
      `---\na: 1\nsourceHash: ${HASH}\n---\nsourceHash: x\n---\n`,
    ],
    ['goes into empty front matter', '---\n---\n', `---\nsourceHash: ${HASH}\n---\n`],
    ['needs front matter', 'Hello\n---\n---\n', undefined],
    ['needs its end', '---\ntitle: A\n', undefined],
  ])('%s', (_what, before, after) => {
    expect(withStamp(before, HASH)).toBe(after);
  });
});

describe('stamping a translation', () => {
  it('stamps each page with its English, and changes no other byte', () => {
    const english = aPage('Grüße');
    const folder = aContentFolder({
      'en/a.mdx': english,
      'cy/a.mdx': aPage('Cyfarchion ŵ ŷ 🙂', { status: 'translated' }),
      'cy/b.mdx': aPage('No English'),
      'cy/notes.txt': 'x',
    });
    expect(stampTranslation(folder, 'cy').map(({ outcome }) => outcome)).toEqual(['stamped', 'no-english']);
    expect(readFileSync(join(folder, 'cy/a.mdx'), 'utf8')).toBe(
      aPage('Cyfarchion ŵ ŷ 🙂', { status: 'translated', sourceHash: sourceHash(english) }),
    );
    expect(stampTranslation(folder, 'cy')[0]?.outcome).toBe('unchanged');
  });

  it('leaves a page alone that nobody has translated yet', () => {
    const copy = aPage('Still English');
    const folder = aContentFolder({ 'en/a.mdx': aPage('Still English'), 'pl/a.mdx': copy });
    expect(stampTranslation(folder, 'pl').map(({ outcome }) => outcome)).toEqual(['not-translated']);
    expect(readFileSync(join(folder, 'pl/a.mdx'), 'utf8')).toBe(copy);
  });

  it('refuses English and languages that are not there', () => {
    const folder = aContentFolder({ 'en/a.mdx': aPage('Hello') });
    expect(() => stampTranslation(folder, 'en')).toThrow('English is what translations are made from');
    expect(() => stampTranslation(folder, 'fr')).toThrow('There is no folder');
  });
});
