/** A text that is being written is shown as a patient would meet it, and kept nowhere. */
import { describe, expect, it } from 'vitest';
import { anAuthor } from '#tests/factories/authoring.ts';
import { aPage } from '#tests/factories/content.ts';
import { compiledSince } from '#tests/support/compiled-since.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { fileInDraft } from './open-draft.server.ts';
import { previewText, type TextToShow } from './preview-text.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const show = (asked: Partial<TextToShow>) =>
  previewText(anAuthor(), { module: MODULE, locale: 'en', page: 'welcome', language: 'en', ...asked });

describe('the preview of a text', () => {
  it('is the page with its place in the module, and no simpler sheet beside the one it is simpler than', async () => {
    const sheets = ['full', 'simple'].map(
      (id) =>
        `<Worksheet id="${id}" title="${id}"${id === 'simple' ? ' simplerOf="full"' : ''}>\n\n<Field id="a" type="text" label="A" />\n\n</Worksheet>`,
    );
    const shown = await show({ text: aPage(sheets.join('\n\n')) });
    if (shown.kind !== 'page') throw new Error(JSON.stringify(shown));
    expect(shown.data.opened?.place).toMatchObject({ session: 1, page: 1, previous: null });
    expect(shown.data.opened?.page.blocks).toMatchObject([{ kind: 'worksheet', id: 'full' }]);
  });

  it('in another language is the page that this language has, and English where there is none', async () => {
    const pl = await show({ text: aPage('Words.'), language: 'pl' });
    expect(pl).toMatchObject({ kind: 'page', data: { opened: { locale: 'pl' } } });
    const none = await show({ text: aPage('Words.'), language: 'de' });
    expect(none).toMatchObject({ kind: 'page', data: { opened: { locale: 'en' } } });
  });

  it('of the introduction, and of module.json, is the list of sessions', async () => {
    const text = fileInDraft(MODULE, 'en', 'en/index.mdx')!.text.replace(
      /^title: .*$/m,
      'title: Another name',
    );
    expect(await show({ page: 'index', text })).toMatchObject({
      kind: 'module',
      module: { title: 'Another name' },
    });
    expect(await show({ page: 'module.json' })).toMatchObject({ kind: 'module' });
    expect(await show({ page: 'module.json', text: '{' })).toMatchObject({ kind: 'broken' });
  });

  it('of a page that is broken says what is to be mended', async () => {
    expect(await show({ text: aPage('<Nothing />') })).toMatchObject({
      kind: 'broken',
      findings: [{ file: 'en/welcome.mdx', line: 8 }],
    });
  });

  it('leaves no file behind: every pause in typing would', async () => {
    const begun = Date.now();
    await show({ text: aPage('Nowhere kept.') });
    expect(compiledSince(begun).filter((text) => text.includes('Nowhere kept.'))).toEqual([]);
  });

  it.each([
    ['a folder above', { page: '../../secret' }],
    ['no language', { locale: '..' }],
    ['no module', { module: '..' }],
  ])('of %s is not there', async (_what, asked) => {
    expect(await show(asked)).toEqual({ kind: 'not-found' });
  });
});
