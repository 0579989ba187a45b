/** The gallery of blocks: each example as it is written, with its attributes and with what the compiler makes of it. */
import type { Block, FieldData } from '#app/modules/content-blocks.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import { type AttributeEntry, attributesOf } from './block-attributes.ts';
import { BLOCK_EXAMPLES, examplesPage, FIELD_EXAMPLES, type ShownBlock } from './block-examples.ts';
import { DRAFT_COMPILERS } from './draft-compilers.server.ts';

interface Shown {
  source: string;
  parts: { name: string; attributes: AttributeEntry[] }[];
}

export interface BlockEntry extends Shown {
  name: ShownBlock;
  /** Null when the machine is too busy to build it. */
  look: Block | null;
}

export interface FieldEntry extends Shown {
  name: FieldData['type'];
  look: FieldData | null;
}

export interface BlockGallery {
  blocks: BlockEntry[];
  fields: FieldEntry[];
  serviceLine: ReturnType<typeof serviceLine>;
}

/** Every block and every type of field. Rejects only for a fault of the machinery. */
export async function blockGallery(): Promise<BlockGallery> {
  const looks = await builtExamples();
  const fields = looks.flatMap((block) => (block.kind === 'worksheet' ? block.parts : []));
  const fieldOf = (type: FieldData['type']) =>
    fields.flatMap((part) => (part.kind === 'field' && part.field.type === type ? [part.field] : [])).at(-1);
  return {
    serviceLine: serviceLine(),
    blocks: BLOCK_EXAMPLES.map(({ block, parts, source }, index) => ({
      name: block,
      source,
      parts: parts.map((name) => ({ name, attributes: attributesOf(name) })),
      look: looks[index] ?? null,
    })),
    fields: FIELD_EXAMPLES.map(({ type, parts, source }) => ({
      name: type,
      source,
      parts: parts.map((name) => ({ name, attributes: attributesOf(name, type) })),
      look: fieldOf(type) ?? null,
    })),
  };
}

let built: Promise<Block[]> | undefined;

/** Built once: the examples are part of the program. */
function builtExamples(): Promise<Block[]> {
  const building = (built ??= DRAFT_COMPILERS.page({ source: examplesPage(), file: 'blocks.mdx' }).then(
    (compiled) => {
      if (!compiled.ok) built = undefined;
      return compiled.ok ? compiled.page.blocks : [];
    },
  ));
  building.catch(() => (built = undefined));
  return building;
}
