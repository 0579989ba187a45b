/** What the pairs of a good and a bad example leave open. */
import { describe, expect, it } from 'vitest';
import { anIndex, aModule, aPage, HOMEWORK } from '#tests/factories/content.ts';
import { pageWith, translation, type Files } from '#tests/fixtures/content-rules/pair.ts';
import { EN, findingsIn, places, sound } from '#tests/support/content-findings.ts';

const WELCOME = `${EN}/welcome.mdx`;
const SECOND = `${EN}/zeal.mdx`;

/** The rules that find something, with their files, in the sound module with these files too. */
async function rulesIn(files: Files): Promise<string[]> {
  const all = Object.entries({ ...sound, ...files }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text]],
  );
  const found = await findingsIn(Object.fromEntries(all) as Record<string, string>);
  return found.map(({ place }) => place.replace(/:\d+:\d+$/, '').replace('modules/tiny/', ''));
}

/** The sound module with a second page after the first. */
const twoPages = (first: string, second: string): Files => ({
  'modules/tiny/module.json': JSON.stringify(
    aModule({ sessions: [{ id: 'first', minutes: 9, pages: ['welcome', 'zeal'] }] }),
  ),
  [WELCOME]: pageWith(first),
  [SECOND]: aPage(second),
});

describe('a hard word', () => {
  it('is explained once, where patients first meet it', async () => {
    expect(await rulesIn(twoPages('**Exposure** means going there.', 'Exposure helps.'))).toEqual([]);
    expect(await rulesIn(twoPages('Hello', 'Exposure helps.'))).toEqual(['explain-words en/zeal.mdx']);
    expect(await rulesIn(twoPages('Exposure helps.', '**Exposure** means going there.'))).toEqual([
      'explain-words en/welcome.mdx',
    ]);
  });

  it.each([
    'Exposure (going there) helps.',
    'Going there (exposure) helps.',
    'We speak of exposure: that is, you go there.',
  ])('may be explained so: %s', async (body) => expect(await places(body)).toEqual([]));

  it('stops nobody', async () => {
    const [found] = await findingsIn({ ...sound, [WELCOME]: pageWith('Exposure helps.') });
    expect(found?.message).toMatch(/^\(warning\)/);
  });
});

describe('a crisis', () => {
  it.each([
    [
      'in the label of a field',
      '<Reflection id="a" label="When did you think of suicide?" hint="Only if you want to." />',
    ],
    ['in a heading', '## Suicide'],
    ['in a table', '| Day | Thought |\n| --- | --- |\n| Monday | suicide |'],
    ['on one line with its block', '<KeyPoint>Talk about suicide.</KeyPoint>'],
    [
      'in what a quiz explains',
      '<Quiz id="q" title="Q">\n\n<Question id="a" label="A?" explain="Suicide is never the only way."><Option value="x" label="X" correct /><Option value="y" label="Y" /></Question>\n\n</Quiz>',
    ],
  ])('is seen %s', async (_what, body) => {
    expect((await places(body)).map((place) => place.split(' ')[0])).toEqual(['crisis-help']);
  });

  it('is spoken of on a page, for an introduction cannot say whom to call', async () => {
    const index = `${anIndex(['first'])}\nThis is about suicide.\n`;
    expect(await rulesIn({ [`${EN}/index.mdx`]: index })).toEqual(['crisis-help en/index.mdx']);
  });
});

describe('a claim', () => {
  it.each([
    'A [guideline](https://example.org) says that research shows it.',
    'Research shows it, as NICE says.',
    'Research by Ekers shows it.',
  ])('may say who says so like this: %s', async (body) => {
    const evidence = [
      {
        id: 'nice',
        kind: 'guideline',
        citation: 'NICE. A guideline on low mood in adults (2022).',
        supports: 'the whole module',
      },
      {
        id: 'ekers',
        kind: 'review',
        citation: 'Ekers D, Webster L. A review of this treatment (2014).',
        supports: 'the whole module',
      },
    ];
    const files = {
      'modules/tiny/module.json': JSON.stringify(aModule({ evidence })),
      [WELCOME]: pageWith(body),
    };
    expect(await rulesIn(files)).toEqual([]);
  });

  it('needs its reference in its own paragraph', async () => {
    expect(await places('Research shows it.\n\nRead [the guideline](https://example.org).')).toHaveLength(1);
  });
});

describe('prose in other languages', () => {
  it('may have one longer sentence, and not many', async () => {
    const longer = 'Rano idę do sklepu i kupuję tam chleb i mleko i ser i jabłka dla nas na cały dzień. ';
    const short = 'Idę rano do sklepu. ';
    expect(await rulesIn(translation('pl', { translated: longer + short.repeat(15) }))).toEqual([]);
    expect(await rulesIn(translation('pl', { translated: longer.repeat(5) }))).toEqual([
      'long-sentence pl/welcome.mdx',
    ]);
  });

  it('that nobody has a list for are still not endless', async () => {
    expect(
      await rulesIn(translation('de', { translated: 'Ich gehe jeden Tag spazieren. '.repeat(20) })),
    ).toEqual([]);
    expect(
      await rulesIn(translation('de', { translated: `${'ich gehe und '.repeat(15)} so weiter.` })),
    ).toEqual(['long-sentence de/welcome.mdx']);
  });

  it('may not lose the way to call for help', async () => {
    const english = 'If you think about suicide, call.\n\n<CrisisHelp />';
    const found = await rulesIn(translation('ar', { english, translated: 'إذا فكرت في الانتحار فاتصل.' }));
    expect(found).toEqual(['translation-differs ar/welcome.mdx', 'crisis-help ar/welcome.mdx']);
  });
});

describe('the ids of earlier editions', () => {
  const LEDGER = 'modules/tiny/blocks.json';
  const ledger =
    '{ "task": { "kind": "homework" }, "gone": { "kind": "reflection", "fields": { "text": { "type": "longtext" } } } }';

  it('are not missed while the page that may have them cannot be built', async () => {
    expect(await rulesIn({ [LEDGER]: ledger })).toEqual(['removed-id blocks.json']);
    expect(await rulesIn({ [LEDGER]: ledger, [WELCOME]: pageWith('{1}') })).toEqual([
      'no-expression en/welcome.mdx',
    ]);
  });

  it('that are retired must have been there', async () => {
    const reason = 'nobody understood it';
    const module = (retired: unknown[]) => JSON.stringify(aModule({ retired }), null, 2);
    const found = await rulesIn({
      [LEDGER]: ledger,
      'modules/tiny/module.json': module([
        { block: 'gone', reason },
        { block: 'gnoe', reason },
        { block: 'task', field: 'no', reason },
      ]),
    });
    expect(found).toEqual(['retired-id module.json', 'retired-id module.json']);
  });

  it('are to be written down before a reviewed page goes out', async () => {
    const reviewed = aPage(HOMEWORK, { status: 'clinically-reviewed' });
    expect(await rulesIn({ [WELCOME]: reviewed })).toEqual(['unstamped-ids blocks.json']);
  });
});

describe('a link', () => {
  it.each([
    '[Here](/crisis)',
    '[here.](/crisis)',
    '[**read more**](/crisis)',
    '[](/crisis)',
    '[here][a]\n\n[a]: /crisis',
  ])('says where it leads: not %s', async (body) =>
    expect((await places(body)).map((place) => place.split(' ')[0])).toEqual(['link-words']),
  );

  it.each(['[help here and now](/crisis)', '[![a cup](/cup.png)](/crisis)', '[111](tel:111)'])(
    'may be called %s',
    async (body) => expect(await places(body)).toEqual([]),
  );
});
