/** Ready-made messages that a service keeps in content/service/message-templates.json. Pure. */
import { z } from 'zod';
import { LANGUAGES, type Language } from '#app/i18n/languages.ts';

/** What stands for something of this patient: written {{name}} in the text. */
const PLACEHOLDERS = ['name', 'page', 'practitioner', 'nextCheckIn'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const ANY = /\{\{\s*([^{}]*?)\s*\}\}/g;
const KNOWN = new RegExp(`\\{\\{\\s*(?:${PLACEHOLDERS.join('|')})\\s*\\}\\}`);

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name);
}

/** Placeholders in `text` that nothing would fill. */
function unknownIn(text: string): string[] {
  return [...text.matchAll(ANY)].map(([, name = '']) => name).filter((name) => !isPlaceholder(name));
}

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .superRefine((text, context) => {
      for (const name of unknownIn(text)) {
        const known = PLACEHOLDERS.map((one) => `{{${one}}}`).join(', ');
        context.addIssue({ code: 'custom', message: `{{${name}}} is not known: write one of ${known}` });
      }
    });

/** The same in each language of the interface: the patient is written to in theirs. */
function inEachLanguage(most: number) {
  const each = Object.fromEntries(LANGUAGES.map((language) => [language, words(most)]));
  return z.strictObject(each as Record<Language, ReturnType<typeof words>>);
}

export const messageTemplatesSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write small letters, figures and hyphens'),
      /** For the practitioner who chooses. */
      name: inEachLanguage(80),
      text: inEachLanguage(3000),
    }),
  )
  .max(40)
  .superRefine((templates, context) => {
    for (const [index, { id }] of templates.entries()) {
      if (templates.findIndex((one) => one.id === id) === index) continue;
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `the id "${id}" is used twice` });
    }
  });

export type MessageTemplate = z.infer<typeof messageTemplatesSchema>[number];

/** The text with each placeholder filled; one without a value stays, for a person to replace. */
export function fillTemplate(text: string, values: Partial<Record<Placeholder, string>>): string {
  return text.replaceAll(ANY, (as, name: string) => (isPlaceholder(name) ? (values[name] ?? as) : as));
}

/** Whether a placeholder still stands in a text that is to be sent. */
export function hasPlaceholder(text: string): boolean {
  return KNOWN.test(text);
}

/** What a person is called in a message: the first of their names. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
