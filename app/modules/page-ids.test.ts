/** No id of an author's takes the place of one that the page itself has: links, labels and errors lead where they should. */
import { describe, expect, it } from 'vitest';
import { aPage } from '#tests/factories/content.ts';
import { faultsOfPage } from '#tests/support/rendered-page.ts';
import { compilePage } from './compile-page.server.ts';

async function findingsOf(body: string) {
  const compiled = await compilePage({ source: aPage(body), file: 'page.mdx' });
  return compiled.ok ? [] : compiled.findings;
}

describe('ids', () => {
  it.each([
    ['main', '<Reflection id="main" label="A" />'],
    ['the list of errors', '<Reflection id="error-summary-title" label="A" />'],
    ['a footnote', '<Reflection id="user-content-fn-1" label="A" />'],
    ['another block’s heading', '<Reflection id="a" label="A" />\n\n<Reflection id="a-title" label="B" />'],
    [
      'another block’s box for sharing',
      '<Reflection id="a-shared" label="A" />\n\n<Reflection id="a" label="B" />',
    ],
    [
      'another field’s hint',
      '<Worksheet id="a" title="A">\n<Field id="b" type="text" label="B" hint="C" />\n<Field id="b-hint" type="text" label="D" />\n</Worksheet>',
    ],
  ])('that would take that of %s are refused', async (_what, body) => {
    const findings = await findingsOf(body);
    expect(findings.map(({ message }) => message).join()).toContain('used twice');
  });

  it.each([
    ['a block’s heading', '<Reflection id="a" label="A" />\n\n## A title'],
    ['a footnote', 'Words[^1].\n\n[^1]: More.\n\n## User content fn 1'],
    ['the page', '## Main\n\n## Error summary title'],
  ])('of headings keep clear of those of %s', async (_what, body) => {
    const compiled = await compilePage({ source: aPage(body), file: 'page.mdx' });
    expect(compiled.ok && faultsOfPage(compiled.page.blocks)).toEqual([]);
  });

  it.each(['constructor', 'valueof', 'intent', 'base', 'block', 'shared', 'action', 'submit', 'location'])(
    '%s is a name like any other',
    async (id) => {
      const body = `<Worksheet id="${id}" title="A">\n<Field id="${id}" type="choice" label="B">\n<Option value="${id}" label="C" />\n<Option value="b" label="D" />\n</Field>\n</Worksheet>`;
      const compiled = await compilePage({ source: aPage(body), file: 'page.mdx' });
      expect(compiled.ok && faultsOfPage(compiled.page.blocks)).toEqual([]);
    },
  );
});
