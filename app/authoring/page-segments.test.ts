import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageNode } from '#app/modules/mdx-nodes.ts';
import { compilePage } from '#app/modules/compile-page.server.ts';
import { aPage } from '#tests/factories/content.ts';
import { joined, segmentsOf } from './page-segments.ts';

async function split(source: string) {
  let tree: PageNode | undefined;
  await compilePage({ source, file: 'page.mdx', onTree: (parsed) => void (tree = parsed) });
  return segmentsOf(source, tree);
}
const named = async (source: string) =>
  (await split(source)).segments.map(({ kind, name, text }) => [kind, name, text] as const);

describe('the pieces of a page', () => {
  it('are its front matter’s lines, paragraphs, headings and blocks', async () => {
    const page = aPage('One\nparagraph.\n\n## Head\n\n<KeyPoint>\n\nA point.\n\n</KeyPoint>\n\n- a\n- b');
    expect((await named(page)).map(([kind, name]) => [kind, name])).toEqual([
      ['front-matter', 'title'],
      ['front-matter', 'summary'],
      ['front-matter', 'minutes'],
      ['front-matter', 'status'],
      ['paragraph', ''],
      ['heading', ''],
      ['block', 'KeyPoint'],
      ['list', ''],
    ]);
  });

  it('of a worksheet are its questions, each called by its id', async () => {
    const sheet =
      '<Worksheet id="s" title="Sheet">\n\nWords.\n\n<Field id="a" type="text" label="A" />\n<Field id="b" type="text" label="B" />\n\n</Worksheet>';
    expect((await named(aPage(sheet))).slice(4)).toEqual([
      ['block-start', 'Worksheet "s"', '<Worksheet id="s" title="Sheet">'],
      ['paragraph', '', 'Words.'],
      ['block', 'Field "a"', '<Field id="a" type="text" label="A" />'],
      ['block', 'Field "b"', '<Field id="b" type="text" label="B" />'],
      ['block-end', 'Worksheet "s"', '</Worksheet>'],
    ]);
  });

  it('of a page that cannot be parsed are the front matter and the rest', async () => {
    expect((await named(aPage('Words {\n\nmore'))).map(([kind]) => kind).slice(4)).toEqual(['other']);
  });
});

describe('together they are the page, byte for byte', () => {
  const folder = 'content/modules/getting-going-again';
  const pages = ['en', 'pl', 'ar'].flatMap((locale) =>
    readdirSync(`${folder}/${locale}`).map((name) => `${folder}/${locale}/${name}`),
  );

  it('for every page there is', async () => {
    for (const path of pages) {
      const source = readFileSync(path, 'utf8');
      const { segments } = await split(source);
      expect(joined(await split(source)), path).toBe(source);
      expect(segments.length, path).toBeGreaterThan(4);
    }
  });

  it('for anything', async () => {
    const piece = fc.constantFrom(
      '\n',
      '\n\n',
      'word ',
      '## ',
      '- ',
      '<KeyPoint>',
      '</KeyPoint>',
      '<Quiz id="q" title="t">',
      '</Quiz>',
      '---',
      '{',
      '  ',
      'title: x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (parts) => {
        for (const source of [parts.join(''), aPage(parts.join(''))]) {
          expect(joined(await split(source))).toBe(source);
          expect(joined(segmentsOf(source, undefined))).toBe(source);
        }
      }),
      { numRuns: 150 },
    );
  });
});
