/**
 * Answers are kept under the ids of blocks and fields, across editions and for ever. So an id keeps what it asks for, and
 * one that goes is named in `module.json` under `retired`, so that its answers are shown as from an earlier version.
 */
import type { RetiredBlock } from '#app/modules/module-schema.ts';
import type { Asked, AskedBlock, AskedField } from './asked.ts';

export interface KeptIdProblem {
  rule: 'removed-id' | 'changed-meaning' | 'retired-id';
  block: string;
  /** Undefined when it is about the block as a whole. */
  field: string | undefined;
  message: string;
  help: string;
}

const NEW_ID = 'give what is asked now a new id, and name the old one under "retired" in module.json';

/**
 * What keeps the answers of `before` from being right in `after`: ids that are gone and not retired, ids that ask for
 * something else, and retired ids that are in use again. Words may change freely, and more may be asked. Empty when all is well.
 */
export function changedMeaning(
  before: Asked,
  after: Asked,
  retired: readonly RetiredBlock[],
): KeptIdProblem[] {
  const isRetired = (block: string, field?: string) =>
    retired.some((one) => one.block === block && one.field === field);
  const changed = [...before].flatMap(([block, was]) => {
    if (isRetired(block)) return [];
    const now = after.get(block);
    if (!now)
      return [removed(block, undefined, `the ${was.kind} "${block}" was in an earlier edition and is gone`)];
    if (now.kind !== was.kind)
      return [
        meaning(
          block,
          undefined,
          `"${block}" was a ${was.kind} in an earlier edition, and is a ${now.kind} now`,
        ),
      ];
    return changedFields(block, was, now).filter(({ field }) => !isRetired(block, field));
  });
  return [...changed, ...retired.flatMap((one) => inUse(one, after))];
}

function changedFields(block: string, was: AskedBlock, now: AskedBlock): KeptIdProblem[] {
  return [...was.fields].flatMap(([field, old]) => {
    const asked = now.fields.get(field);
    if (!asked) {
      const message = `"${field}" of the ${was.kind} "${block}" was in an earlier edition and is gone`;
      return [removed(block, field, message)];
    }
    return differences(old, asked).map((what) =>
      meaning(
        block,
        field,
        `"${field}" of the ${was.kind} "${block}" asks for something else than before: ${what}`,
      ),
    );
  });
}

const FIGURES = ['min', 'max', 'from', 'to', 'step', 'unit', 'rating'] as const;

/** How a field differs from what it was, each in a few words. */
function differences(was: AskedField, now: AskedField): string[] {
  if (was.type !== now.type) return [`its type was ${was.type} and is ${now.type}`];
  const figures = FIGURES.filter(
    (name) => was[name] !== now[name] && !(name === 'rating' && was.rating === undefined),
  );
  const options = (was.options ?? []).filter((value) => !now.options?.includes(value));
  const columns = [...(was.columns ?? [])].flatMap(([id, column]) => {
    const other = now.columns?.get(id);
    return other
      ? differences(column, other).map((what) => `in the column "${id}" ${what}`)
      : [`the column "${id}" is gone`];
  });
  return [
    ...figures.map(
      (name) => `its ${name} was ${was[name] ?? 'not given'} and is ${now[name] ?? 'not given'}`,
    ),
    ...options.map((value) => `the option "${value}" is gone`),
    ...columns,
  ];
}

function inUse({ block, field }: RetiredBlock, after: Asked): KeptIdProblem[] {
  const there = field === undefined ? after.has(block) : after.get(block)?.fields.has(field);
  if (!there) return [];
  const what = field === undefined ? `"${block}"` : `"${field}" of "${block}"`;
  const message = `${what} is retired in module.json, and a page asks for it`;
  return [{ rule: 'retired-id', block, field, message, help: 'give what is asked now a new id' }];
}

function removed(block: string, field: string | undefined, message: string): KeptIdProblem {
  const reason = 'why it is gone';
  const entry = JSON.stringify({ block, ...(field === undefined ? {} : { field }), reason });
  const help = `put it back, or keep its answers as from an earlier version, in module.json: "retired": [${entry}]`;
  return { rule: 'removed-id', block, field, message, help };
}

function meaning(block: string, field: string | undefined, message: string): KeptIdProblem {
  return { rule: 'changed-meaning', block, field, message, help: NEW_ID };
}
