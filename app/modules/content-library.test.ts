/** What the application can ask about modules, and what it is told when something is missing or broken. */
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  aContentFolder,
  aModule,
  anIndex,
  aPage,
  aSoundModule,
  HOMEWORK,
  without,
  writeContent,
} from '#tests/factories/content.ts';
import { createContentLibrary } from './content-library.server.ts';
import type { Finding } from './finding.ts';

function aLibrary(files: Record<string, string>, { watch = false, untranslated = false } = {}) {
  const contentDir = aContentFolder(files);
  const problems: Finding[] = [];
  const library = createContentLibrary({
    contentDir,
    cacheDir: join(contentDir, '.cache'),
    watch,
    untranslated,
    onProblem: (finding) => problems.push(finding),
  });
  return { library, problems, contentDir };
}

const module = JSON.stringify(
  aModule({
    sessions: [
      { id: 'first', minutes: 20, pages: ['welcome', 'plan'] },
      { id: 'second', minutes: 20, pages: ['review'] },
    ],
  }),
);
const files = {
  'modules/tiny/module.json': module,
  'modules/tiny/en/index.mdx': anIndex(['first', 'second'], { title: 'Tiny' }),
  'modules/tiny/en/welcome.mdx': aPage(HOMEWORK, { title: 'Welcome' }),
  'modules/tiny/en/plan.mdx': aPage('<Reflection id="plan" label="Your plan" />', {
    title: 'Plan',
    minutes: 9,
  }),
  'modules/tiny/en/review.mdx': aPage('Hello', { title: 'Review' }),
  'modules/tiny/de/index.mdx': anIndex(['first'], { title: 'Winzig', status: 'translated' }),
  'modules/tiny/de/welcome.mdx': aPage('Hallo', { title: 'Willkommen', status: 'translated' }),
  'modules/tiny/de/plan.mdx': aPage('{kaputt}', { title: 'Plan auf Deutsch', status: 'translated' }),
};

