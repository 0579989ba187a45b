/** A page that runs away costs its author a sentence, and nobody else anything. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { aPage, anIndex } from '#tests/factories/content.ts';
import { compileIndex, compilePage } from './compile-page.server.ts';
import { compileIndexSafely, compilePageSafely, safeCompilers } from './compile-safely.server.ts';
import { CompileThread, type ThreadOptions } from './compile-thread.server.ts';
import type { PageNode } from './mdx-nodes.ts';

/** The limits of the server made small, around a worker that does what the page says. */
function aThread(options: Partial<ThreadOptions> = {}) {
  const thread = new CompileThread({
    path: 'tests/support/moody-worker.ts',
    milliseconds: { page: 2_000, load: 30_000 },
    megabytes: 40,
    waiting: { live: 10, drafts: 3 },
    ...options,
  });
  const drafts = safeCompilers(() => thread, 'drafts');
  const live = safeCompilers(() => thread, 'live');
  const wordsOf = async (source: string, compilers = drafts) => {
    const result = await compilers.page({ source, file: 'a.mdx' });
    return result.ok ? [] : result.findings.map(({ rule, message }) => `${rule}: ${message}`);
  };
  return { draft: (source: string) => wordsOf(source), livePage: (source: string) => wordsOf(source, live) };
}

describe('a page that never ends', () => {
  it('is given up, and its author is told why', async () => {
    expect(await aThread().draft('never end')).toEqual(['too-slow: this page took too long to build']);
  });

  it('does not keep the server from answering others', async () => {
    const { draft } = aThread();
    await draft('first');
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    await draft('never end');
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(20);
  });

  it('does not cost the page behind it anything but time', async () => {
    const { draft } = aThread();
    const [runaway, sound] = await Promise.all([draft('never end'), draft('sound')]);
    expect(runaway).toHaveLength(1);
    expect(sound).toEqual(['test: done']);
  });
});

describe('a page that the compiler cannot bear', () => {
  it('that fills the memory is refused, and the next one is built', async () => {
    const { draft } = aThread({ milliseconds: { page: 20_000, load: 30_000 } });
    const [large, sound] = await Promise.all([draft('fill the memory'), draft('sound')]);
    expect(large).toEqual(['too-large: this page needs too much memory to build']);
    expect(sound).toEqual(['test: done']);
  });

  it.each(['stop', 'fall over', 'fail'])(
    'on which it would %s ends with an error, and the next one is built',
    async (mood) => {
      const { draft } = aThread();
      const [broken, sound] = await Promise.allSettled([draft(mood), draft('sound')]);
      expect(broken.status === 'rejected' && String(broken.reason)).toMatch(/the compiler|a page that/);
      expect(sound).toEqual({ status: 'fulfilled', value: ['test: done'] });
    },
  );

  it('is not blamed for what the pages before it left behind', async () => {
    const { draft } = aThread();
    await draft('first');
    expect(await draft('stop when not the first')).toEqual(['test: done']);
  });

  it('waits in vain for a compiler that is not there', async () => {
    const { draft } = aThread({ path: 'tests/support/no-such-worker.ts' });
    await expect(draft('sound')).rejects.toThrow(/cannot find/i);
  });
});

describe('when many pages wait', () => {
  it('one draft too many is refused kindly, and a page that a patient reads is not', async () => {
    const { draft, livePage } = aThread();
    const waiting = [1, 2, 3, 4].map(() => draft('sound'));
    expect(await draft('one more')).toEqual(['busy: many pages are being built at the moment']);
    expect(await livePage('sound')).toEqual(['test: done']);
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 4 }, () => ['test: done']));
  });

  it('pages that patients read are built before drafts', async () => {
    const { draft, livePage } = aThread();
    const order: string[] = [];
    await Promise.all([
      draft('first').then(() => order.push('the draft that was begun')),
      draft('second').then(() => order.push('a draft')),
      livePage('page').then(() => order.push('a page')),
    ]);
    expect(order).toEqual(['the draft that was begun', 'a page', 'a draft']);
  });
});

it('a draft on which the compiler stopped is tried again in its own turn, and not blamed for the pages before it', async () => {
  const { draft, livePage } = aThread();
  await draft('first');
  const order: string[] = [];
  const [words] = await Promise.all([
    draft('stop when not the first').finally(() => order.push('the draft')),
    livePage('page').then(() => order.push('a page')),
  ]);
  expect(order).toEqual(['a page', 'the draft']);
  expect(words).toEqual(['test: done']);
});

describe('the worker', () => {
  it('knows none of the secrets of the server', async () => {
    vi.stubEnv('SECRET_KEY', 'nobody may read this');
    onTestFinished(() => void vi.unstubAllEnvs());
    const [settings] = await aThread().draft('tell the settings');
    expect(settings).toContain('PATH');
    expect(settings).not.toMatch(/SECRET|nobody may|DATABASE/);
  });

  it('makes of a page of the repository, and of broken ones, what the compiler itself makes', async () => {
    const file = 'content/modules/getting-going-again/en/welcome.mdx';
    for (const source of [readFileSync(file, 'utf8'), aPage('{1}'), 'no front matter']) {
      const trees: PageNode[] = [];
      const onTree = (tree: PageNode) => void trees.push(tree);
      const page = { source, file, onTree };
      expect(await compilePageSafely(page)).toEqual(await compilePage(page));
      expect(JSON.stringify(trees[0])).toEqual(JSON.stringify(trees[1]));
    }
    const index = { source: anIndex(['first']), file: 'index.mdx' };
    expect(await compileIndexSafely(index)).toEqual(await compileIndex(index));
  });

  it('is one for the server and for the pages that were built, which are two copies of the code', async () => {
    const before = Object.getOwnPropertySymbols(globalThis).length;
    await compilePageSafely({ source: aPage('Hello'), file: 'a.mdx' });
    vi.resetModules();
    const copy = await import('./compile-safely.server.ts');
    expect(copy.compilePageSafely).not.toBe(compilePageSafely);
    await copy.compilePageSafely({ source: aPage('Hello'), file: 'a.mdx' });
    expect(Object.getOwnPropertySymbols(globalThis).length).toBeLessThanOrEqual(before + 1);
    const thread = (globalThis as Record<symbol, unknown>)[Symbol.for('stepwise.compile-thread')];
    expect(thread).toBeInstanceOf(CompileThread);
  });

  it('lets a program end that has nothing more to build', () => {
    const program = `
      const { compilePageSafely } = await import('#app/modules/compile-safely.server.ts');
      const { ok } = await compilePageSafely({ source: ${JSON.stringify(aPage('Hello'))}, file: 'a.mdx' });
      console.log(ok);`;
    const args = ['--input-type=module', '-e', program];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 25_000 })).toBe('true\n');
  });
});
