/** The words a task was set with. */
import { z } from 'zod';

/** As kept in the database. `why` and `when` came later: a task without them is as good as one where they are empty. */
const wordsSchema = z.object({
  title: z.string(),
  details: z.string(),
  why: z.string().default(''),
  when: z.string().default(''),
});

const wordingSchema = z.record(z.string(), wordsSchema);

/** What to do, more about it, why it helps, and when it fits into the week; all but the first may be empty. */
export type TaskWords = z.infer<typeof wordsSchema>;

export interface TaskWording extends TaskWords {
  /** The language that these words are in. */
  locale: string;
}

/** By language, as `wording` of a task is kept. */
export function wordingJson(wording: Record<string, TaskWords>): string {
  return JSON.stringify(wording);
}

/** In `language` when it was set in it, else in English, else in the language that it has. */
export function taskWording(json: string, language: string): TaskWording {
  const wording = wordingSchema.parse(JSON.parse(json));
  const locale =
    [language, 'en', ...Object.keys(wording)].find((each) => Object.hasOwn(wording, each)) ?? language;
  const words = wording[locale] ?? { title: '', details: '', why: '', when: '' };
  return { ...words, locale };
}
