/** What a supervisor decides about a case, as the form sends it. */
import { z } from 'zod';
import type { SupervisionItemId } from '#db/schema/ids.ts';
import { SUPERVISION_DECISIONS } from '#db/schema/supervision.ts';

export const MOST_TASKS = 3;

/** A row of the form; one without words is no task, whatever its date. */
const task = z
  .object({
    what: z.string().trim().max(300, { error: 'too-long-300' }).default(''),
    dueOn: z.string().default(''),
  })
  .refine(({ what, dueOn }) => what === '' || z.iso.date().safeParse(dueOn).success, {
    error: 'not-a-date',
    path: ['dueOn'],
  });

export const decideSchema = z
  .object({
    decision: z.enum(SUPERVISION_DECISIONS, { error: 'decision-missing' }),
    note: z.string().trim().max(5000, { error: 'too-long-5000' }).default(''),
    tasks: z.array(task).max(MOST_TASKS).default([]),
    /** The last decision that the page showed; empty when there was none. */
    known: z.string().max(60).default(''),
    /** The questions that the page showed, with spaces between them. */
    questions: z
      .string()
      .max(5000)
      .default('')
      .transform((ids) => ids.split(' ').filter((id) => id !== '') as SupervisionItemId[]),
    submission: z.string().min(1).max(60),
  })
  .refine(({ decision, note }) => decision === 'continue' || note !== '', {
    error: 'note-missing',
    path: ['note'],
  });
