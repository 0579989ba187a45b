/** JSON that an author wrote, checked by a zod schema, with the line and column of every problem. */
import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { parseYaml } from './parse-yaml.ts';

interface JsonSource<Schema extends z.ZodType> {
  text: string;
  file: string;
  schema: Schema;
  /** The name of the rule that a problem at this path breaks; `custom` for a rule of the schema's own. */
  rule: (path: string[], custom: boolean) => string;
}

export type ParsedJson<T> = { ok: true; data: T } | { ok: false; findings: Finding[] };

/** Parses and checks. Never throws. */
export function parseJson<Schema extends z.ZodType>({
  text,
  file,
  schema,
  rule,
}: JsonSource<Schema>): ParsedJson<z.output<Schema>> {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = 'this is not JSON: look for a missing comma, quote or bracket';
    return {
      ok: false,
      findings: [{ file, ...placeOfSyntaxError(error, text), rule: rule([], false), message }],
    };
  }
  // JSON is YAML, and the YAML parser knows where everything stands.
  const parsed = parseYaml({ text, schema, rule, firstLine: 1 });
  if (parsed.ok) return parsed;
  return { ok: false, findings: parsed.problems.map((problem) => ({ file, ...problem })) };
}

function placeOfSyntaxError(error: unknown, text: string): { line: number; column: number } {
  const offset = Number(/at position (\d+)/.exec(String(error))?.[1] ?? (text.length || 1) - 1);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
