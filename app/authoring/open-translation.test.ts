import { expect, it } from 'vitest';
import { anAuthor } from '#tests/factories/authoring.ts';
import { aPage } from '#tests/factories/content.ts';
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
