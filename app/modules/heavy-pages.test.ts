/** Pages that would cost minutes, or become megabytes: refused before they cost anything. */
import { describe, expect, it } from 'vitest';
import { aPage } from '#tests/factories/content.ts';
import { compilePage } from './compile-page.server.ts';
import { parseModule } from './module-folder.server.ts';

async function findingsOf(body: string) {
  const compiled = await compilePage({ source: aPage(body), file: 'page.mdx' });
  return compiled.ok ? [] : compiled.findings;
}

describe('sheets that would become thousands of boxes', () => {
  const sheet = (id: string, inside: string) =>
    `<Worksheet id="${id}" title="A">\n${inside}\n</Worksheet>\n\n`;
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => one(index)).join('\n');

  it.each([
    [
      'week after week by the hour',
      many(10, (index) =>
        sheet(
          `w${index}`,
          '<Field id="a" type="week-grid" label="A" from="0" to="24" step="1" rating="B" />',
        ),
      ),
    ],
    [
      'two thousand options',
      sheet(
        'w',
        `<Field id="a" type="choice" label="A">\n${many(1_100, (index) => `<Option value="o${index}" label="O" />`)}\n</Field>`,
      ),
    ],
    [
      'a question with two thousand answers',
      `<Quiz id="q" title="A">\n<Question id="a" label="B" explain="C">\n<Option value="right" label="R" correct />\n${many(1_100, (index) => `<Option value="o${index}" label="O" />`)}\n</Question>\n</Quiz>`,
    ],
    [
      'ratings from 0 to 100',
      sheet(
        'w',
        many(20, (index) => `<Field id="a${index}" type="rating" label="A" max="100" />`),
      ),
    ],
    [
      'a table of ninety columns',
      sheet(
        'w',
        `<Field id="a" type="table" label="A">\n${many(90, (index) => `<Column id="c${index}" label="C" type="text" />`)}\n</Field>`,
      ),
    ],
    [
      'a table of long lists',
      sheet(
        'w',
        `<Field id="a" type="table" rows="30" label="A">\n<Column id="c" label="C" type="choice">\n${many(60, (index) => `<Option value="o${index}" label="O" />`)}\n</Column>\n</Field>`,
      ),
    ],
  ])('%s are refused', async (_what, body) => {
    const findings = await findingsOf(body);
    expect(findings.map(({ message }) => message).join()).toMatch(
      /too much to fill in|at most 20 columns|too many signs/,
    );
  });
});

describe('pages that would take minutes', () => {
  it.each([
    ['more than 60 kB', 'word '.repeat(100).concat('\n').repeat(130)],
    ['two thousand lines', 'a\n'.repeat(2_000)],
    ['a paragraph of signs that may begin emphasis', '*_~'.repeat(1_000).concat('\n').repeat(18)],
    ['a paragraph of closing brackets', ']'.repeat(4_900).concat('\n').repeat(11)],
    [
      'a table whose short rows are made as wide as its first',
      `${'|a'.repeat(400)}|\n${'|-'.repeat(400)}|\n${'|a|\n'.repeat(1_000)}`,
    ],
    [
      'one long address, a thousand times',
      `${'[a] '.repeat(200)}\n\n`.repeat(5).concat(`[a]: /${'x'.repeat(1_900)}`),
    ],
    ['a line of 6 000 characters', 'word '.repeat(1_200)],
    ['quotations in quotations', `${'>'.repeat(3_000)}\n\n`.repeat(20)],
    ['lists in quotations in lists', '> - > - > - > - > - > - > - > - a\n'.repeat(1_400)],
    ['lists in lists', Array.from({ length: 90 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['blocks in blocks', '<KeyPoint>\n'.repeat(900) + '</KeyPoint>\n'.repeat(900)],
    ['braces', `${'{a'.repeat(200)}${'}'.repeat(200)}`],
    ['twenty thousand links', '[a] '.repeat(1_000).concat('\n').repeat(20).concat('\n\n[a]: /x')],
  ])('%s are refused quickly', async (_what, body) => {
    const begun = performance.now();
    const findings = await findingsOf(body);
    expect(findings.map(({ rule }) => rule)).toContain('too-large');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('a module.json that would take minutes', () => {
  it.each([
    ['larger than 60 kB', `{"evidence":"${'x'.repeat(70_000)}"}`],
    ['ten thousand wrong pieces of evidence', `{"evidence":[${'1,'.repeat(10_000)}1]}`],
    ['lists in lists', `${'['.repeat(25_000)}${']'.repeat(25_000)}`],
    [
      'thousands of unknown names',
      `{${Array.from({ length: 4_000 }, (_, index) => `"a${index}":1`).join()}}`,
    ],
  ])('%s is refused quickly', (_what, text) => {
    const begun = process.cpuUsage();
    const parsed = parseModule(text, { file: 'module.json', folder: 'tiny' });
    expect(parsed.ok ? 0 : parsed.findings.length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(begun);
    expect(user + system).toBeLessThan(2_000_000);
  });
});
