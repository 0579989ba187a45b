/** The check of a module as its files: for a draft there is no folder. */
import { describe, expect, it } from 'vitest';
import { compileIndex, compilePage } from '#app/modules/compile-page.server.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { anIndex, aPage, aSoundModule, BODY_LINE, HOMEWORK } from '#tests/factories/content.ts';
import { checkModuleFiles, checkOneFile } from './check-files.ts';
import type { Compilers } from './load-page.ts';
import { filesInFolder } from './module-folders.ts';
import type { Site } from './rules/rule.ts';
import { siteOfFolder } from './site.ts';

const site: Site = { modules: new Map(), measures: undefined, isPublished: () => true };
const sound: ModuleFiles = new Map(
  Object.entries(aSoundModule()).map(([path, text]) => [path.replace('modules/tiny/', ''), text]),
);
const changed = (files: Record<string, string>): ModuleFiles => new Map([...sound, ...Object.entries(files)]);
const tiny = (files: ModuleFiles) => ({ slug: 'tiny', files, site });

function countingCompilers() {
  const compiled: string[] = [];
  const compilers: Compilers = {
    page: (page) => (compiled.push(page.file), compilePage(page)),
    index: (page) => (compiled.push(page.file), compileIndex(page)),
  };
  return { compiled, compilers };
}

describe('a module that is checked as its files', () => {
  it('has its findings by file, called by their path in the module', async () => {
    const files = changed({
      'en/welcome.mdx': aPage(`${HOMEWORK}\n\n![](/a.png)`),
      'en/extra.mdx': aPage('Hello'),
    });
    const { pages, findings } = await checkModuleFiles(tiny(files));
    expect(pages).toBe(3);
    expect(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'en/extra.mdx:1 unlisted-page',
      `en/welcome.mdx:${BODY_LINE + 6} no-alt`,
    ]);
  });

  it('knows its own pages by its own module.json, whatever the site knows of it', async () => {
    const files = changed({
      'en/welcome.mdx': aPage(`${HOMEWORK}\n\n[a](/modules/tiny/welcome) [b](/modules/tiny/old)`),
    });
    const published: Site = { ...site, modules: new Map([['tiny', new Set(['old'])]]) };
    const { findings } = await checkModuleFiles({ ...tiny(files), site: published });
    expect(findings.map(({ message }) => message)).toEqual(['the module "tiny" has no page "old"']);
  });

  it('is published or not by every rule, also by one that its list has no place for', async () => {
    const many = '[a](/modules/tiny/old)\n\n'.repeat(30);
    const files = changed({ 'en/welcome.mdx': aPage(`${HOMEWORK}\n\n${many}#### Deep`) });
    const { findings, deciding } = await checkModuleFiles(tiny(files));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['broken-link']));
    expect(deciding.map(({ rule }) => rule)).toEqual(['broken-link', 'heading-order']);
  });
});

describe('one file that is checked while it is written', () => {
  const files = changed({
    'en/welcome.mdx': aPage(`${HOMEWORK}\n\n![](/a.png)`),
    'de/index.mdx': anIndex(['second'], { status: 'draft' }),
    'pl/index.mdx': anIndex(['third'], { status: 'draft' }),
  });

  it.each(['module.json', 'en/index.mdx', 'en/welcome.mdx', 'de/index.mdx'])(
    '%s has the findings that it has in the check of the whole module',
    async (path) => {
      const whole = await checkModuleFiles(tiny(files));
      const one = await checkOneFile({ ...tiny(files), path });
      expect(one).toEqual(whole.findings.filter(({ file }) => file === path));
    },
  );

  it('is judged with the rules that look across the module', async () => {
    const two = changed({
      'module.json': (sound.get('module.json') ?? '').replace('"welcome"', '"welcome", "again"'),
      'en/again.mdx': aPage(HOMEWORK),
    });
    expect(await checkOneFile({ ...tiny(two), path: 'en/again.mdx' })).toMatchObject([
      { rule: 'duplicate-id', message: 'the id "task" is also used on the page "welcome"' },
    ]);
  });

  it('is compiled with its language and English the first time, and alone after that', async () => {
    const { compiled, compilers } = countingCompilers();
    await checkOneFile({ ...tiny(files), compilers, path: 'de/index.mdx' });
    expect(compiled.toSorted()).toEqual(['de/index.mdx', 'en/index.mdx', 'en/welcome.mdx']);
    compiled.length = 0;
    const typed = new Map([...files, ['en/welcome.mdx', aPage('Hello')]]);
    await checkOneFile({ ...tiny(typed), compilers, path: 'en/welcome.mdx' });
    expect(compiled).toEqual(['en/welcome.mdx']);
  });

  it('is asked again when the machine was too busy to say', async () => {
    let calls = 0;
    const tooSlow = {
      ok: false as const,
      findings: [{ file: 'a', line: 1, column: 1, rule: 'too-slow', message: '' }],
    };
    const compilers: Compilers = {
      page: (page) => ((calls += 1) === 1 ? Promise.resolve(tooSlow) : compilePage(page)),
      index: compileIndex,
    };
    const input = { ...tiny(sound), compilers, path: 'en/welcome.mdx' };
    expect(await checkOneFile(input)).toMatchObject([{ rule: 'too-slow' }]);
    expect(await checkOneFile(input)).toEqual([]);
  });

  it('takes less than a second in the largest module, and less than that while it is typed', async () => {
    const module = { slug: 'getting-going-again', site: siteOfFolder({ contentDir: 'content' }) };
    const before = filesInFolder('content', module.slug);
    const path = 'pl/welcome.mdx';
    const first = performance.now();
    await checkOneFile({ ...module, files: before, path });
    const cold = performance.now() - first;
    const then = performance.now();
    await checkOneFile({
      ...module,
      files: new Map([...before, [path, `${before.get(path) ?? ''}\nI.\n`]]),
      path,
    });
    const warm = performance.now() - then;
    process.stdout.write(
      `one page: ${Math.round(cold)} ms the first time, ${Math.round(warm)} ms while it is typed\n`,
    );
    expect(warm).toBeLessThan(1_000);
    expect(cold).toBeLessThan(10_000);
  });
});
