/** Beginning modules, languages and pages. */
import { describe, expect, it } from 'vitest';
import { liveModuleFiles } from '#app/modules/content-library.server.ts';
import { aLead, anAuthor } from '#tests/factories/authoring.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { withoutPage } from './listed-pages.ts';
import { draftView } from './draft-view.server.ts';
import { filesWithDraft, openDraftOf } from './open-draft.server.ts';
import { definitionIn } from './page-facts.ts';
import { postModule } from './post-module.server.ts';
import { addPage, removePage, startLanguage, startModule } from './start-module.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const now = 5;
const english = (module = MODULE) => filesWithDraft(module, openDraftOf(module, 'en')?.id ?? null);

describe('a module', () => {
  it('is begun as a draft that no patient sees', () => {
    expect(startModule(anAuthor(), { slug: 'worry-time', title: 'Worry time', now }).kind).toBe('started');
    expect(definitionIn('worry-time', english('worry-time'))?.slug).toBe('worry-time');
    expect(liveModuleFiles('worry-time').files.size).toBe(0);
    expect(startModule(anAuthor(), { slug: 'worry-time', title: 'Again', now }).kind).toBe('taken');
  });

  it.each(['', 'Worry Time', '../x', 'drafts', 'blocks', 'constructor/x'])('cannot be called %j', (slug) => {
    expect(startModule(anAuthor(), { slug, title: 'Worry', now }).kind).toBe('bad-name');
  });

  it('is begun by an author, not by a lead', () => {
    expect(startModule(aLead(), { slug: 'worry-time', title: 'Worry', now }).kind).toBe('not-found');
    expect(startLanguage(aLead(), { module: MODULE, locale: 'cy', now }).kind).toBe('not-found');
    expect(removePage(aLead(), { module: MODULE, page: 'welcome', now }).kind).toBe('not-found');
  });
});

describe('a language', () => {
  it('begins with every English page to write over', () => {
    expect(startLanguage(anAuthor(), { module: MODULE, locale: 'cy', now }).kind).toBe('started');
    const files = filesWithDraft(MODULE, openDraftOf(MODULE, 'cy')!.id);
    const count = (locale: string) =>
      [...files.keys()].filter((path) => path.startsWith(`${locale}/`)).length;
    expect(count('cy')).toBe(count('en'));
  });

  it('is one of the list, or another by its code', () => {
    const added = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ intent: 'add-language', ...fields }))
        form.set(name, value);
      return postModule(anAuthor(), { module: MODULE, form, now });
    };
    expect(added({ locale: 'pl', other: '' })).toMatchObject({ reply: { error: 'taken' } });
    expect(added({ locale: '', other: '' })).toMatchObject({ reply: { error: 'bad-name' } });
    expect(added({ locale: 'pl', other: 'fr' })).toMatchObject({ kind: 'done' });
    expect(openDraftOf(MODULE, 'fr')).not.toBeNull();
  });

  it.each([
    ['pl', 'taken'],
    ['en', 'bad-name'],
    ['../', 'bad-name'],
  ])('%s is %s', (locale, kind) => {
    expect(startLanguage(anAuthor(), { module: MODULE, locale, now }).kind).toBe(kind);
  });
});

describe('a page', () => {
  it('is added to its session, and taken away with its line', () => {
    const page = { module: MODULE, session: 'the-cycle', page: 'one-more', title: 'One "more"', now };
    expect(addPage(anAuthor(), page).kind).toBe('started');
    expect(addPage(anAuthor(), page).kind).toBe('taken');
    expect(definitionIn(MODULE, english())?.sessions[0]?.pages.at(-1)).toBe('one-more');
    expect(removePage(anAuthor(), { module: MODULE, page: 'one-more', now }).kind).toBe('started');
    expect(english().get('module.json')).toBe(liveModuleFiles(MODULE).files.get('module.json'));
    expect(english().has('en/one-more.mdx')).toBe(false);
  });

  it('is not called as something else is', () => {
    for (const page of ['index', 'print', 'A Page', '../x'])
      expect(addPage(anAuthor(), { module: MODULE, session: 'the-cycle', page, title: 'A', now }).kind).toBe(
        'bad-name',
      );
  });

  it('that is alone in its session stays', () => {
    const text = '{"sessions": [{ "id": "a", "pages": ["x"] }, { "id": "b", "pages": ["y", "z"] }]}';
    expect(withoutPage(text, 'x')).toBeNull();
    expect(withoutPage(text, 'y')).toBe(text.replace('["y", "z"]', '["z"]'));
    expect(withoutPage(text, 'unknown')).toBeNull();
    expect(withoutPage('{', 'x')).toBeNull();
  });
});

describe('the draft of a page that is taken away', () => {
  it('says that its translations go with it, and not that they are to be translated again', async () => {
    removePage(anAuthor(), { module: MODULE, page: 'welcome', now });
    const view = await draftView(anAuthor(), { draftId: openDraftOf(MODULE, 'en')!.id, language: 'en' });
    expect(view?.gone).toEqual(['ar/welcome.mdx', 'pl/welcome.mdx']);
    expect(view?.leftOut).toEqual([]);
  });
});
