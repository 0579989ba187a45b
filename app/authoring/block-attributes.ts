/** Which attributes a block takes, and what may stand in each, as the registry's own schemas say it. */
import { z } from 'zod';
import { BLOCKS, blockId, type BlockName, type FieldType } from '#app/modules/block-registry.ts';
import { isAttributeOfField } from '#app/modules/field-builder.ts';

/** What may stand in an attribute. */
export type AttributeValue =
  | { kind: 'id' | 'number' | 'flag' | 'address' }
  | { kind: 'text'; most: number }
  | { kind: 'whole'; from: number; to: number }
  | { kind: 'choice'; among: string[] };

export interface AttributeEntry {
  name: string;
  required: boolean;
  value: AttributeValue;
}

/** The attributes of `block`, in the order of the registry; of a `Field`, those that mean something for `type`. */
export function attributesOf(block: BlockName, type?: FieldType): AttributeEntry[] {
  const schema = z.toJSONSchema(BLOCKS[block].props, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => block !== 'Field' || type === undefined || isAttributeOfField(type, name))
    .map(([name, value]) => ({ name, required: required.has(name), value: valueOf(value) }));
}

type Schema = z.core.JSONSchema._JSONSchema;

const ID_PATTERN = z.toJSONSchema(blockId).pattern;

function valueOf(schema: Schema): AttributeValue {
  if (typeof schema === 'boolean' || schema.anyOf) return { kind: 'flag' };
  if (schema.enum) return { kind: 'choice', among: schema.enum.map(String) };
  if (schema.type === 'integer') return { kind: 'whole', from: schema.minimum ?? 0, to: schema.maximum ?? 0 };
  if (schema.type === 'number') return { kind: 'number' };
  if (schema.pattern === ID_PATTERN) return { kind: 'id' };
  return schema.pattern === undefined ? { kind: 'text', most: schema.maxLength ?? 0 } : { kind: 'address' };
}
