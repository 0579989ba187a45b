/** Checks the attributes an author gave a block against the registry, before anything is compiled. */
import { z } from 'zod';
import { BLOCKS, type BlockName } from './block-registry.ts';
import type { Problem } from './finding.ts';
import { issueInWords } from './issue-words.ts';
import { literalAttributes, placeOf, type PageAttribute, type PageNode, type Place } from './mdx-nodes.ts';
import { urlProblem } from './safe-url.ts';

/** Attributes that become an address in the page. */
const ADDRESSES = new Set(['src']);

/** Everything wrong with the attributes of `node`, which is a `<name>`. */
export function attributeProblems(node: PageNode, name: BlockName): Problem[] {
  const problems: Problem[] = [];
  const places = new Map<string, Place>();
  for (const attribute of node.attributes ?? []) {
    problems.push(...shapeProblems(attribute, name, places));
    if (attribute.name !== undefined) places.set(attribute.name, placeOf(attribute));
  }
  // The schema's complaints would only repeat what is already said about the shape.
  if (problems.length > 0) return problems;
  return valueProblems({ name, values: literalAttributes(node), places, whole: placeOf(node) });
}

/** Spreads, expressions, unknown, doubled and bare attributes. */
function shapeProblems(attribute: PageAttribute, block: BlockName, seen: Map<string, Place>): Problem[] {
  const place = placeOf(attribute);
  const { name, value } = attribute;
  if (attribute.type !== 'mdxJsxAttribute' || name === undefined) {
    return [{ ...place, rule: 'no-spread', message: `<${block}> may not have {...} among its attributes` }];
  }
  if (!Object.hasOwn(BLOCKS[block].props.shape, name)) {
    const known = Object.keys(BLOCKS[block].props.shape).join(', ') || 'none';
    const message = `<${block}> has no attribute "${name}"`;
    return [{ ...place, rule: 'unknown-attribute', message, help: `the attributes of <${block}>: ${known}` }];
  }
  if (seen.has(name)) return [{ ...place, rule: 'attribute', message: `"${name}" is given twice` }];
  if (typeof value === 'object' && value !== null) {
    const message = `the value of "${name}" must be plain text in quotes, not code in curly brackets`;
    return [{ ...place, rule: 'no-expression', message, help: `write ${name}="…"` }];
  }
  return literalProblem(block, name, value ?? true).map((message) => ({
    ...place,
    rule: 'attribute',
    message,
  }));
}

/** `min` alone would count as 1, and `min=""` as 0: neither is what the author meant. */
function literalProblem(block: BlockName, name: string, value: string | true): string[] {
  const kind = attributeKind(block, name);
  if (value === true) return kind === 'flag' ? [] : [`"${name}" needs a value: ${name}="…"`];
  if (kind === 'number' && !/^-?\d+(?:\.\d+)?$/.test(value)) return [`"${name}" must be a number in quotes`];
  const problem = ADDRESSES.has(name) ? urlProblem(value, 'image') : undefined;
  return problem ? [problem] : [];
}

interface Values {
  name: BlockName;
  values: Map<string, string | true>;
  places: Map<string, Place>;
  whole: Place;
}

function valueProblems({ name, values, places, whole }: Values): Problem[] {
  const parsed = BLOCKS[name].props.safeParse(Object.fromEntries(values));
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const attribute = String(issue.path[0] ?? '');
    if (!values.has(attribute)) {
      const message = `<${name}> needs the attribute "${attribute}"`;
      return { ...whole, rule: 'missing-attribute', message, help: `add ${attribute}="…"` };
    }
    return {
      ...(places.get(attribute) ?? whole),
      rule: 'attribute',
      message: `"${attribute}": ${issueInWords(issue)}`,
    };
  });
}

const kinds = new Map<string, 'flag' | 'number' | 'text'>();

function attributeKind(block: BlockName, name: string): 'flag' | 'number' | 'text' {
  if (kinds.size === 0) readKinds();
  return kinds.get(`${block}.${name}`) ?? 'text';
}

/** The registry says the kinds in zod; its JSON form says them in a way that can be read. */
function readKinds(): void {
  for (const [block, { props }] of Object.entries(BLOCKS)) {
    const { properties = {} } = z.toJSONSchema(props, { io: 'input', unrepresentable: 'any' });
    for (const [name, schema] of Object.entries(properties)) {
      if (typeof schema === 'boolean') continue;
      if (schema.anyOf?.some((one) => typeof one === 'object' && one.const === true))
        kinds.set(`${block}.${name}`, 'flag');
      else if (schema.type === 'number' || schema.type === 'integer') kinds.set(`${block}.${name}`, 'number');
    }
  }
}
