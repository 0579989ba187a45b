/** Pages that try to run code, or to put into a page what may not be there: none compiles, and each says where and why. */
import { describe, expect, it } from 'vitest';
import { aPage, BODY_LINE } from '#tests/factories/content.ts';
import { compilePage } from './compile-page.server.ts';

async function findingsOf(source: string) {
  const compiled = await compilePage({ source, file: 'page.mdx' });
  return compiled.ok ? [] : compiled.findings;
}

const touched = () => Reflect.has(globalThis, 'touchedByContent');

describe('front matter', () => {
  it.each([
    ['JavaScript', '---js\nglobalThis.touchedByContent = 1\n---\n\nHello'],
    [
      'JavaScript by its long name',
      '---javascript\n{ title: (globalThis.touchedByContent = 1) }\n---\n\nHello',
    ],
    ['JSON', '---json\n{"title":"x"}\n---\n\nHello'],
    ['CoffeeScript', '---coffee\ntitle = 1\n---\n\nHello'],
    ['a language after a space', '--- js\nglobalThis.touchedByContent = 1\n---\n\nHello'],
    ['a language, with sound YAML in it', aPage('Hello').replace('---', '---js')],
    ['none', 'Hello'],
    ['no end', '---\ntitle: x\n\nHello'],
    ['a tag that makes a function', aPage('Hello', { title: '!!js/function "function () {}"' })],
    ['an alias', aPage('Hello', { title: '&a x', summary: '*a' })],
    ['a prototype', aPage('Hello', { __proto__x: 1, constructor: 'x' })],
    ['a prototype by its name', '---\n__proto__: { polluted: true }\n---\n\nHello'],
    ['a doubled key', '---\ntitle: a\ntitle: b\n---\n\nHello'],
    ['thousands of brackets', `---\ntitle: ${'['.repeat(900)}\n---\n\nHello`],
    ['a list', '---\n- a\n---\n\nHello'],
    ['a hidden sign, written as an escape', aPage('Hello', { title: '"A \\u202e page"' })],
    ['a merge', '---\n<<: { title: a }\n---\n\nHello'],
  ])('%s is refused', async (_what, source) => {
    const findings = await findingsOf(source);
    expect(findings.map(({ rule }) => rule)).toContain('front-matter');
    expect(touched()).toBe(false);
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });

  it('a second block of it is text, and nothing in it runs', async () => {
    await findingsOf(aPage('---js\nglobalThis.touchedByContent = 1\n---'));
    await findingsOf(aPage('---\njs: 1\n---'));
    expect(touched()).toBe(false);
  });
});

