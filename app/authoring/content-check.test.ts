/** One fault per test: the rule that names it, and nothing else to distract from it. */
import { describe, expect, it } from 'vitest';
import {
  aContentFolder,
  aModule,
  anIndex,
  aPage,
  BODY_LINE,
  HOMEWORK,
  without,
} from '#tests/factories/content.ts';
import {
  EN,
  sound,
  findingsIn,
  places,
  AFTER_HOMEWORK,
  at,
  inGerman,
} from '#tests/support/content-findings.ts';
import { filesOf } from '#tests/factories/measure-files.ts';
import { checkContent, reportOnContent } from './content-check.ts';

describe('a sound module', () => {
  it('has no findings', async () => {
    expect(await findingsIn(sound)).toEqual([]);
    expect(await findingsIn(inGerman())).toEqual([]);
  });

  it('is counted page by page', async () => {
    const contentDir = aContentFolder(inGerman());
    expect((await reportOnContent({ contentDir })).pages).toBe(4);
    expect((await reportOnContent({ contentDir, locale: 'de' })).pages).toBe(2);
  });
});

describe('module.json', () => {
  const withModule = (module: Record<string, unknown>) =>
    findingsIn({ ...sound, 'modules/tiny/module.json': JSON.stringify(aModule(module), null, 2) });

  it('missing evidence', async () => {
    expect(await withModule({ evidence: [] })).toEqual([
      { place: 'evidence modules/tiny/module.json:8:3', message: '"evidence": at least 1 needed' },
    ]);
    expect(await withModule({ evidence: undefined })).toMatchObject([{ message: '"evidence" is missing' }]);
  });

  it('a syntax error, with its line', async () => {
    const [finding] = await findingsIn({ ...sound, 'modules/tiny/module.json': '{\n  "slug": "tiny",\n}' });
    expect(finding?.place).toBe('module-json modules/tiny/module.json:3:1');
  });

  it('an unknown name, a wrong value, with their lines', async () => {
    const found = await withModule({ step: 3, colour: 'red' });
    expect(found.map(({ message }) => message)).toEqual([
      '"step": write one of 2',
      '"colour" is not known here',
    ]);
  });

  it('another slug than the folder', async () => {
    expect(await withModule({ slug: 'other' })).toMatchObject([
      { place: 'module-json modules/tiny/module.json:1:1' },
    ]);
  });

  it('none at all', async () => {
    expect(await findingsIn(without(sound, 'modules/tiny/module.json'))).toEqual([
      { place: 'module-json modules/tiny/module.json:1:1', message: 'the module has no module.json' },
    ]);
  });

  it('the same page or session twice', async () => {
    const session = { id: 'first', minutes: 20, pages: ['welcome', 'welcome'] };
    const found = await withModule({ sessions: [session, { ...session, pages: ['welcome'] }] });
    expect(found.map(({ message }) => message)).toEqual([
      'the page "welcome" is listed twice',
      'the session "first" is listed twice',
    ]);
  });

  it('a page that does not exist', async () => {
    const found = await withModule({ sessions: [{ id: 'first', minutes: 20, pages: ['welcome', 'gone'] }] });
    expect(found.map(({ place }) => place)).toEqual([`missing-page ${EN}/gone.mdx:1:1`]);
  });

  it('a session without homework', async () => {
    const found = await findingsIn({ ...sound, [`${EN}/welcome.mdx`]: aPage('Hello') });
    expect(found).toEqual([
      { place: 'no-homework modules/tiny/module.json:1:1', message: 'the session "first" has no homework' },
    ]);
  });
});

describe('files', () => {
  it('a page that no session lists', async () => {
    const found = await findingsIn({ ...sound, [`${EN}/extra.mdx`]: aPage('Hello') });
    expect(found.map(({ place }) => place)).toEqual([`unlisted-page ${EN}/extra.mdx:1:1`]);
  });

  it('no introduction', async () => {
    const found = await findingsIn(without(sound, `${EN}/index.mdx`));
    expect(found.map(({ place }) => place)).toEqual([`missing-page ${EN}/index.mdx:1:1`]);
  });

  it('an introduction that does not name a session, or names another', async () => {
    const found = await findingsIn({ ...sound, [`${EN}/index.mdx`]: anIndex(['second']) });
    expect(found.map(({ message }) => message)).toEqual([
      'the session "first" has no title here',
      'module.json has no session "second"',
    ]);
  });

  it('a block in an introduction', async () => {
    const found = await findingsIn({
      ...sound,
      [`${EN}/index.mdx`]: `${anIndex(['first'])}\n<CrisisHelp />\n`,
    });
    expect(found.map(({ place }) => place)).toEqual([`block-place ${EN}/index.mdx:1:1`]);
  });

  it('broken front matter, with its line', async () => {
    const found = await findingsIn({ ...sound, [`${EN}/welcome.mdx`]: aPage(HOMEWORK, { minutes: 'long' }) });
    expect(found).toEqual([
      { place: `front-matter ${EN}/welcome.mdx:4:1`, message: '"minutes": write a number' },
    ]);
  });
});

