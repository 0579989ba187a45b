/** What the blocks of a module ask for, without the words: what answers that are kept under their ids depend on. */
import { answerFields } from '#app/modules/answer-fields.ts';
import type { Block, ColumnData, FieldData } from '#app/modules/content-blocks.ts';

export interface AskedField {
  type: string;
  min?: number;
  max?: number;
  /** Of a week grid, in hours. */
  from?: number;
  to?: number;
  step?: number;
  /** A figure means something else in another unit. */
  unit?: string;
  /** A rating beside each step or entry. */
  rating?: true;
  /** The values that can be chosen. */
  options?: string[];
  columns?: ReadonlyMap<string, AskedField>;
}

export interface AskedBlock {
  kind: 'worksheet' | 'reflection' | 'quiz' | 'homework';
  fields: ReadonlyMap<string, AskedField>;
}

/** By the id of the block. */
export type Asked = ReadonlyMap<string, AskedBlock>;

/** What these blocks ask for, fields with their defaults. Give the blocks of all English pages of a module. */
export function askedBy(blocks: readonly Block[]): Asked {
  return new Map(
    blocks.flatMap((block): [string, AskedBlock][] => {
      switch (block.kind) {
        case 'worksheet':
        case 'reflection':
        case 'quiz': {
          const fields = answerFields(block).map((field) => [field.id, askedField(field)] as const);
          return [[block.id, { kind: block.kind, fields: new Map(fields) }]];
        }
        case 'homework':
          return [[block.id, { kind: 'homework', fields: new Map() }]];
        default:
          return [];
      }
    }),
  );
}

function askedField(field: FieldData): AskedField {
  const { type, min, max, from, to, step, unit, rating, columns } = field;
  return {
    type,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(step !== undefined && { step }),
    ...(unit !== undefined && { unit }),
    ...(rating !== undefined && { rating: true }),
    ...optionsOf(field),
    ...(columns.length > 0 && {
      columns: new Map(columns.map((column) => [column.id, askedColumn(column)])),
    }),
  };
}

function askedColumn(column: ColumnData): AskedField {
  return { type: column.type, ...optionsOf(column) };
}

function optionsOf({ options }: Pick<FieldData, 'options'>): Pick<AskedField, 'options'> {
  return options.length > 0 ? { options: options.map(({ value }) => value) } : {};
}
