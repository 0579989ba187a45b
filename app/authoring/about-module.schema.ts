/** Whether what was typed about a module is sound. */
import { z } from 'zod';
import { PROBLEMS } from '#db/schema/pathway.ts';
import type { FilledIn } from './about-change.ts';
import type { About } from './about-text.ts';
import type { TypedAbout } from './about-typed.ts';

export const REFERENCE_KINDS = ['guideline', 'trial', 'review', 'manual'] as const;
export const UNLOCKS = ['practitioner', 'when-done'] as const;

const ERRORS = [
  'problems',
  'unlock',
  'evidence',
  'kind',
  'citation',
  'url',
  'supports',
  'title',
  'summary',
  'minutes',
  'page',
  'has-pages',
  'no-session',
  'too-many',
] as const;
type AboutErrorCode = (typeof ERRORS)[number];

export interface AboutError {
  /** The id of the field. */
  field: string;
  code: AboutErrorCode;
}

export const aboutFormSchema = z.object({
  intent: z.union([z.literal('save'), z.string().regex(/^(?:up|down) [a-z][a-z0-9-]{0,59}$/)]),
  overModule: z.string().regex(/^[0-9a-f]{64}$/),
  overIndex: z.string().regex(/^[0-9a-f]{64}$/),
});

const line = (least: number, most: number, error: AboutErrorCode) =>
  z.string().min(least, { error }).max(most, { error });
const minutes = z
  .string()
  .regex(/^\d{1,3}$/, { error: 'minutes' })
  .transform(Number)
  .refine((number) => number >= 5 && number <= 120, { error: 'minutes' });
const session = z.object({
  id: z.string(),
  title: line(1, 120, 'title'),
  summary: line(1, 300, 'summary'),
  minutes,
});
const reference = z.object({
  id: z.string(),
  kind: z.enum(REFERENCE_KINDS, { error: 'kind' }),
  citation: line(20, 600, 'citation'),
  url: z.union([z.literal(''), z.url({ protocol: /^https$/ })], { error: 'url' }),
  supports: line(10, 400, 'supports'),
});
const schema = z.object({
  problems: z.array(z.enum(PROBLEMS, { error: 'problems' })).min(1, { error: 'problems' }),
  unlock: z.enum(UNLOCKS, { error: 'unlock' }),
  evidence: z.array(reference).min(1, { error: 'evidence' }),
  sessions: z.array(session),
  added: session
    .omit({ id: true })
    .extend({ page: line(1, 120, 'page') })
    .nullable(),
});

/** What was typed, checked; an empty last reference and an empty new session are none. */
export function checkAbout(
  typed: TypedAbout,
  now: About,
): { ok: true; filled: FilledIn } | { ok: false; errors: AboutError[] } {
  const evidence = numbered(typed.evidence).filter((row) => !row.removed && !isBlank(row));
  const sessions = numbered(typed.sessions).filter(({ removed }) => !removed);
  const added = isBlank(typed.added) ? null : typed.added;
  const parsed = schema.safeParse({ ...typed, evidence, sessions, added });
  const issues = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const [group, row, name] = path.map(String);
    const rows = { evidence, sessions };
    const at = (rows[group as keyof typeof rows] as { n: number }[] | undefined)?.[Number(row)]?.n;
    return { field: fieldId(group ?? '', at, name ?? row), code: codeOf(message) };
  });
  const errors = [...issues, ...sessionErrors(typed, now)];
  if (!parsed.success || errors.length > 0) return { ok: false, errors };
  const { evidence: references, ...rest } = parsed.data;
  return {
    ok: true,
    filled: {
      ...rest,
      evidence: references.map(({ url, supports, ...each }) => ({ ...each, ...(url && { url }), supports })),
      removedEvidence: typed.evidence.filter(({ removed }) => removed).map(({ id }) => id),
      removedSessions: typed.sessions.filter(({ removed }) => removed).map(({ id }) => id),
    },
  };
}

/** A session goes with its last page, not with several; and a module has between one and twenty of them. */
function sessionErrors(typed: TypedAbout, now: About): AboutError[] {
  const errors: AboutError[] = numbered(typed.sessions).flatMap(({ id, removed, n }) => {
    const pages = now.sessions.find((each) => each.id === id)?.pages ?? [];
    return removed && pages.length > 1
      ? [{ field: fieldId('sessions', n, 'title'), code: 'has-pages' as const }]
      : [];
  });
  const gone = typed.sessions.filter(({ removed }) => removed).length;
  const adds = isBlank(typed.added) ? 0 : 1;
  const left = now.sessions.length - gone;
  if (left < 1) errors.push({ field: 'sessions', code: 'no-session' });
  if (left + adds > 20) errors.push({ field: 'added-title', code: 'too-many' });
  return errors;
}

function numbered<Row>(rows: readonly Row[]): (Row & { n: number })[] {
  return rows.map((row, n) => ({ ...row, n }));
}

/** The new reference has no kind until one is chosen. */
function isBlank(row: object): boolean {
  return Object.entries(row).every(([name, value]) => name === 'n' || name === 'removed' || value === '');
}

/** The id of a field on the page, such as `evidence-2-citation`. */
export function fieldId(group: string, row?: number, name?: string): string {
  if (group === 'added') return `added-${name ?? 'title'}`;
  return row === undefined ? group : `${group}-${row}-${name ?? 'title'}`;
}

function codeOf(message: string): AboutErrorCode {
  return ERRORS.find((each) => each === message) ?? 'has-pages';
}
