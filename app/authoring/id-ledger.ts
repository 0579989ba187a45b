/** `blocks.json` of a module: every id that its editions have asked for, and what for. Written by a command, read by the check. */
import { z } from 'zod';
import { parseJson, type ParsedJson } from '#app/modules/parse-json.ts';
import type { Asked, AskedBlock, AskedField } from './asked.ts';

export const LEDGER_FILE = 'blocks.json';

const number = z.number().optional();
const column = z.strictObject({ type: z.string(), options: z.array(z.string()).optional() });
const field = column.extend({
  min: number,
  max: number,
  from: number,
  to: number,
  step: number,
  unit: z.string().optional(),
  rating: z.literal(true).optional(),
  columns: z.record(z.string(), column).optional(),
});
const ledgerSchema = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum(['worksheet', 'reflection', 'quiz', 'homework']),
    fields: z.record(z.string(), field).optional(),
  }),
);

/** What the text of a `blocks.json` says, or what is wrong with it. Never throws. */
export function parseLedger(text: string): ParsedJson<Asked> {
  const parsed = parseJson({ text, file: LEDGER_FILE, schema: ledgerSchema, rule: () => 'blocks-json' });
  if (!parsed.ok) return parsed;
  const blocks = Object.entries(parsed.data).map(([id, { kind, fields = {} }]) => {
    const asked = Object.entries(fields).map(([name, { columns, ...rest }]): [string, AskedField] => [
      name,
      { ...rest, ...(columns && { columns: new Map(Object.entries(columns)) }) },
    ]);
    return [id, { kind, fields: new Map(asked) }] as const;
  });
  return { ok: true, data: new Map(blocks) };
}

/** The text of `blocks.json`, by id and a field per line, so that a change reads well and two merge. */
export function ledgerText(asked: Asked): string {
  const sorted = [...asked].sort(([one], [other]) => (one < other ? -1 : 1));
  const blocks = sorted.map(([id, { kind, fields }]) => {
    const lines = [...fields].map(([name, one]) => `      ${JSON.stringify(name)}: ${fieldText(one)}`);
    const inside = lines.length > 0 ? `,\n    "fields": {\n${lines.join(',\n')}\n    }` : '';
    return `  ${JSON.stringify(id)}: {\n    "kind": ${JSON.stringify(kind)}${inside}\n  }`;
  });
  return `{\n${blocks.join(',\n')}\n}\n`;
}

/** Everything that was asked and everything that is: nothing is ever taken out of a ledger. */
export function together(before: Asked, after: Asked): Asked {
  return mergedMaps(before, after, (was, now): AskedBlock => ({
    kind: now.kind,
    fields: mergedMaps(was.fields, now.fields, mergedField),
  }));
}

function mergedField(was: AskedField, now: AskedField): AskedField {
  const options = [...new Set([...(was.options ?? []), ...(now.options ?? [])])];
  const columns = mergedMaps(
    was.columns ?? new Map<string, AskedField>(),
    now.columns ?? new Map(),
    mergedField,
  );
  return {
    ...was,
    ...now,
    ...(options.length > 0 && { options }),
    ...(columns.size > 0 && { columns }),
  };
}

function mergedMaps<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  merge: (was: T, now: T) => T,
): ReadonlyMap<string, T> {
  const merged = new Map(before);
  for (const [key, now] of after) {
    const was = merged.get(key);
    merged.set(key, was === undefined ? now : merge(was, now));
  }
  return merged;
}

function fieldText({ columns, ...rest }: AskedField): string {
  const plain = { ...rest, ...(columns && { columns: Object.fromEntries(columns) }) };
  return JSON.stringify(plain, null, 1).replaceAll(/\n\s*/g, ' ');
}
