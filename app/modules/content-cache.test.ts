/** A restart compiles nothing twice, and nothing that is wrong with the cache reaches a reader. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aContentFolder, aPage, anIndex } from '#tests/factories/content.ts';
import { compileIndex, compilePage, type PageSource } from './compile-page.server.ts';
import { createContentCache } from './content-cache.server.ts';

/** A cache as a newly started process has it, counting what it compiles. */
function aProcess(dir: string) {
  const compiled: string[] = [];
  const counted =
    <Result>(compile: (page: PageSource) => Result) =>
    (page: PageSource) => {
      compiled.push(page.file);
      return compile(page);
    };
  const cache = createContentCache({
    dir,
    compilers: { page: counted(compilePage), index: counted(compileIndex) },
  });
  return { cache, compiled };
}

const page = { source: aPage('Hello'), file: 'a.mdx' };
const broken = { source: aPage('{1}'), file: 'b.mdx' };

describe('the content cache', () => {
  it('compiles a page once, also when many ask at the same time', async () => {
    const { cache, compiled } = aProcess(join(aContentFolder({}), 'cache'));
    const results = await Promise.all([
      cache.page(page),
      cache.page(page),
      cache.page({ ...page, file: 'same.mdx' }),
    ]);
    expect(new Set(results).size).toBe(1);
    expect(compiled).toEqual(['a.mdx']);
  });

  it('compiles nothing again after a restart', async () => {
    const dir = join(aContentFolder({}), 'cache');
    const before = aProcess(dir);
    const index = { source: anIndex(['first']), file: 'index.mdx' };
    const first = [await before.cache.page(page), await before.cache.index(index)];
    const after = aProcess(dir);
    expect([await after.cache.page(page), await after.cache.index(index)]).toEqual(first);
    expect(before.compiled).toEqual(['a.mdx', 'index.mdx']);
    expect(after.compiled).toEqual([]);
  });

  it('compiles a page that has changed by one letter', async () => {
    const dir = join(aContentFolder({}), 'cache');
    await aProcess(dir).cache.page(page);
    const after = aProcess(dir);
    await after.cache.page({ ...page, source: aPage('Hallo') });
    expect(after.compiled).toEqual(['a.mdx']);
  });

  it('never keeps a refusal', async () => {
    const dir = join(aContentFolder({ 'cache/x': '' }), 'cache');
    const { cache, compiled } = aProcess(dir);
    expect(await cache.page(broken)).toMatchObject({ ok: false });
    expect(await cache.page(broken)).toMatchObject({ ok: false });
    expect(compiled).toHaveLength(2);
    expect(readdirSync(dir)).toEqual(['x']);
  });

  it('never keeps a fault of the compiler', async () => {
    let faults = 0;
    const fault = () => {
      faults += 1;
      return Promise.reject(new Error('esbuild stopped'));
    };
    const cache = createContentCache({ dir: aContentFolder({}), compilers: { page: fault, index: fault } });
    await expect(cache.page(page)).rejects.toThrow('esbuild stopped');
    await expect(cache.page(page)).rejects.toThrow('esbuild stopped');
    expect(faults).toBe(2);
  });

  it.each([
    ['an empty file', () => ''],
    ['half a file', (text: string) => text.slice(0, text.length / 2)],
    ['a changed letter', (text: string) => text.replace('Hello', 'Hexxo')],
    ['another page without its digest', () => '{"blocks":[]}'],
    ['a line of nonsense', () => 'nonsense\n{}'],
  ])('ignores %s and compiles again', async (_what, damage) => {
    const dir = aContentFolder({});
    const good = await aProcess(dir).cache.page(page);
    for (const name of readdirSync(dir)) {
      writeFileSync(join(dir, name), damage(readFileSync(join(dir, name), 'utf8')));
    }
    const { cache, compiled } = aProcess(dir);
    expect(await cache.page(page)).toEqual(good);
    expect(compiled).toEqual(['a.mdx']);
    const next = aProcess(dir);
    await next.cache.page(page);
    expect(next.compiled, 'the damaged file was replaced').toEqual([]);
  });

  it('does without a folder that cannot be made', async () => {
    const folder = aContentFolder({ file: 'a file where the folder should be' });
    const { cache } = aProcess(join(folder, 'file', 'cache'));
    expect(await cache.page(page)).toMatchObject({ ok: true });
  });

  it('leaves no half-written files behind', async () => {
    const dir = aContentFolder({});
    await aProcess(dir).cache.page(page);
    expect(readdirSync(dir).every((name) => /^[0-9a-f]{64}\.json$/.test(name))).toBe(true);
  });
});
