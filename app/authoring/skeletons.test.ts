/** What an author starts from is sound from the first minute, and shows how each thing is written. */
import { describe, expect, it } from 'vitest';
import { aSoundModule } from '#tests/factories/content.ts';
import { checkModuleFiles } from './check-files.ts';
import { TO_REPLACE } from './rules/to-write.ts';
import { TO_WRITE } from './stops-publishing.ts';
import { newLocaleFiles, newModuleFiles, newPageFiles } from './skeletons.server.ts';

const site = { modules: new Map(), measures: undefined, isPublished: () => true };
const start = () => newModuleFiles({ slug: 'worry-time', title: 'Worry time: "later", not now' });
const errorsIn = async (files: ReadonlyMap<string, string>) => {
  const { findings } = await checkModuleFiles({ slug: 'worry-time', files, site });
  return findings
    .filter(({ rule, warning }) => !warning && rule !== TO_WRITE)
    .map(({ file, line, rule, message }) => ({ file, line, rule, message }));
};

describe('a new module', () => {
  it('has nothing wrong with it but what its author has to write', async () => {
    expect(await errorsIn(start())).toEqual([]);
  });

  it('says on every page what is to be written', () => {
    for (const [path, text] of start()) expect(text.includes(TO_REPLACE), path).toBe(true);
  });

  it('has homework in each of its sessions, and help in a crisis', () => {
    const all = [...start().values()].join('\n');
    expect(all.match(/<Homework/g)).toHaveLength(2);
    expect(all).toContain('<CrisisHelp />');
  });
});

describe('a new page', () => {
  const added = (input: Partial<Parameters<typeof newPageFiles>[0]> = {}) =>
    newPageFiles({
      files: start(),
      slug: 'worry-time',
      page: 'more',
      title: 'More',
      session: 'first-steps',
      ...input,
    });

  it('is the last of its session, and the lines around it stay as they are', async () => {
    const files = added();
    expect(files?.get('module.json')).toContain('"pages": ["what-keeps-it-going", "try-it-out", "more"]');
    expect(await errorsIn(new Map([...start(), ...(files ?? [])]))).toEqual([]);
  });

  it('without a session goes to the last', () => {
    expect(added({ session: undefined })?.get('module.json')).toContain('["what-you-found", "more"]');
  });

  it.each([
    ['a session that is not there', { session: 'third' }],
    ['a page that is there', { page: 'try-it-out' }],
    ['a module that is broken', { files: new Map([['module.json', '{']]) }],
  ])('of %s is not made', (_what, input) => {
    expect(added(input)).toBeNull();
  });
});

describe('a new language', () => {
  it('has every page of the English, with its blocks and ids, as a draft', () => {
    const files = newLocaleFiles(start(), 'pl');
    expect([...files.keys()]).toEqual(
      [...start().keys()].filter((path) => path.startsWith('en/')).map((path) => path.replace('en/', 'pl/')),
    );
    expect(files.get('pl/try-it-out.mdx')).toContain('<Worksheet id="my-week"');
  });

  it('leaves pages alone that are translated already', () => {
    const files = new Map(
      Object.entries(aSoundModule()).map(([path, text]) => [path.replace('modules/tiny/', ''), text]),
    );
    files.set('pl/welcome.mdx', 'Witaj');
    expect([...newLocaleFiles(files, 'pl').keys()]).toEqual(['pl/index.mdx']);
  });

  it('has nothing wrong with it but that it is not translated', async () => {
    expect(await errorsIn(new Map([...start(), ...newLocaleFiles(start(), 'pl')]))).toEqual([]);
  });
});
