/** A form that arrived after its session had ended: kept in the page until the person has signed in again. */
import { z } from 'zod';
import { formTexts } from '#app/platform/form-text.ts';
import { safePath } from '#app/platform/safe-path.ts';

/** Where it was sent, and everything that was in it. */
export interface KeptForm {
  path: string;
  fields: [name: string, value: string][];
}

/** The reply that is thrown for it. */
export interface SignedOut {
  kept: KeptForm;
}

export function isSignedOut(value: unknown): value is SignedOut {
  return typeof value === 'object' && value !== null && 'kept' in value;
}

const keptSchema = z.object({
  path: z.string().refine((path) => safePath(path) === path),
  fields: z.array(z.tuple([z.string(), z.string()])).max(5000),
});

export function keepForm(path: string, form: FormData): KeptForm {
  return { path, fields: formTexts(form) };
}

/** One text for a hidden input. */
export function packForm(kept: KeptForm): string {
  return JSON.stringify(kept);
}

/** Back from the text; null when it is not one of ours. */
export function unpackForm(text: unknown): KeptForm | null {
  if (typeof text !== 'string' || text === '') return null;
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Fields that our pages put into forms by themselves. */
const TECHNICAL = new Set([
  ...['intent', 'block', 'base', 'revision', 'submission', 'shared', 'keep'],
  ...['measure', 'replaces', 'words', 'item', 'then', 'seen', 'anew', 'layout', 'other-words'],
  ...['over', 'language', 'width'],
  ...['alerts', 'f.checkIn', 'f.attendance', 'f.appointmentType', 'f.medium', 'f.minutes', 'f.risk'],
  ...['f.date', 'f.time', 'f.sessions', 'f.suggested', 'f.carry', 'f.taskOften', 'f.taskTimes', 'f.taskDue'],
  ...[
    'f.nextDate',
    'f.nextTime',
    'f.nextWhich',
    'f.nextMinutes',
    'f.nextMedium',
    'f.nextDespite',
    'f.answers',
  ],
]);

/** What the person wrote of it, to be shown; what the page itself put in is left out. */
export function ownWords({ fields }: KeptForm): string[] {
  return fields.flatMap(([name, value]) => (TECHNICAL.has(name) || value.trim() === '' ? [] : [value]));
}
