/** The modules as their authors find them, those that no patient can have among them. */
import { describe, expect, it } from 'vitest';
import { aLead, anAuthor } from '#tests/factories/authoring.ts';
import { publishEdition } from '#tests/factories/editions.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { catalogue } from './catalogue.server.ts';
import { dropDraft } from './close-draft.server.ts';
import { editionsOf, underneath } from './editions-of.server.ts';
import { moduleView } from './module-view.server.ts';
import { openFile } from './open-file.server.ts';
import { openDraftOf } from './open-draft.server.ts';
import { newModuleFiles } from './skeletons.server.ts';
import { startLanguage, startModule } from './start-module.server.ts';
import { undoEdition } from './undo-edition.server.ts';

useFreshDatabase();

const SLUG = 'worry-time';
const KNOWN = 'getting-going-again';
const skeleton = () => newModuleFiles({ slug: SLUG, title: 'Time to worry' });
const begin = () => startModule(anAuthor(), { slug: SLUG, title: 'Time to worry', now: 5 });
const entry = async (slug = SLUG) =>
  (await catalogue(aLead(), 'en')).modules.find((module) => module.slug === slug);
const view = () => moduleView(aLead(), SLUG, 'en');

describe('a module that is begun', () => {
  it('is in the catalogue with its title, its languages and how much is written', async () => {
    begin();
    expect(await entry()).toMatchObject({
      title: 'Time to worry',
      isLive: false,
      isWithdrawn: false,
      sessions: 2,
      pages: 3,
      drafts: [{ locale: 'en' }],
    });
    expect((await entry())?.languages.map(({ locale }) => locale)).toEqual(['en']);
  });

  it('is still found when its only draft was given up, and so is the draft', async () => {
    begin();
    const draftId = openDraftOf(SLUG, 'en')!.id;
    dropDraft(anAuthor(), { draftId, now: 7 });
    expect(await entry()).toMatchObject({ isLive: false, languages: [], drafts: [] });
    expect(await view()).toMatchObject({
      isEmpty: true,
      drafts: [],
      dropped: [{ id: draftId, droppedAt: 7 }],
    });
  });
});

describe('a module that exists only as an edition', () => {
  it('stays in the catalogue when that edition is undone, and says that nobody new can open it', async () => {
    publishEdition({ module: SLUG, changes: Object.fromEntries(skeleton()) });
    expect(await entry()).toMatchObject({ isLive: true, isWithdrawn: false });
    expect(underneath(SLUG, 1, editionsOf(SLUG))).toEqual({ kind: 'none' });
    expect(undoEdition(aLead(), { module: SLUG, number: 1, now: 8 }).kind).toBe('undone');
    expect(await entry()).toMatchObject({ isLive: false, isWithdrawn: true });
    expect(await view()).toMatchObject({ isWithdrawn: true, isEmpty: true, editions: [{ state: 'undone' }] });
  });
});

describe('under an edition', () => {
  it('stands the version that came with Stepwise, or the edition before', () => {
    publishEdition({ module: KNOWN, changes: { 'en/more.mdx': 'One' } });
    publishEdition({ module: KNOWN, changes: { 'en/more.mdx': 'Two' } });
    const editions = editionsOf(KNOWN);
    expect(underneath(KNOWN, 2, editions)).toEqual({ kind: 'edition', number: 1 });
    expect(underneath(KNOWN, 1, editions)).toEqual({ kind: 'repository' });
  });
});

describe('what a page is said to be', () => {
  it('is to write, for a skeleton that nobody has written', async () => {
    begin();
    const module = await view();
    expect(module?.rows.map(({ cells }) => cells[0]?.state)).toEqual(Array(4).fill('to-write'));
    expect((await entry())?.languages[0]?.pages).toMatchObject({ complete: 0, 'to-write': 3 });
  });

  it('is not translated, for English words that stand in another language', async () => {
    startLanguage(anAuthor(), { module: KNOWN, locale: 'cy', now: 5 });
    const module = await moduleView(aLead(), KNOWN, 'en');
    const states = module?.rows.map(({ cells }) => cells.find(({ locale }) => locale === 'cy')?.state);
    expect(new Set(states)).toEqual(new Set(['untranslated']));
  });
});

describe('the pages of a module', () => {
  it('are named after their sessions in words', async () => {
    const module = await moduleView(aLead(), KNOWN, 'en');
    const [introduction, first] = module?.rows ?? [];
    expect(introduction?.sessionTitle).toBeNull();
    expect(first?.sessionTitle).toMatch(/^[A-Z]/);
    expect(first?.sessionTitle).toBe(module?.sessionTitles[first?.session ?? '']);
  });
});

describe('a language of a module', () => {
  it('counts the pages of its sessions, and not the introduction too', async () => {
    const module = await entry(KNOWN);
    const english = module?.languages.find(({ locale }) => locale === 'en');
    const counted = Object.values(english?.pages ?? {}).reduce((sum, pages) => sum + pages, 0);
    expect(counted).toBe(module?.pages);
  });
});

describe('a page that somebody opens to write', () => {
  it('is called by its title, and its module by the title in the draft', async () => {
    begin();
    const where = { module: SLUG, locale: 'en', page: 'try-it-out', language: 'en' };
    const file = await openFile(anAuthor(), where);
    expect(file?.moduleTitle).toBe('Time to worry');
    const written = /^title: *(.+)$/m.exec(file?.text ?? '')?.[1];
    expect(file?.pageTitle).toBe(written?.replaceAll('"', ''));
  });
});
