/** Translations that differ from the English, and checking only a part of the content. */
import { describe, expect, it } from 'vitest';
import { sourceHash } from '#app/modules/compile-page.server.ts';
import { anIndex, aPage, HOMEWORK, without } from '#tests/factories/content.ts';
import { EN, DE, sound, findingsIn, inGerman } from '#tests/support/content-findings.ts';

describe('translations', () => {
  const foundIn = async (files: Record<string, string>) =>
    (await findingsIn(files)).map(({ place }) => place);

  it('a page that is missing', async () => {
    expect(await foundIn(without(inGerman(), `${DE}/welcome.mdx`))).toEqual([
      `missing-translation ${DE}/welcome.mdx:1:1`,
    ]);
    expect(await foundIn(without(inGerman(), `${DE}/index.mdx`))).toEqual([
      `missing-translation ${DE}/index.mdx:1:1`,
    ]);
  });

  it('a page that is missing from a draft is only a warning', async () => {
    const index = anIndex(['first'], {
      status: 'draft',
      sourceHash: `"${sourceHash(sound[`${EN}/index.mdx`] ?? '')}"`,
    });
    const files = without({ ...inGerman(), [`${DE}/index.mdx`]: index }, `${DE}/welcome.mdx`);
    expect(await findingsIn(files)).toEqual([
      {
        place: `missing-translation ${DE}/welcome.mdx:1:1`,
        message: '(warning) this page is not there in "de"; patients see it in English',
      },
    ]);
  });

  it('English that has changed since', async () => {
    expect(await foundIn(inGerman(HOMEWORK, { sourceHash: '"0123456789abcdef"' }))).toEqual([
      `stale-translation ${DE}/welcome.mdx:6:1`,
    ]);
  });

  it('a page that does not say which English it follows', async () => {
    expect(await foundIn({ ...inGerman(), [`${DE}/welcome.mdx`]: aPage(HOMEWORK) })).toEqual([
      `stale-translation ${DE}/welcome.mdx:1:1`,
    ]);
  });

  it('an English page that says it is a translation', async () => {
    const page = aPage(HOMEWORK, { sourceHash: '"0123456789abcdef"' });
    expect(await foundIn({ ...sound, [`${EN}/welcome.mdx`]: page })).toEqual([
      `source-hash ${EN}/welcome.mdx:6:1`,
    ]);
  });

  const sheet = (inside: string) => `<Worksheet id="sheet" title="T" hint="H">\n\n${inside}\n\n</Worksheet>`;
  const rating = '<Field id="mood" type="rating" label="Mood" max="8" />';
  const choice =
    '<Field id="when" type="choice" label="When"><Option value="am" label="AM" /><Option value="pm" label="PM" /></Field>';
  const whole = `${HOMEWORK}\n\n${sheet(`${rating}\n\n${choice}`)}`;

  it.each([
    ['a block that is missing', HOMEWORK, ['missing, but there in English: Worksheet "sheet"']],
    [
      'a block with another id',
      whole.replace('"sheet"', '"blatt"'),
      ['missing, but there in English: Worksheet "sheet"', 'not there in English: Worksheet "blatt"'],
    ],
    [
      'a field that is missing',
      whole.replace(rating, ''),
      ['missing, but there in English: Worksheet "sheet" › Field "mood"'],
    ],
    [
      'an option with another value',
      whole.replace('"pm"', '"abend"'),
      [
        'missing, but there in English: Worksheet "sheet" › Field "when" › Option "pm"',
        'not there in English: Worksheet "sheet" › Field "when" › Option "abend"',
      ],
    ],
    [
      'a field with another range',
      whole.replace('max="8"', 'max="10"'),
      [
        'Worksheet "sheet" › Field "mood" differs: English has type="rating" max="8", this has type="rating" max="10"',
      ],
    ],
    ['a block more', `${whole}\n\n<CrisisHelp />`, ['not there in English: CrisisHelp number 1']],
    [
      'another order',
      `${sheet(`${rating}\n\n${choice}`)}\n\n${HOMEWORK}`,
      ['Worksheet "sheet" stands in another order than in English'],
    ],
    ['the same blocks in other words', whole.replace('label="Mood"', 'label="Stimmung"'), []],
  ])('%s', async (_what, german, expected) => {
    const page = aPage(whole);
    const files = {
      ...inGerman(),
      [`${EN}/welcome.mdx`]: page,
      [`${DE}/welcome.mdx`]: aPage(german, { status: 'translated', sourceHash: `"${sourceHash(page)}"` }),
    };
    const found = await findingsIn(files);
    expect(found.map(({ message }) => message).toSorted()).toEqual(expected.toSorted());
  });
});

describe('checking only a part', () => {
  const two = { ...inGerman('{1}'), 'modules/other/module.json': '{' };

  it('one module', async () => {
    const found = await findingsIn(two, { module: 'other' });
    expect(found.map(({ place }) => place)).toEqual(['module-json modules/other/module.json:1:2']);
  });

  it('one language', async () => {
    const found = await findingsIn(two, { locale: 'de' });
    expect(found.every(({ place }) => place.includes(DE))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([{ module: 'unknown' }, { locale: 'fr' }])('what is not there: %j', async (options) => {
    expect(await findingsIn(sound, options)).toMatchObject([
      { place: expect.stringMatching(/^nothing-there /) as string },
    ]);
  });

  it('an empty folder is no success', async () => {
    expect(await findingsIn({})).toMatchObject([{ message: 'there are no modules here' }]);
  });
});
