/** Documents as nobody should write them: sound blocks, broken blocks and tricks, put together at random. */
import fc from 'fast-check';
import { BLOCKS, FIELD_TYPES } from '#app/modules/block-registry.ts';
import { aPage } from '#tests/factories/content.ts';

const among = (...all: string[]) => fc.constantFrom(...all);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const several = (one: fc.Arbitrary<string>, between: string, maxLength = 4) =>
  fc.array(one, { maxLength }).map((all) => all.join(between));

/** Schemes written so that they look like something else, or like nothing. */
const address = joined(
  among(
    ...'javascript: JaVaScRiPt: java&Tab;script: &#106;avascript: javascript&colon; javascript%3A jаvascript: data:text/html, data:image/svg+xml, vbscript: blob: file:/// https:// http:// // /\\ / # mailto: tel: https://a@ /%2f'.split(
      ' ',
    ),
    '\u0001javascript:',
    'java\u200bscript:',
    '\u202ejavascript:',
  ),
  fc.string({ maxLength: 8 }),
);

/** Text with signs that nobody sees, that turn the line round, or that mean something to a parser. */
const words = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ maxLength: 12, unit: 'binary' }),
  among(
    'Hello',
    'مرحبا بك',
    'Ćwiczenie',
    '&lt;script&gt;',
    '&#x3C;img src=x onerror=alert(1)&#x3E;',
    '&amp;lt;',
    '${x}',
    '`${x}`',
  ),
  among(
    '\u202e',
    '\u2066a\u2069',
    '\u200d',
    '\ufeff',
    '\0',
    '\u2028',
    '\ud800',
    '\ufffe',
    'a\u0301'.repeat(20),
  ),
  among(
    '"',
    "'",
    '</textarea>',
    '</p><script>alert(1)</script>',
    ']]>',
    '-->',
    '<!--',
    '\\',
    '&',
    '&#0;',
    '&#xD800;',
  ),
);

const ids = among(
  'a',
  'b',
  'a-title',
  'a-hint',
  'main',
  'constructor',
  '__proto__',
  'intent',
  'toString',
  'user-content-fn-1',
  '',
  'A b',
);
const numbers = among('0', '1', '5', '10', '100', '-1', '1e9', '99999999999999999999', '1.5', 'NaN', '');
const quoted = (value: fc.Arbitrary<string>) => value.map((one) => `"${one.replaceAll('"', '&quot;')}"`);

/** The value that an attribute should have by its name, mostly. */
const VALUES: Record<string, fc.Arbitrary<string>> = {
  id: ids,
  value: ids,
  worksheet: ids,
  measure: ids,
  simplerOf: ids,
  type: fc.oneof(among(...FIELD_TYPES), among('file', 'password')),
  kind: among('image', 'audio', 'video', 'script'),
  src: fc.oneof(among('/a.png'), address),
};
for (const name of ['min', 'max', 'rows', 'from', 'to', 'step', 'days']) VALUES[name] = numbers;

const known = (name: string) => joined(among(`${name}=`), quoted(VALUES[name] ?? words));
const broken = among(
  ...'style="color:red" onClick="a" onerror={a} {...a} {...{}} className="a" dangerouslySetInnerHTML="a" ref="a" key="a" children="a" data-at="1:1" a:b="c" __proto__="a" href="javascript:a" srcdoc="a" formaction="/x" id={`a`} label= correct'.split(
    ' ',
  ),
);

/** The inside of an opening tag: now and then everything that the registry wants, and something else. */
function attributesOf(name: keyof typeof BLOCKS): fc.Arbitrary<string> {
  const all = Object.keys(BLOCKS[name].props.shape);
  const needed = all.filter((one) => !isOptional(name, one));
  return fc
    .tuple(
      fc.tuple(...needed.map(known)),
      fc.option(fc.oneof(...[...all.map(known), broken]), { freq: 3 }),
      fc.option(broken, { freq: 8 }),
    )
    .map(([whole, more, worse]) => [...whole, more ?? '', worse ?? ''].join(' '));
}

function isOptional(block: keyof typeof BLOCKS, name: string): boolean {
  const shape = BLOCKS[block].props.shape as Record<
    string,
    { safeParse: (value: unknown) => { success: boolean } }
  >;
  return shape[name]?.safeParse(undefined).success ?? false;
}

