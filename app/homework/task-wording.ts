/** The words a task was set with. */
import { z } from 'zod';

const wordingSchema = z.record(z.string(), z.object({ title: z.string(), details: z.string() }));

export interface TaskWording {
  title: string;
  details: string;
  /** The language that these words are in. */
  locale: string;
}

/** In `language` when it was set in it, else in English, else in the language that it has. */
export function taskWording(json: string, language: string): TaskWording {
  const wording = wordingSchema.parse(JSON.parse(json));
  const locale =
    [language, 'en', ...Object.keys(wording)].find((each) => Object.hasOwn(wording, each)) ?? language;
  const { title = '', details = '' } = wording[locale] ?? {};
  return { title, details, locale };
}