describe('the body of a page', () => {
  it.each([
    ['no-import', 'import fs from "node:fs"'],
    ['no-import', 'import secret from "../../package.json"'],
    ['no-import', 'export const a = 1'],
    ['no-import', 'export default 1'],
    ['no-import', 'export { default } from "./x.mdx"'],
    ['no-import', 'import'],
    ['no-expression', '{globalThis.touchedByContent = 1}'],
    ['no-expression', 'Words {process.env.SECRET_KEY} words'],
    ['no-expression', '{}'],
    ['no-expression', '{(() => { while (true) {} })()}'],
    ['no-expression', '## Heading {1}'],
    ['no-expression', '| a |\n|---|\n| {1} |'],
    ['no-expression', '<KeyPoint>\n\n{1}\n\n</KeyPoint>'],
    ['no-expression', '<Story name={globalThis.touchedByContent = 1}>\n\nHello\n\n</Story>'],
    ['no-expression', '<Story name={"Ann"}>\n\nHello\n\n</Story>'],
    ['no-expression', '<Story name={`Ann`}>\n\nHello\n\n</Story>'],
    ['no-spread', '<Story {...globalThis}>\n\nHello\n\n</Story>'],
    ['no-spread', '<Story name="Ann" {...{name: 1}}>\n\nHello\n\n</Story>'],
    ['no-html', '<div>Hello</div>'],
    ['no-html', '<script>globalThis.touchedByContent = 1</script>'],
    ['no-html', 'Words <script src="https://x"></script> words'],
    ['no-html', '<iframe src="https://evil.example" />'],
    ['no-html', '<img src="x" onerror="alert(1)" />'],
    ['no-html', '<p style="color: red">Hello</p>'],
    ['no-html', '<a href="javascript:alert(1)">Hello</a>'],
    ['no-html', '<svg:a />'],
    ['no-html', '<>Hello</>'],
    ['no-html', '<constructor />'],
    ['no-html', '<toString>Hello</toString>'],
    ['no-html', '<__proto__ />'],
    ['no-html', '<hasOwnProperty>Hello</hasOwnProperty>'],
    ['no-html', '<props.components.KeyPoint />'],
    ['unknown-block', '<Video src="/a.mp4" />'],
    ['unknown-block', '<KeyPoint.Inner />'],
    ['unknown-block', '<Object />'],
    ['mdx-syntax', '<!-- a comment -->'],
    ['mdx-syntax', '<https://www.nhs.uk>'],
    ['mdx-syntax', '<help@example.org>'],
    ['mdx-syntax', '{'],
    ['mdx-syntax', 'a {b c} d'],
    ['mdx-syntax', 'sleep <5 hours'],
    ['mdx-syntax', '<KeyPoint>'],
    ['mdx-syntax', '</KeyPoint>'],
    ['mdx-syntax', '<Story name=Ann>\n\nHello\n\n</Story>'],
    ['mdx-syntax', '<Story name="Ann>\n\nHello\n\n</Story>'],
    ['unsafe-link', '[x](javascript:alert(1))'],
    ['unsafe-link', '[x](JAVASCRIPT:alert(1))'],
    ['unsafe-link', '[x](&#106;avascript:alert(1))'],
    ['unsafe-link', '[x](&#x6A;avascript&colon;alert(1))'],
    ['unsafe-link', '[x](java&Tab;script:alert(1))'],
    ['unsafe-link', '[x](java&NewLine;script:alert(1))'],
    ['unsafe-link', '[x](javascript%3Aalert(1))'],
    ['unsafe-link', '[x](<java\tscript:alert(1)>)'],
    ['unsafe-link', '[x](&#1;javascript:alert(1))'],
    ['unsafe-link', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['unsafe-link', '[x](vbscript:x)'],
    ['unsafe-link', '[x](//evil.example)'],
    ['unsafe-link', '[x](/&Tab;/evil.example)'],
    ['unsafe-link', '[x](/\\\\evil.example)'],
    ['unsafe-link', '[x](http://www.nhs.uk)'],
    ['unsafe-link', '[x](page)'],
    ['unsafe-link', '[x]()'],
    ['unsafe-link', '[x]\n\n[x]: javascript:alert(1)'],
    ['unsafe-link', '[x]: data:text/html,x "never used"'],
    ['unsafe-link', '![x](javascript:alert(1))'],
    ['unsafe-link', '![x](data:image/svg+xml,%3Csvg%3E)'],
    ['unsafe-link', '![x][y]\n\n[y]: data:image/png;base64,AA'],
    ['unsafe-link', 'See www.nhs.uk for more'],
    ['unsafe-link', 'See http://www.nhs.uk for more'],
    ['unsafe-link', 'Words[^1].\n\n[^1]: [x](javascript:alert(1))'],
    ['unsafe-link', '| a |\n|---|\n| [x](javascript:alert(1)) |'],
    ['unknown-attribute', '<KeyPoint style="color: red">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint className="x">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint onClick="alert(1)">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint dangerouslySetInnerHTML="x" />'],
    ['unknown-attribute', '<KeyPoint children="x" />'],
    ['unknown-attribute', '<KeyPoint key="x">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint ref="x">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint data-at="1:1">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint constructor="x">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint __proto__="x">Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint toString>Hello</KeyPoint>'],
    ['unknown-attribute', '<KeyPoint xlink:href="javascript:alert(1)">Hello</KeyPoint>'],
    ['attribute', '<Media kind="image" src="//evil.example/a.png" title="A">\n\nA\n\n</Media>'],
    ['attribute', '<Media kind="image" src="/\t/evil.example/a.png" title="A">\n\nA\n\n</Media>'],
    ['attribute', '<Media kind="image" src="javascript:alert(1)" title="A">\n\nA\n\n</Media>'],
    ['attribute', '<Media kind="image" src="https://evil.example/a.png" title="A">\n\nA\n\n</Media>'],
    ['unsafe-link', '![x](https://evil.example/a.png)'],
    ['unsafe-link', '![x][y]\n\n[y]: https://evil.example/a.png'],
    ['unsafe-link', `[x](/${'a'.repeat(2_000)})`],
    ['hidden-character', 'Call 116 \u202e321\u202c now'],
    ['hidden-character', 'Call 116 &#x202e;321 now'],
    ['hidden-character', 'sui\u200bcide'],
    ['hidden-character', '`a\u2028b`'],
    ['hidden-character', '```\na\u0008b\n```'],
    ['hidden-character', '![a\u202eb](/a.png)'],
    ['hidden-character', '[a](/a "b\u202ec")'],
    ['hidden-character', '<Reflection id="a" label="A\u202eB" />'],
    ['hidden-character', '<Reflection id="a" label="A&#8238;B" />'],
    ['hidden-character', 'half a character \ud83d here'],
    ['attribute', '<Reflection id="constructor!" label="A" />'],
    ['attribute', '<Reflection id="Worry" label="A" />'],
    ['attribute', '<Reflection id="a" id="b" label="A" />'],
    ['attribute', '<Reflection id="a" label="" />'],
    ['attribute', '<Reflection id="a" label />'],
    ['missing-attribute', '<Reflection label="A" />'],
    ['heading-level', '# Title'],
    ['heading-level', '##### Small'],
    ['task-list', '- [ ] tick'],
    ['block-place', 'Words <KeyPoint>Hello</KeyPoint> words'],
    ['block-place', '- <KeyPoint>Hello</KeyPoint>'],
    ['block-place', '> <KeyPoint>Hello</KeyPoint>'],
    ['block-place', '<KeyPoint>\n\n<KeyPoint>Hello</KeyPoint>\n\n</KeyPoint>'],
    ['block-place', '<Option value="a" label="A" />'],
    ['block-place', '<Field id="a" type="text" label="A" />'],
    ['block-place', '<Worksheet id="a" title="A">\n\n<Quiz id="b" title="B" />\n\n</Worksheet>'],
    [
      'block-place',
      '<Worksheet id="a" title="A">\n\n- <Field id="b" type="text" label="B" />\n\n</Worksheet>',
    ],
    ['block-content', '<Quiz id="a" title="A">\n\nWords\n\n</Quiz>'],
    ['block-content', '<CrisisHelp>Call me</CrisisHelp>'],
    [
      'block-content',
      '<Worksheet id="a" title="A">\n<Field id="b" type="choice" label="B">\n\nWords\n\n</Field>\n</Worksheet>',
    ],
  ])('%s: %j', async (rule, body) => {
    const findings = await findingsOf(aPage(body));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.every(({ line }) => line >= BODY_LINE)).toBe(true);
    expect(touched()).toBe(false);
  });

  it('says everything that is wrong at once, in the order of the page, at the right place', async () => {
    const body = [
      '{1}',
      '',
      '[x](javascript:alert(1)) and <b>bold</b>',
      '',
      '  <KeyPoint a="1">x</KeyPoint>',
      '',
      'export',
    ];
    const findings = await findingsOf(aPage(body.join('\n'), { minutes: 'many' }));
    expect(findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'front-matter 4:1',
      `no-expression ${BODY_LINE}:1`,
      `unsafe-link ${BODY_LINE + 2}:1`,
      `no-html ${BODY_LINE + 2}:30`,
      `unknown-attribute ${BODY_LINE + 4}:13`,
      `no-import ${BODY_LINE + 6}:1`,
    ]);
  });

  it('keeps the line numbers with Windows line ends and a byte order mark', async () => {
    const source = `\ufeff${aPage('Hello\n\n{1}').replaceAll('\n', '\r\n')}`;
    expect(await findingsOf(source)).toMatchObject([
      { rule: 'no-expression', line: BODY_LINE + 2, column: 1 },
    ]);
  });

  it('names the block that is not closed, where it began', async () => {
    const [finding] = await findingsOf(aPage('Hello\n\n<Story name="Ann">\n\nHello'));
    expect(finding).toMatchObject({
      rule: 'mdx-syntax',
      line: BODY_LINE + 2,
      message: '<Story> is not closed',
    });
  });

  it('never shows a path of the server', async () => {
    const findings = await findingsOf(aPage('{\n\n<KeyPoint'));
    expect(JSON.stringify(findings)).not.toMatch(/work|tmp|node_modules|__mdx/);
  });

  it('reports a bounded number of problems', async () => {
    const findings = await findingsOf(aPage('{1}\n\n'.repeat(45)));
    expect(findings).toHaveLength(25);
    expect(findings.at(-1)?.message).toBe('and 21 more problems in this file');
  });
});
