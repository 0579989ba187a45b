import { expect, it } from 'vitest';
import { anAuthor } from '#tests/factories/authoring.ts';
import { aPage } from '#tests/factories/content.ts';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { needsLook } from './translation-view.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { openTranslation } from './open-translation.server.ts';
import { saveDraftFile } from './save-draft.server.ts';

useFreshDatabase();

it('a module that is not published yet is translated from its English draft', async () => {
  const author = anAuthor();
  const path = 'en/welcome.mdx';
  saveDraftFile(author, { module: 'brand-new', locale: 'en', path, text: aPage('Words.'), over: '', now: 1 });
  const asked = { module: 'brand-new', locale: 'pl', page: 'welcome', language: 'en' };
  const opened = await openTranslation(author, asked);
  expect(opened?.rows.some(({ english }) => english?.text === 'Words.')).toBe(true);
  expect(await openTranslation(author, { ...asked, page: 'unknown' })).toBeNull();
});

it('no translation that is up to date has a piece to look at', async () => {
  const author = anAuthor();
  const module = 'getting-going-again';
  const paths = [...liveModuleFiles(module).files.keys()].filter((path) => /^(?:pl|ar)\/.*\.mdx$/.test(path));
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    const [locale = '', name = ''] = path.split('/');
    const opened = await openTranslation(author, { module, locale, page: name.slice(0, -4), language: 'en' });
    const pieces = opened?.rows.filter((row) => row.translation?.name !== 'sourceHash') ?? [];
    expect(pieces.filter(needsLook), path).toEqual([]);
    expect(pieces.length, path).toBeGreaterThan(4);
  }
}, 60_000);
