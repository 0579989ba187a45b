/** What authors may write, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { aPage, anIndex } from '#tests/factories/content.ts';
import { compileIndex, compilePage, sourceHash } from './compile-page.server.ts';

async function blocksOf(body: string) {
  const compiled = await compilePage({ source: aPage(body), file: 'page.mdx' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.page.blocks;
}

async function htmlOf(body: string): Promise<string> {
  return (await blocksOf(body)).map((block) => ('html' in block ? block.html : '')).join('');
}

async function messagesOf(body: string): Promise<string[]> {
  const compiled = await compilePage({ source: aPage(body), file: 'page.mdx' });
  return compiled.ok ? [] : compiled.findings.map(({ message }) => message);
}

const worksheet = (inside: string) => `<Worksheet id="sheet" title="Sheet">\n\n${inside}\n\n</Worksheet>`;

describe('prose', () => {
  it.each([
    ['Hello *you* and **you**', '<p>Hello <em>you</em> and <strong>you</strong></p>'],
    ['~~no~~ `code`', '<p><del>no</del> <code>code</code></p>'],
    ['## My week', '<h2 id="my-week">My week</h2>'],
    ['## Wie schläfst du?', '<h2 id="wie-schläfst-du">Wie schläfst du?</h2>'],
    ['## One\n\n## One', '<h2 id="one">One</h2><h2 id="one-2">One</h2>'],
    ['## 🙂', '<h2 id="section">🙂</h2>'],
    ['[a](https://nhs.uk)', '<p><a href="https://nhs.uk" rel="noreferrer">a</a></p>'],
    ['[a](/crisis "Help")', '<p><a href="/crisis" title="Help">a</a></p>'],
    ['[a](tel:116123)', '<p><a href="tel:116123">a</a></p>'],
    ['[a][b]\n\n[b]: /crisis', '<p><a href="/crisis">a</a></p>'],
    ['Write to me@example.org.', '<p>Write to <a href="mailto:me@example.org">me@example.org</a>.</p>'],
    [
      '![A cup](/cup.png)',
      '<p><img class="nhsuk-image__img" src="/cup.png" alt="A cup" loading="lazy"/></p>',
    ],
    ['- a\n- b', '<ul class="nhsuk-list nhsuk-list--bullet">\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['3. a\n4. b', '<ol class="nhsuk-list nhsuk-list--number" start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['> a', '<blockquote class="nhsuk-inset-text">\n<p>a</p>\n</blockquote>'],
    ['***', '<hr class="nhsuk-section-break nhsuk-section-break--l nhsuk-section-break--visible"/>'],
    ['a  \nb', '<p>a<br/>\nb</p>'],
    ['```js\n<script>\n```', '<pre><code>&lt;script&gt;\n</code></pre>'],
    ['5 &lt; 6, \\{ and \\<b>', '<p>5 &lt; 6, { and &lt;b&gt;</p>'],
    ['Hello {/* for translators */}you', '<p>Hello you</p>'],
    ['{/* only a note */}', ''],
  ])('%j', async (body, html) => {
    expect(await htmlOf(body)).toBe(html);
  });

  it('wraps a table in something that scrolls, has a name and takes the keyboard', async () => {
    const html = await htmlOf('| Day | Mood |  |\n|:--|--:|:-:|\n| Mon | 4 | x |');
    expect(html).toContain('class="nhsuk-scroll__content" role="region" tabindex="0" aria-label="Day, Mood"');
    expect(html).toContain('<th class="nhsuk-table__header nhsuk-u-text-align-right" scope="col">Mood</th>');
    expect(html).toContain('<td class="nhsuk-table__cell nhsuk-u-text-align-centre">x</td>');
    expect(html).not.toMatch(/style=|<th[^>]*><\/th>/);
  });

  it('keeps footnotes, with roles instead of English labels', async () => {
    const html = await htmlOf('Words[^1].\n\n[^1]: A note.');
    expect(html).toContain('role="doc-noteref"');
    expect(html).toContain('<section class="app-footnotes" role="doc-endnotes">');
    expect(html).toContain('role="doc-backlink"');
    expect(html).not.toMatch(/Footnotes|Back to/);
  });

  it('never gives a heading the id of a block', async () => {
    const html = await htmlOf('## My week\n\n<Reflection id="my-week" label="A" />\n\n## Main content');
    expect(html).toContain('id="my-week-2"');
    expect(html).toContain('id="main-content-2"');
  });
});

