/** The gallery's examples are all there, sound by the check, and their attributes are those of the registry. */
import { describe, expect, it } from 'vitest';
import { BLOCKS, FIELD_TYPES, type BlockName } from '#app/modules/block-registry.ts';
import { compilePage } from '#app/modules/compile-page.server.ts';
import { aModule, anIndex } from '#tests/factories/content.ts';
import { attributesOf } from './block-attributes.ts';
import { BLOCK_EXAMPLES, examplesPage, FIELD_EXAMPLES } from './block-examples.ts';
import { checkModuleFiles } from './check-files.ts';

describe('the examples of blocks', () => {
  it('show every block of the registry, and every type of field', () => {
    const shown = new Set([...BLOCK_EXAMPLES, ...FIELD_EXAMPLES].flatMap(({ parts }) => parts));
    expect([...shown].toSorted()).toEqual((Object.keys(BLOCKS) as BlockName[]).toSorted());
    expect(FIELD_EXAMPLES.map(({ type }) => type)).toEqual(FIELD_TYPES);
  });

  it('are built one by one, so that each is shown beside its own lines', async () => {
    const compiled = await compilePage({ source: examplesPage(), file: 'blocks.mdx' });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
    const kinds = compiled.page.blocks.map(({ kind }) => kind.replace('-', '').replace('prose', 'markdown'));
    expect(kinds).toEqual([...BLOCK_EXAMPLES.map(({ block }) => block.toLowerCase()), 'worksheet']);
    const last = compiled.page.blocks.at(-1);
    const fields = last?.kind === 'worksheet' ? last.parts : [];
    expect(fields.map((part) => part.kind === 'field' && part.field.type)).toEqual(FIELD_TYPES);
  });

  it('have nothing in them that the content check would find', async () => {
    const files = new Map([
      ['module.json', JSON.stringify(aModule())],
      ['en/index.mdx', anIndex(['first'])],
      ['en/welcome.mdx', examplesPage()],
    ]);
    const site = { modules: new Map(), measures: new Set(['gad-7']), isPublished: () => true };
    expect((await checkModuleFiles({ slug: 'tiny', files, site })).findings).toEqual([]);
  });
});

describe('the attributes that the gallery tells of', () => {
  it('are those of the registry, with what may stand in each', () => {
    expect(attributesOf('Homework')).toEqual([
      { name: 'id', required: true, value: { kind: 'id' } },
      { name: 'title', required: true, value: { kind: 'text', most: 300 } },
      { name: 'why', required: true, value: { kind: 'text', most: 300 } },
      { name: 'days', required: false, value: { kind: 'whole', from: 1, to: 28 } },
      { name: 'worksheet', required: false, value: { kind: 'id' } },
    ]);
    expect(attributesOf('Media').map(({ value }) => value.kind)).toEqual([
      'choice',
      'address',
      'text',
      'text',
    ]);
    expect(attributesOf('Option').at(-1)?.value).toEqual({ kind: 'flag' });
  });

  it('of a field are only those that mean something for its type', () => {
    const names = (type: (typeof FIELD_TYPES)[number]) => attributesOf('Field', type).map(({ name }) => name);
    expect(names('text')).toEqual(['id', 'type', 'label', 'hint', 'required']);
    expect(names('number').slice(5)).toEqual(['min', 'max', 'unit']);
    expect(names('week-grid').slice(5)).toEqual(['low', 'high', 'from', 'to', 'step', 'rating']);
  });
});
