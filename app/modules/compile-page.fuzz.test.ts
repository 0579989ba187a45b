/** Whatever a file holds, compiling it ends with blocks or findings, and its HTML never runs anything. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aPage } from '#tests/factories/content.ts';
import { BLOCKS } from './block-registry.ts';
import { compilePage } from './compile-page.server.ts';

const names = [...Object.keys(BLOCKS), 'script', 'div', 'constructor', '__proto__', 'a', 'Unknown', ''];
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'data:text/html,',
  'https://',
  '//',
  '/',
  '#',
  'java&Tab;script:',
  '&#106;avascript:',
];
const attributes = [
  'id="a"',
  'label="L"',
  'title="T"',
  'correct',
  'style="x"',
  'onClick={x}',
  '{...x}',
  'type="text"',
  'src="javascript:x"',
  'name="N"',
];

const name = fc.constantFrom(...names);
const url = fc.tuple(fc.constantFrom(...schemes), fc.string({ maxLength: 8 })).map((parts) => parts.join(''));
const attribute = fc.array(fc.constantFrom(...attributes), { maxLength: 4 }).map((all) => all.join(' '));
const piece = fc.oneof(
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '\n',
    '\n\n',
    '  ',
    '- ',
    '1. ',
    '> ',
    '## ',
    '| a |\n|---|\n',
    '```\n',
    '{',
    '}',
    '<',
    '<!--',
    '&lt;script&gt;',
    '---\n',
    '[^1]',
    '[^1]: ',
    '\\',
    '*',
    '**',
    '~~',
    '`',
    '\r',
    '\0',
    '\u2028',
  ),
  url.map((to) => `[x](${to})`),
  url.map((to) => `![x](${to})`),
  url.map((to) => `\n[x]: ${to}\n`),
  fc.tuple(name, attribute).map(([tag, all]) => `\n\n<${tag} ${all}>\n\n`),
  fc.tuple(name, attribute).map(([tag, all]) => `\n<${tag} ${all} />\n`),
  name.map((tag) => `\n\n</${tag}>\n\n`),
);
const document = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** A tag or an address that could run something. */
const RUNS =
  /^<(?:script|iframe|object|embed|form|svg)|\son\w+=|\sstyle=|(?:href|src)="(?!https:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

/** The tags in all HTML of a page; words that only look like one are escaped. */
function tagsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'html' ? (String(inner).match(/<[^>]*>/g) ?? []) : tagsIn(inner),
  );
}

it('hundreds of documents made of hostile pieces', { timeout: 60_000 }, async () => {
  let compiled = 0;
  await fc.assert(
    fc.asyncProperty(document, async (body) => {
      const result = await compilePage({ source: aPage(body), file: 'page.mdx' });
      if (result.ok) {
        compiled += 1;
        expect(tagsIn(result.page.blocks).filter((tag) => RUNS.test(tag))).toEqual([]);
      } else {
        expect(result.findings.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 600 },
  );
  // Were every document refused, the search for bad HTML would prove nothing.
  expect(compiled).toBeGreaterThan(60);
});

it('hundreds of files made of anything', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 200, unit: 'binary' }), async (text) => {
      for (const source of [text, `---\n${text}\n---\n`, `---${text}`]) {
        expect((await compilePage({ source, file: 'page.mdx' })).ok).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

it('the search finds a tag that runs', () => {
  const pages = [
    '<p><script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<img src="//x">',
    '<p style="x">',
  ];
  expect(pages.filter((html) => tagsIn({ html }).some((tag) => RUNS.test(tag)))).toEqual(pages);
  expect(tagsIn({ html: '<a href="/x">&lt;script&gt;</a>' }).filter((tag) => RUNS.test(tag))).toEqual([]);
});