describe('blocks', () => {
  it.each([
    ['<KeyPoint>Hello *you*</KeyPoint>', { kind: 'key-point', html: '<p>Hello <em>you</em></p>' }],
    [
      '<KeyPoint>\n\nHello\n\n- a\n\n</KeyPoint>',
      {
        kind: 'key-point',
        html: '<p>Hello</p><ul class="nhsuk-list nhsuk-list--bullet">\n<li>a</li>\n</ul>',
      },
    ],
    ['<Story name="Ann &amp; Bo">Hello</Story>', { kind: 'story', name: 'Ann & Bo', html: '<p>Hello</p>' }],
    [
      '<Steps>\n\n1. a\n\n</Steps>',
      { kind: 'steps', html: '<ol class="nhsuk-list nhsuk-list--number">\n<li>a</li>\n</ol>' },
    ],
    [
      '<Reflection id="a" label="A" hint="B" />',
      { kind: 'reflection', id: 'a', label: 'A', hint: 'B', html: '' },
    ],
    [
      '<Homework id="a" title="A" why="B">Hello</Homework>',
      { kind: 'homework', id: 'a', title: 'A', why: 'B', days: 7, html: '<p>Hello</p>' },
    ],
    [
      '<Homework id="a" title="A" why="B" days="3" worksheet="c" />',
      { kind: 'homework', id: 'a', title: 'A', why: 'B', days: 3, worksheet: 'c', html: '' },
    ],
    ['<MeasurePrompt measure="phq-9" />', { kind: 'measure-prompt', measure: 'phq-9' }],
    ['<CrisisHelp />', { kind: 'crisis-help' }],
    [
      '<Media kind="video" src="/a.mp4" title="A">Words</Media>',
      { kind: 'media', media: 'video', src: '/a.mp4', title: 'A', alt: '', html: '<p>Words</p>' },
    ],
  ])('%j', async (body, block) => {
    expect(await blocksOf(body)).toEqual([block]);
  });

  it('a quiz keeps its questions, options and which of them is right', async () => {
    const body =
      '<Quiz id="a" title="A">\n  <Question id="b" label="B" explain="C">\n    <Option value="x" label="X" correct />\n    <Option value="y" label="Y" correct="false" />\n  </Question>\n</Quiz>';
    const options = [
      { value: 'x', label: 'X', correct: true },
      { value: 'y', label: 'Y', correct: false },
    ];
    const questions = [{ id: 'b', label: 'B', explain: 'C', options }];
    expect(await blocksOf(body)).toEqual([{ kind: 'quiz', id: 'a', title: 'A', questions }]);
  });

  it('a worksheet keeps prose and fields in their order', async () => {
    const body = worksheet('Before\n\n<Field id="a" type="text" label="A" required />\n\nAfter');
    const field = { id: 'a', type: 'text', label: 'A', required: true, options: [], columns: [] };
    const parts = [
      { kind: 'prose', html: '<p>Before</p>' },
      { kind: 'field', field },
      { kind: 'prose', html: '<p>After</p>' },
    ];
    expect(await blocksOf(body)).toEqual([{ kind: 'worksheet', id: 'sheet', title: 'Sheet', parts }]);
  });

  const options = '<Option value="x" label="X" /><Option value="y" label="Y" />';
  const two = [
    { value: 'x', label: 'X' },
    { value: 'y', label: 'Y' },
  ];
  it.each([
    ['type="longtext" hint="H"', '', { hint: 'H', required: false }],
    ['type="number" min="-2" max="7.5" unit="hours"', '', { min: -2, max: 7.5, unit: 'hours' }],
    ['type="rating"', '', { min: 0, max: 10 }],
    ['type="rating" max="100" low="none" high="most"', '', { min: 0, max: 100, low: 'none', high: 'most' }],
    ['type="date"', '', {}],
    ['type="time" required="false"', '', { required: false }],
    ['type="choice"', options, { options: two }],
    ['type="choices"', options, { options: two }],
    [
      'type="table"',
      '<Column id="c" label="C" type="text" hint="H" />',
      { rows: 3, columns: [{ id: 'c', label: 'C', type: 'text', hint: 'H', options: [] }] },
    ],
    [
      'type="table" rows="5"',
      `<Column id="c" label="C" type="choice">${options}</Column>`,
      { rows: 5, columns: [{ id: 'c', label: 'C', type: 'choice', options: two }] },
    ],
    ['type="ladder" rating="Fear"', '', { rows: 8, rating: 'Fear' }],
    ['type="week-grid" rating="Mood"', '', { from: 8, to: 22, step: 2, rating: 'Mood' }],
    ['type="week-grid" from="7" to="24" step="1"', '', { from: 7, to: 24, step: 1 }],
  ])('a field of %s', async (attributes, inside, expected) => {
    const [block] = await blocksOf(worksheet(`<Field id="a" label="A" ${attributes}>${inside}</Field>`));
    expect(block).toMatchObject({ parts: [{ kind: 'field', field: { id: 'a', ...expected } }] });
  });
});

