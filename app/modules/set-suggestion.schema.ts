/** One of the modules' suggestions, until when and how often. */
import { z } from 'zod';
import { dueOn, often } from '#app/homework/set-homework.schema.ts';

export const setSuggestionSchema = z.object({ suggestion: z.string().min(1).max(200), dueOn, often });