describe('finding modules', () => {
  it('knows the modules of the folder and their languages', () => {
    const { library } = aLibrary(files);
    expect(library.modules().map(({ slug }) => slug)).toEqual(['tiny']);
    expect(library.findModule('tiny')?.sessions).toHaveLength(2);
    expect(library.locales('tiny')).toEqual(['en', 'de']);
  });

  it.each([
    'unknown',
    '',
    '.',
    '..',
    '../tiny',
    '../outside',
    'tiny/en',
    'constructor',
    '__proto__',
    'toString',
    'tiny\0',
  ])('finds nothing called %j', async (slug) => {
    const outside = JSON.stringify(aModule({ slug: 'outside' }));
    const { library } = aLibrary({ ...files, 'outside/module.json': outside });
    expect(library.findModule(slug)).toBeUndefined();
    expect(library.locales(slug)).toEqual([]);
    expect(library.edition(slug)).toBeUndefined();
    expect(await library.modulePage(slug, 'welcome', 'en')).toEqual({ state: 'missing' });
    expect(await library.pageTitles(slug, 'en')).toEqual({});
    expect(await library.answeredBlocks(slug, 'en')).toEqual([]);
    expect(await library.moduleIndex(slug, 'en')).toMatchObject({ locale: 'en', html: '', sessions: {} });
  });

  it.each([
    ['is no JSON', '{', 'module-json'],
    ['has no evidence', JSON.stringify(aModule({ slug: 'bad', evidence: [] })), 'evidence'],
    ['is called otherwise', JSON.stringify(aModule({ slug: 'other' })), 'module-json'],
  ])('a module.json that %s is reported and skipped', (_what, text, rule) => {
    const { library, problems } = aLibrary({ ...files, 'modules/bad/module.json': text });
    expect(library.modules().map(({ slug }) => slug)).toEqual(['tiny']);
    library.modules();
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  it('a folder without modules has none', () => {
    expect(aLibrary({}).library.modules()).toEqual([]);
  });
});

describe('pages', () => {
  it('come in the language that is asked for', async () => {
    const found = await aLibrary(files).library.modulePage('tiny', 'welcome', 'de');
    expect(found).toMatchObject({
      state: 'ok',
      locale: 'de',
      page: { frontMatter: { title: 'Willkommen' } },
    });
  });

  it.each([
    ['is not translated', 'review', 'de'],
    ['has a broken translation', 'plan', 'de'],
    ['is asked for in a language that is not there', 'plan', 'fr'],
    ['is asked for in nonsense', 'plan', '../../en'],
  ])('come in English when the page %s', async (_what, pageId, locale) => {
    const found = await aLibrary(files).library.modulePage('tiny', pageId, locale);
    expect(found).toMatchObject({ state: 'ok', locale: 'en' });
  });

  it.each(['index', 'unknown', '../en/welcome', 'constructor', ''])('there is no page %j', async (pageId) => {
    expect(await aLibrary(files).library.modulePage('tiny', pageId, 'en')).toEqual({ state: 'missing' });
  });

  it.each([
    ['is broken', aPage('{1}')],
    ['has broken front matter', aPage('Hello', { minutes: 'many' })],
  ])('a page that %s is the only one that is unavailable', async (_what, text) => {
    const { library, problems } = aLibrary({ ...files, 'modules/tiny/en/review.mdx': text });
    const unavailable = { state: 'unavailable', locale: 'en' };
    expect(await library.modulePage('tiny', 'review', 'en')).toEqual(unavailable);
    expect(await library.modulePage('tiny', 'review', 'de')).toEqual(unavailable);
    expect(await library.modulePage('tiny', 'welcome', 'en')).toMatchObject({ state: 'ok' });
    expect((await library.answeredBlocks('tiny', 'en')).map(({ pageId }) => pageId)).toEqual([
      'welcome',
      'plan',
    ]);
    expect(problems, 'reported once, not at every visit').toHaveLength(1);
  });

  it('a page that is listed and not there is unavailable', async () => {
    const { library } = aLibrary(without(files, 'modules/tiny/en/review.mdx'));
    expect(await library.modulePage('tiny', 'review', 'en')).toEqual({ state: 'unavailable', locale: 'en' });
    expect((await library.pageTitles('tiny', 'en')).review).toMatchObject({ title: 'Review', minutes: 0 });
  });
});

describe('a page that nobody has translated yet', () => {
  const copied = {
    ...files,
    'modules/tiny/pl/index.mdx': anIndex(['first', 'second'], { title: 'Copied' }),
    'modules/tiny/pl/welcome.mdx': aPage(HOMEWORK, { title: 'Copied' }),
    'modules/tiny/pl/review.mdx': aPage('Witaj', { title: 'Przegląd', status: 'translated' }),
  };

  it('is English for patients, and says so', async () => {
    const { library } = aLibrary(copied);
    expect(await library.modulePage('tiny', 'welcome', 'pl')).toMatchObject({ state: 'ok', locale: 'en' });
    expect(await library.modulePage('tiny', 'review', 'pl')).toMatchObject({ state: 'ok', locale: 'pl' });
    expect(await library.moduleIndex('tiny', 'pl')).toMatchObject({ locale: 'en', title: 'Tiny' });
    const titles = await library.pageTitles('tiny', 'pl');
    expect(titles.welcome).toMatchObject({ title: 'Welcome', locale: 'en' });
    expect(titles.review).toMatchObject({ title: 'Przegląd', locale: 'pl' });
    expect((await library.answeredBlocks('tiny', 'pl'))[0]?.locale).toBe('en');
    expect(library.locales('tiny'), 'what a patient may choose is the same').toEqual(['en', 'de', 'pl']);
  });

  it('is shown as it is to those who write it', async () => {
    const { library } = aLibrary(copied, { untranslated: true });
    expect(await library.modulePage('tiny', 'welcome', 'pl')).toMatchObject({ state: 'ok', locale: 'pl' });
    expect(await library.moduleIndex('tiny', 'pl')).toMatchObject({ locale: 'pl', title: 'Copied' });
  });
});

describe('titles', () => {
  it('take each page from the language that has it', async () => {
    expect(await aLibrary(files).library.pageTitles('tiny', 'de')).toEqual({
      welcome: { title: 'Willkommen', summary: 'What it is about.', minutes: 5, locale: 'de' },
      plan: { title: 'Plan auf Deutsch', summary: 'What it is about.', minutes: 5, locale: 'de' },
      review: { title: 'Review', summary: 'What it is about.', minutes: 5, locale: 'en' },
    });
  });

  it('of the module and its sessions fall back one by one', async () => {
    const index = await aLibrary(files).library.moduleIndex('tiny', 'de');
    expect(index).toMatchObject({ locale: 'de', title: 'Winzig', html: '<p>Words before you begin.</p>' });
    expect(Object.keys(index.sessions)).toEqual(['first', 'second']);
    expect(index.sessions.second?.title).toBe('Session second');
  });

  it('are made of ids when there is no sound introduction at all', async () => {
    const { library } = aLibrary({
      ...files,
      'modules/tiny/en/index.mdx': '{',
      'modules/tiny/de/index.mdx': '{',
    });
    expect(await library.moduleIndex('tiny', 'de')).toEqual({
      locale: 'en',
      title: 'Tiny',
      summary: '',
      sessions: { first: { title: 'First', summary: '' }, second: { title: 'Second', summary: '' } },
      html: '',
    });
  });
});

it('answered blocks come with where they stand, in the language of their page', async () => {
  const placed = await aLibrary(files).library.answeredBlocks('tiny', 'de');
  expect(placed).toHaveLength(1);
  expect(placed).toMatchObject([{ sessionId: 'first', pageId: 'plan', locale: 'en', block: { id: 'plan' } }]);
  const english = await aLibrary(files).library.answeredBlocks('tiny', 'en');
  expect(english.map(({ block }) => block.kind)).toEqual(['homework', 'reflection']);
});

describe('editions', () => {
  const editionWith = (changed: Record<string, string>) =>
    aLibrary({ ...files, ...changed }).library.edition('tiny');

  it('are the same for the same content', () => {
    expect(editionWith({})).toMatch(/^[0-9a-f]{16}$/);
    expect(editionWith({})).toBe(editionWith({}));
  });

  it('change with English and module.json, not with a translation', () => {
    const before = editionWith({});
    expect(editionWith({ 'modules/tiny/en/review.mdx': aPage('Hello again') })).not.toBe(before);
    expect(editionWith({ 'modules/tiny/en/index.mdx': anIndex(['first']) })).not.toBe(before);
    expect(editionWith({ 'modules/tiny/module.json': `${module} ` })).not.toBe(before);
    expect(editionWith({ 'modules/tiny/de/welcome.mdx': aPage('Servus') })).toBe(before);
  });
});

describe('content that changes while the server runs', () => {
  /** Later than anything the file system could round to the same time. */
  function change(contentDir: string, path: string, text: string) {
    writeContent(contentDir, path, text);
    utimesSync(join(contentDir, path), new Date(), new Date(Date.now() + 5_000));
  }
  const titleOf = async (library: ReturnType<typeof aLibrary>['library']) => {
    const found = await library.modulePage('tiny', 'welcome', 'en');
    return found.state === 'ok' ? found.page.frontMatter.title : found.state;
  };

  it('is seen while somebody edits', async () => {
    const { library, contentDir } = aLibrary(aSoundModule(), { watch: true });
    expect(await titleOf(library)).toBe('A page');
    change(contentDir, 'modules/tiny/en/welcome.mdx', aPage('{1}'));
    expect(await titleOf(library)).toBe('unavailable');
    change(contentDir, 'modules/tiny/en/welcome.mdx', aPage('Hello', { title: 'Mended' }));
    expect(await titleOf(library)).toBe('Mended');
    expect((await library.pageTitles('tiny', 'en')).welcome?.title).toBe('Mended');
    change(contentDir, 'modules/new/module.json', JSON.stringify(aModule({ slug: 'new' })));
    expect(library.findModule('new')).toBeDefined();
  });

  it('is not looked for in production', async () => {
    const { library, contentDir } = aLibrary(aSoundModule());
    expect(await titleOf(library)).toBe('A page');
    change(contentDir, 'modules/tiny/en/welcome.mdx', aPage('Hello', { title: 'Changed' }));
    expect(await titleOf(library)).toBe('A page');
  });
});

it('nothing is compiled to list modules, titles and editions', async () => {
  const { library, contentDir } = aLibrary(files);
  library.modules();
  library.edition('tiny');
  await library.pageTitles('tiny', 'de');
  expect(readdirSync(contentDir)).toEqual(['modules']);
  await library.modulePage('tiny', 'welcome', 'en');
  expect(readdirSync(join(contentDir, '.cache'))).toHaveLength(1);
});
