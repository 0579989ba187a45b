/** How a workbook is printed, as its address says. Anything else is the plain way: empty, in the usual size. */
import { z } from 'zod';
import { LANGUAGES } from '#app/i18n/languages.ts';

const printChoiceSchema = z.object({
  /** `mine`: with what the patient wrote; `empty`: sheets to write on. */
  answers: z.enum(['mine', 'empty']).catch('empty'),
  /** `large` is 18 point, for people who need large print. */
  size: z.enum(['normal', 'large']).catch('normal'),
  /** The language of the workbook, when it is not that of whoever prints it. */
  language: z.enum(LANGUAGES).optional().catch(undefined),
});
export type PrintChoice = z.infer<typeof printChoiceSchema>;

/** The choice in the query of an address. Never throws. */
export function printChoice(query: URLSearchParams): PrintChoice {
  return printChoiceSchema.parse(Object.fromEntries(query));
}

/** The query of a choice, to stand after a path; nothing for the plain way. */
export function printQuery({ answers, size, language }: PrintChoice): string {
  const chosen = {
    ...(answers === 'mine' && { answers }),
    ...(size === 'large' && { size }),
    ...(language && { language }),
  };
  const query = new URLSearchParams(chosen).toString();
  return query === '' ? '' : `?${query}`;
}
