/** What nobody has written yet is found at its line, and does not reach patients. */
import { describe, expect, it } from 'vitest';
import { checkModuleFiles } from '../check-files.ts';
import { newModuleFiles } from '../skeletons.server.ts';
import { stopsPublishing } from '../stops-publishing.ts';
import { TO_REPLACE } from './to-write.ts';

const site = { modules: new Map(), measures: undefined, isPublished: () => true };
const toWrite = async (files: ReadonlyMap<string, string>) => {
  const { findings } = await checkModuleFiles({ slug: 'worry-time', files, site });
  return findings.filter(({ rule }) => rule === 'to-write');
};

describe('a module that has just been started', () => {
  const files = newModuleFiles({ slug: 'worry-time', title: 'Worry time' });

  it('says at each line what is still to be written, its reference among it', async () => {
    const found = await toWrite(files);
    const marked = [...files].flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => (line.includes(TO_REPLACE) ? [`${file}:${index + 1}`] : [])),
    );
    expect(found.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual(marked.toSorted());
    expect(found.some(({ file, line }) => file === 'module.json' && line === 10)).toBe(true);
    const errors = found.filter(({ warning }) => !warning);
    expect(
      errors.map(({ file, line }) => `${file}:${line}`),
      'where to begin',
    ).toEqual(['module.json:10']);
  });

  it('does not pass while a page for patients is not written, though its reference is', async () => {
    const json = (files.get('module.json') ?? '').replaceAll(TO_REPLACE, 'My words:');
    const errors = async (more: [string, string][] = []) => {
      const found = await toWrite(new Map([...files, ['module.json', json], ...more]));
      return found.filter(({ warning }) => !warning).map(({ file }) => file);
    };
    expect(await errors()).toEqual(['en/index.mdx']);
    const copy = files.get('en/try-it-out.mdx') ?? '';
    const copies = (status: string): [string, string][] => [
      ['pl/try-it-out.mdx', copy.replace('status: draft', `status: ${status}`)],
    ];
    expect(await errors(copies('draft')), 'patients read English there').toEqual(['en/index.mdx']);
    expect(await errors(copies('translated'))).toContain('pl/try-it-out.mdx');
  });

  it('has nothing to say of it once everything is written', async () => {
    const written = [...files].map(
      ([path, text]) => [path, text.replaceAll(TO_REPLACE, 'My words:')] as const,
    );
    expect(await toWrite(new Map(written))).toEqual([]);
  });
});

describe('what keeps a module from its patients', () => {
  it.each([
    ['an error does', { rule: 'no-html' }, true],
    ['another warning does not', { rule: 'explain-words', warning: true as const }, false],
    ['what is still to be written does', { rule: 'to-write', warning: true as const }, true],
  ])('%s', (_what, finding, stops) => {
    expect(stopsPublishing(finding)).toBe(stops);
  });
});