describe('how blocks are put together', () => {
  const question = (inside: string) =>
    `<Quiz id="a" title="A">\n<Question id="b" label="B" explain="C">\n${inside}\n</Question>\n</Quiz>`;
  it.each([
    [question('<Option value="x" label="X" correct />'), 'a <Question> needs at least two <Option>s'],
    [
      question('<Option value="x" label="X" />\n<Option value="y" label="Y" />'),
      'no <Option> of this <Question> is right',
    ],
    [
      question('<Option value="x" label="X" correct />\n<Option value="x" label="Y" />'),
      '"x" is used twice in this <Question>',
    ],
    ['<Quiz id="a" title="A" />', 'a <Quiz> needs at least one <Question>'],
    [worksheet('Words'), 'a <Worksheet> needs at least one <Field>'],
    [
      worksheet('<Field id="a" type="text" label="A" />\n\n<Field id="a" type="text" label="B" />'),
      '"a" is used twice in this <Worksheet>',
    ],
    [worksheet('<Field id="a" type="choice" label="A" />'), 'this <Field> needs at least two <Option>s'],
    [
      worksheet(
        '<Field id="a" type="choice" label="A"><Option value="x" label="X" correct /><Option value="y" label="Y" /></Field>',
      ),
      '`correct` belongs in a <Question>: nothing a patient writes on a worksheet is right or wrong',
    ],
    [
      worksheet('<Field id="a" type="text" label="A"><Option value="x" label="X" /></Field>'),
      '<Option> belongs in a choice',
    ],
    [worksheet('<Field id="a" type="table" label="A" />'), 'a table needs at least one <Column>'],
    [
      worksheet('<Field id="a" type="table" label="A"><Column id="c" label="C" type="choice" /></Field>'),
      'this <Column> needs at least two <Option>s',
    ],
    [
      worksheet('<Field id="a" type="text" label="A"><Column id="c" label="C" type="text" /></Field>'),
      '<Column> belongs in a field of type "table"',
    ],
    [
      worksheet('<Field id="a" type="text" label="A" rows="3" />'),
      '"rows" means nothing for a field of type "text"',
    ],
    [worksheet('<Field id="a" type="rating" label="A" min="5" max="5" />'), '"min" must be less than "max"'],
    [
      worksheet('<Field id="a" type="rating" label="A" max="0.5" />'),
      'a rating goes in whole numbers over at most 100 steps',
    ],
    [
      worksheet('<Field id="a" type="week-grid" label="A" from="9" to="9" />'),
      '"from" must be an earlier hour than "to"',
    ],
    [
      worksheet('<Field id="a" type="week-grid" label="A" from="8" to="9" />'),
      '"step" is longer than the day of this grid',
    ],
    ['<Steps>\n\nWords\n\n</Steps>', '<Steps> holds one numbered list and nothing else'],
    ['<Steps>\n\n- a\n\n</Steps>', '<Steps> holds one numbered list and nothing else'],
    ['<KeyPoint />', '<KeyPoint> has no text in it'],
    [
      '<Media kind="audio" src="/a.mp3" title="A" />',
      '<Media> needs its transcript or long description inside it',
    ],
    [
      '<Reflection id="a" label="A" />\n\n<Reflection id="a" label="B" />',
      'the id "a" is used twice on this page, or by the page itself',
    ],
  ])('%j', async (body, message) => {
    expect(await messagesOf(body)).toContain(message);
  });

  it.each([
    ['min=""', '"min" must be a number in quotes'],
    ['min', '"min" needs a value: min="…"'],
    ['min="0x10"', '"min" must be a number in quotes'],
    ['rows="2.5"', '"rows": write a whole number'],
    ['rows="99"', '"rows": the largest is 30'],
    [
      'type="list"',
      '"type": write one of text, longtext, number, rating, date, time, choice, choices, table, ladder, week-grid',
    ],
  ])('a field with %s is explained', async (attribute, message) => {
    const type = attribute.startsWith('type') ? '' : 'type="table"';
    expect(await messagesOf(worksheet(`<Field id="a" label="A" ${type} ${attribute} />`))).toContain(message);
  });

  it('points at the line of the block', async () => {
    const compiled = await compilePage({
      source: aPage('Hello\n\n<Steps>\n\nWords\n\n</Steps>'),
      file: 'page.mdx',
    });
    expect(compiled).toMatchObject({ ok: false, findings: [{ rule: 'structure', line: 10, column: 1 }] });
  });
});

describe('the page around them', () => {
  it('carries its front matter and the hash of its file', async () => {
    const source = aPage('Hello', {
      title: '"A: title"',
      status: 'translated',
      sourceHash: '0123456789abcdef',
    });
    const compiled = await compilePage({ source, file: 'page.mdx' });
    expect(compiled).toMatchObject({
      ok: true,
      page: {
        frontMatter: { title: 'A: title', minutes: 5, status: 'translated', sourceHash: '0123456789abcdef' },
        sourceHash: sourceHash(source),
      },
    });
  });

  it('is data: nothing is lost on the way through JSON', async () => {
    const blocks = await blocksOf('Hello\n\n<Reflection id="a" label="A" />');
    expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
  });

  it('an introduction is prose', async () => {
    const compiled = await compileIndex({ source: anIndex(['first']), file: 'index.mdx' });
    expect(compiled).toMatchObject({ ok: true, page: { html: '<p>Words before you begin.</p>' } });
    const withBlock = `${anIndex(['first'])}\n<CrisisHelp />\n`;
    expect(await compileIndex({ source: withBlock, file: 'index.mdx' })).toMatchObject({ ok: false });
  });
});
