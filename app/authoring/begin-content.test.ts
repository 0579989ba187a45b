/** Beginning content in a folder: what is written, what is refused, and that nothing is written over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aContentFolder, aSoundModule } from '#tests/factories/content.ts';
import { beginContent, type Begun, type Order } from './begin-content.server.ts';
import { checkContent } from './content-check.ts';
import { filesInFolder } from './module-folders.ts';

const aFolder = () => aContentFolder(aSoundModule());
const message = (begun: Begun) => (begun.kind === 'refused' ? begun.message : 'was not refused');

describe('an author who works with files', () => {
  it('begins a module, a page and a language, and starts from what has only words to write in it', async () => {
    const contentDir = aFolder();
    const slug = 'worry-time';
    beginContent(contentDir, { what: 'module', slug, title: 'Worry time' });
    beginContent(contentDir, { what: 'page', slug, page: 'more', title: 'More', session: 'first-steps' });
    const begun = beginContent(contentDir, { what: 'locale', slug, locale: 'pl' });
    expect(begun).toMatchObject({ kind: 'written', kept: [] });
    expect(filesInFolder(contentDir, slug).size).toBe(11);
    const found = await checkContent({ contentDir });
    const errors = found.filter(({ warning }) => !warning);
    expect(errors.map(({ rule, file }) => [rule, file])).toEqual([
      ['to-write', join(contentDir, 'modules', slug, 'module.json')],
    ]);
    expect(found.some(({ rule, file }) => rule === 'to-write' && file.endsWith('pl/more.mdx'))).toBe(true);
  });

  it('is told which pages of a language were there, and they stay as they are', () => {
    const contentDir = aContentFolder({ ...aSoundModule(), 'modules/tiny/pl/welcome.mdx': 'Witaj' });
    const begun = beginContent(contentDir, { what: 'locale', slug: 'tiny', locale: 'pl' });
    const pl = join(contentDir, 'modules/tiny/pl');
    expect(begun).toEqual({
      kind: 'written',
      written: [join(pl, 'index.mdx')],
      kept: [join(pl, 'welcome.mdx')],
    });
    expect(readFileSync(join(pl, 'welcome.mdx'), 'utf8')).toBe('Witaj');
  });

  it.each([
    ['fr', /No patient can choose fr yet/],
    ['ar', undefined],
  ])('is told when no patient can choose the language %s', (locale, words) => {
    const begun = beginContent(aFolder(), { what: 'locale', slug: 'tiny', locale });
    const note = begun.kind === 'written' ? begun.note : 'refused';
    expect(words ? note : note === undefined).toEqual(words ? expect.stringMatching(words) : true);
  });

  it.each<[string, Order, RegExp]>([
    ['a module that is there', { what: 'module', slug: 'tiny', title: '' }, /tiny is there already/],
    ['a name that an address needs', { what: 'module', slug: 'drafts', title: '' }, /is taken/],
    ['a name that is a path', { what: 'module', slug: '../tiny', title: '' }, /cannot be a name/],
    ['a name in capitals', { what: 'page', slug: 'tiny', page: 'More', title: '' }, /cannot be a name/],
    ['a page that is there', { what: 'page', slug: 'tiny', page: 'welcome', title: '' }, /is there already/],
    ['a page with a taken name', { what: 'page', slug: 'tiny', page: 'print', title: '' }, /is taken/],
    ['a page of no module', { what: 'page', slug: 'none', page: 'more', title: '' }, /no module none/],
    [
      'a page in no session',
      { what: 'page', slug: 'tiny', page: 'more', title: '', session: 'last' },
      /The sessions are first\./,
    ],
    ['a language with no code', { what: 'locale', slug: 'tiny', locale: 'Polish' }, /no code of a language/],
    ['English', { what: 'locale', slug: 'tiny', locale: 'en' }, /English is there/],
    ['a language of no module', { what: 'locale', slug: 'none', locale: 'pl' }, /no module none/],
  ])('is refused %s, in plain words, and nothing is written', (_what, order, words) => {
    const contentDir = aFolder();
    const before = filesInFolder(contentDir, 'tiny');
    expect(message(beginContent(contentDir, order))).toMatch(words);
    expect(filesInFolder(contentDir, 'tiny')).toEqual(before);
  });
});
