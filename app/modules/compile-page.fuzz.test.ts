/**
 * Whatever a file holds, compiling it ends with blocks or findings, and the page never runs anything. `npm run fuzz --
 * --runs 20000` tries as many documents as one has time for.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aModule, anIndex } from '#tests/factories/content.ts';
import { hostileDocument } from '#tests/support/hostile-documents.ts';
import { faultsOfHtml, faultsOfPage } from '#tests/support/rendered-page.ts';
import { compileIndex, compilePage, type Compiled } from './compile-page.server.ts';
import { compilePageSafely } from './compile-safely.server.ts';
import type { CompiledPage } from './content-blocks.ts';
import { parseModule } from './module-folder.server.ts';
import { linesOf } from './page-limits.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);
/** Compiled side by side, half of them in the worker, so that both cores of a machine are at work. */
const AT_ONCE = 10;
const MINUTES = 60_000;
/** Of the processor, for ten documents: a busy machine may take longer by the clock. */
const MOST_MICROSECONDS = 8_000_000;

const file = 'page.mdx';

/** Every finding says where in the document it is. */
function hasPlaces(findings: { line: number; column: number }[], source: string): boolean {
  const lines = linesOf(source).length;
  return (
    findings.length > 0 && findings.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)
  );
}

function expectHarmless(result: Compiled<CompiledPage>, source: string): void {
  if (result.ok) expect(faultsOfPage(result.page.blocks)).toEqual([]);
  else expect(hasPlaces(result.findings, source), JSON.stringify(result.findings)).toBe(true);
}

it(
  'thousands of documents made of sound blocks, broken ones and tricks',
  { timeout: 20 * MINUTES },
  async () => {
    let compiled = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileDocument, { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async (sources) => {
          const begun = process.cpuUsage();
          // The worker compiles the second both times: it runs the parser as it is for live use, which these tests do not.
          const again = compilePageSafely({ source: sources[1] ?? '', file });
          const results = await Promise.all(
            sources.map((source, index) => (index % 2 ? compilePageSafely : compilePage)({ source, file })),
          );
          results.forEach((result, index) => expectHarmless(result, sources[index] ?? ''));
          expect(await again, 'the same text becomes the same page').toEqual(results[1]);
          compiled += results.filter(({ ok }) => ok).length;
          const { user, system } = process.cpuUsage(begun);
          expect(user + system).toBeLessThan(MOST_MICROSECONDS);
          expect(Reflect.has(globalThis, 'touchedByContent')).toBe(false);
        },
      ),
      { numRuns: Math.ceil(RUNS / AT_ONCE) },
    );
    // Were every document refused, the search for bad HTML would prove nothing.
    expect(compiled).toBeGreaterThan(RUNS / 10);
  },
);

it('hundreds of introductions and of files about a module', { timeout: 5 * MINUTES }, async () => {
  const about = JSON.stringify(aModule(), null, 2);
  const cut = fc.tuple(fc.nat(about.length), fc.nat(12), fc.string({ maxLength: 8, unit: 'binary' }));
  await fc.assert(
    fc.asyncProperty(
      cut,
      fc.json({ depthSize: 'large' }),
      hostileDocument,
      async ([at, length, put], json, source) => {
        for (const text of [about.slice(0, at) + put + about.slice(at + length), json, source]) {
          const parsed = parseModule(text, { file: 'module.json', folder: 'tiny' });
          expect(parsed.ok || hasPlaces(parsed.findings, text)).toBe(true);
        }
        const index = anIndex(['first']).replace('Words before', () => source);
        const compiled = await compileIndex({ source: index, file: 'index.mdx' });
        if (compiled.ok) expect(faultsOfHtml(compiled.page.html)).toEqual([]);
        else expect(hasPlaces(compiled.findings, index), JSON.stringify(compiled.findings)).toBe(true);
      },
    ),
    { numRuns: Math.ceil(RUNS / 30) },
  );
});

it('the search finds what runs, leads away or takes the place of something', () => {
  const pages = [
    '<p><script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href="java&Tab;script:x">',
    '<img src="//x">',
    '<p style="x">',
    '<p id="main">',
    '<p id="a"></p><p id="a">',
    '<form action="//x">',
    '<input name="intent2">',
    '<base href="/">',
    '<p class="hidden">',
    '<svg><a>',
  ];
  expect(pages.filter((html) => faultsOfHtml(html).length > 0)).toEqual(pages);
  expect(faultsOfHtml('<a href="/x">&lt;script&gt;</a>')).toEqual([]);
});
