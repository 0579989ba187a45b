/** Carrying a task over, changing it or dropping it. */
import { z } from 'zod';
import { dueOn, setHomeworkSchema, submission } from './set-homework.schema.ts';

/** In characters. */
const MAX_REASON_LENGTH = 500;

const reason = z
  .string({ error: 'reason-missing' })
  .trim()
  .min(1, { error: 'reason-missing' })
  .max(MAX_REASON_LENGTH, { error: 'too-long-500' });

const task = {
  task: z.string().min(1).max(60),
  /** The reports that there were when the form was made. */
  revision: z.coerce.number().int().min(0),
};

export const carryOverSchema = z.object({
  ...task,
  reason: z.string().trim().max(MAX_REASON_LENGTH, { error: 'too-long-500' }).default(''),
  dueOn,
  submission,
});

export const changeHomeworkSchema = setHomeworkSchema.extend({ ...task, reason });

export const dropHomeworkSchema = z.object({ ...task, reason });