describe('the text of a page', () => {
  it.each([
    ['an MDX error', 'Sleep <5 hours', [at('mdx-syntax', AFTER_HOMEWORK, 8)]],
    ['an unknown block', '<Video />', [at('unknown-block')]],
    [
      'an unknown attribute',
      '<KeyPoint colour="red">Hello</KeyPoint>',
      [at('unknown-attribute', AFTER_HOMEWORK, 11)],
    ],
    ['a picture without words', '![](/a.png)', [at('no-alt')]],
    ['a picture block without words', '<Media kind="image" src="/a.png" title="A">B</Media>', [at('no-alt')]],
    ['a picture from elsewhere', '![A](https://nhs.uk/a.png)', [at('unsafe-link')]],
    ['a link to no module', '[a](/modules/other)', [at('broken-link')]],
    ['a link to no page', '[a](/modules/tiny/gone)', [at('broken-link')]],
    ['a link to no place of this site', '[a](/help)', [at('broken-link')]],
    ['a link to no place of this page', '[a](#gone)', [at('broken-link')]],
    ['a definition to nowhere', '[a][b]\n\n[b]: /help', [at('broken-link', AFTER_HOMEWORK + 2)]],
    ['a heading too low', '### Small', [at('heading-order')]],
    ['a jump of headings', '## A\n\n#### B', [at('heading-order', AFTER_HOMEWORK + 2)]],
    [
      'homework on no worksheet',
      '<Homework id="b" title="B" why="C" worksheet="gone" />',
      [at('unknown-worksheet')],
    ],
    [
      'a sheet that is simpler than none',
      '<Worksheet id="b" title="B" hint="C" simplerOf="gone">\n\n<Field id="c" type="text" label="C" />\n\n</Worksheet>',
      [at('structure')],
    ],
    ['an id twice on a page', '<Reflection id="task" label="A" hint="B" />', [at('structure')]],
  ])('%s', async (_what, body, expected) => {
    expect(await places(body)).toEqual(expected);
  });

  it.each([
    [
      'links to pages, modules and this site',
      '[a](/modules/tiny/welcome) [b](/modules/tiny) [c](/crisis?x#y) [d](/modules/tiny/print) [e](/)',
    ],
    ['links elsewhere', '[a](https://example.org/gone) [b](mailto:a@b.uk) [c](tel:111)'],
    ['links to a heading and to a block', '## My *week*\n\n[a](#my-week) [b](#task)'],
    ['headings in order', '## A\n\n### B\n\n#### C\n\n## D'],
    ['a heading under the title of a block', '<Story name="Ann">\n\n### Monday\n\nHello\n\n</Story>'],
    ['a film with a transcript', '<Media kind="video" src="/a.mp4" title="A">Words</Media>'],
    ['a note to translators', '{/* keep this short */}'],
  ])('nothing is wrong with %s', async (_what, body) => {
    expect(await places(body)).toEqual([]);
  });

  it('files that are published, and files that are not', async () => {
    const files = {
      ...sound,
      [`${EN}/welcome.mdx`]: aPage(`${HOMEWORK}\n\n![A](/a.png) ![B](/b.png) [C](/c.pdf)`),
    };
    const contentDir = aContentFolder({ ...files, 'public/a.png': 'x' });
    const findings = await checkContent({ contentDir, publicDir: `${contentDir}/public` });
    expect(findings.map(({ message }) => message)).toEqual([
      'there is no file "/b.png" in public/',
      '"/c.pdf" is no page of this site',
    ]);
  });

  it('questionnaires there are not', async () => {
    const more = filesOf('phq-9', ['measure', 'en']);
    expect(await places('<MeasurePrompt measure="phq-9" />', more)).toEqual([]);
    expect(await places('<MeasurePrompt measure="gad-7" />', more)).toEqual([at('unknown-measure')]);
    expect(await places('[a](/measures/gad-7)', more)).toEqual([at('broken-link')]);
  });

  it('an id on two pages', async () => {
    const found = await findingsIn({
      ...sound,
      'modules/tiny/module.json': JSON.stringify(
        aModule({ sessions: [{ id: 'first', minutes: 9, pages: ['welcome', 'zeal'] }] }),
      ),
      [`${EN}/zeal.mdx`]: aPage('<Reflection id="task" label="A" hint="B" />'),
    });
    expect(found).toEqual([
      {
        place: `duplicate-id ${EN}/zeal.mdx:${BODY_LINE}:1`,
        message: 'the id "task" is also used on the page "welcome"',
      },
    ]);
  });

  it('English that is hard to read, at its hardest passage', async () => {
    const hard =
      'Participants demonstrating significant functional impairment necessitate comprehensive multidisciplinary evaluation before the implementation of individualised interventions. ';
    expect(await places(`Go for a walk. Go with a friend.\n\n${hard.repeat(5)}`)).toEqual([
      at('reading-age', AFTER_HOMEWORK + 2),
    ]);
    expect(await places(`<Story name="Ann">${hard.repeat(5)}</Story>`)).toEqual([at('reading-age')]);
  });

  it('hundreds of faults do not fill the screen', async () => {
    expect(await places('![](/a.png)\n\n'.repeat(200))).toHaveLength(25);
  });
});