const prose = fc.oneof(
  words,
  joined(among('[x]('), address, among(')', ' "t")', '\n)')),
  joined(among('![x]('), address, among(')')),
  joined(among('\n\n[x]: '), address, among('\n\n')),
  among(
    '[x]',
    '![x][x]',
    'x[^1]',
    '\n\n[^1]: y\n\n',
    '## Heading',
    '\n\n## A title\n\n',
    '- a\n  - b\n',
    '1. a\n2. b\n',
    '> a\n> > b\n',
  ),
  among(
    '| a | b |\n|:--|--:|\n| c |\n',
    '~~a~~',
    '**a*b**',
    '`a`',
    '```js\n<script>\n```\n',
    '---\n',
    '---js\nalert(1)\n---\n',
    'www.a.b',
    'a@b.co',
    '<https://a.b>',
  ),
  among(
    '{/* note */}',
    '{1}',
    '{',
    '}',
    '\nimport a from "b"\n',
    '\nexport const a = 1\n',
    '<!-- a -->',
    '<a.b>',
    '<a:b/>',
    '<>',
    '</>',
    '<script>',
    '<svg/onload=a>',
    '<base href="//x">',
    '<meta http-equiv="refresh">',
  ),
  among(
    '\r',
    '\r\n',
    '\n\r',
    '\u0085',
    '\t',
    ' '.repeat(90),
    '\\\n',
    '  \n',
    'a'.repeat(5_100),
    '*'.repeat(300),
    '['.repeat(200),
    '>'.repeat(25),
    '{'.repeat(120),
  ),
);
const paragraph = several(prose, ' ', 3);

/** Whole blocks, one inside the other as the registry wants it, and sometimes not. */
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof({ maxDepth: 3, depthSize: 'small' }, ...leaves(tie('block'))),
}));

function leaves(inner: fc.Arbitrary<string>): fc.Arbitrary<string>[] {
  return (Object.keys(BLOCKS) as (keyof typeof BLOCKS)[]).map((name) => {
    const { children } = BLOCKS[name] as { children: string | readonly string[] };
    const wanted =
      typeof children === 'string'
        ? children === 'none'
          ? fc.constant('')
          : paragraph
        : several(
            fc.oneof(
              ...children.map((one) =>
                one === 'prose' ? paragraph : tag(one as keyof typeof BLOCKS, paragraph),
              ),
            ),
            '\n\n',
            3,
          );
    return fc.oneof({ weight: 6, arbitrary: tag(name, wanted) }, { weight: 1, arbitrary: tag(name, inner) });
  });
}

function tag(name: keyof typeof BLOCKS, inside: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const end = fc.constantFrom(...Array<string>(12).fill(`\n\n</${name}>`), '', '</Other>');
  return fc
    .tuple(attributesOf(name), inside, end)
    .map(([attributes, text, close]) =>
      text === '' ? `<${name} ${attributes} />` : `<${name} ${attributes}>\n\n${text}${close}`,
    );
}

/** The body of a page. */
const body = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: block },
      { weight: 2, arbitrary: paragraph },
      { weight: 3, arbitrary: among('Hello *you*.', '- a\n- b', '## Words') },
    ),
    { maxLength: 5 },
  )
  .chain((parts) => among('\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n').map((between) => parts.join(between)));

const frontMatter = among(
  '---js\nglobalThis.touchedByContent = 1\n---\n',
  '---\n__proto__: { a: 1 }\n---\n',
  '---\ntitle: &a x\nsummary: *a\n---\n',
  '---\n<<: { title: a }\n---\n',
  '---\ntitle: !!js/function "function () {}"\n---\n',
  '---\ntitle: "\\u202e"\n---\n',
  '---\ntitle: a\nsummary: b\nminutes: 1e999\nstatus: draft\n---\n',
  '---\n- a\n---\n',
  '---\n',
  '\ufeff---\n---\n',
  '',
);

/** A file as an author might hand it in. Most have sound front matter, so that their bodies count. */
export const hostileDocument: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: body.map((text) => aPage(text)) },
  { weight: 2, arbitrary: fc.tuple(frontMatter, body).map((both) => both.join('')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 200, unit: 'binary' }) },
  { weight: 1, arbitrary: words.map((title) => aPage('Hello', { title })) },
);
