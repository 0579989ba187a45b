/** A plan for a problem: what is done at which contact. */
import { z } from 'zod';
import { PROBLEMS } from '#db/schema/pathway.ts';

/** Guided self-help has typically 4 to 8 contacts (CLINICAL section 1); more are allowed, a second page of them is not. */
export const MOST_CONTACTS = 12;

/** Longest a contact's purpose may be, in characters. */
export const LONGEST_FOCUS = 300;

const slug = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const plannedContactSchema = z.strictObject({
  /** The session that opens at this contact; null when none does. */
  opens: z.strictObject({ module: slug, session: slug }).nullable(),
  /** What the contact is for, in the service's words. */
  focus: z.string().trim().max(LONGEST_FOCUS),
});
export type PlannedContact = z.infer<typeof plannedContactSchema>;

/** The first is the first treatment contact. */
export const plannedContactsSchema = z.array(plannedContactSchema).min(1).max(MOST_CONTACTS);

const name = z.string().trim().min(1, { error: 'missing' }).max(120, { error: 'too-long-120' });

export const planTemplateSchema = z.strictObject({
  name,
  problem: z.enum(PROBLEMS, { error: 'not-a-choice' }),
  contacts: plannedContactsSchema,
});
export type PlanTemplate = z.infer<typeof planTemplateSchema>;

/** content/service/plan-templates.json. */
export const planTemplatesFileSchema = z.array(planTemplateSchema).min(1).max(50);

/** A plan as a course keeps it: name, and its contacts. */
export const chosenPlanSchema = z.object({ name: z.string(), contacts: plannedContactsSchema });
export type ChosenPlan = z.infer<typeof chosenPlanSchema>;

/** As the lead's form sends it; contacts are fields `opens-1`, `focus-1` and so on, read by `contactsFromForm`. */
export const planFormSchema = z.object({
  name,
  problem: z.enum(PROBLEMS, { error: 'not-a-choice' }),
  contacts: z.coerce
    .number({ error: 'out-of-range' })
    .int()
    .min(1, { error: 'out-of-range' })
    .max(MOST_CONTACTS, {
      error: 'out-of-range',
    }),
  base: z.coerce.number().int().min(0),
});

/** A session as one value of a form. */
export function sessionValue({ module, session }: { module: string; session: string }): string {
  return `${module}/${session}`;
}

/** The first `count` contacts of the form. What is too long stays, for `tooLongContact` to say so. */
export function contactsFromForm(form: FormData, count: number): PlannedContact[] {
  return Array.from({ length: count }, (_each, index) => {
    const [module = '', session = ''] = asText(form.get(`opens-${index + 1}`)).split('/');
    const focus = asText(form.get(`focus-${index + 1}`));
    return { opens: module === '' ? null : { module, session }, focus };
  });
}

/** The number of the first contact whose words are too long; null when none is. */
export function tooLongContact(contacts: readonly PlannedContact[]): number | null {
  const found = contacts.findIndex(({ focus }) => focus.trim().length > LONGEST_FOCUS);
  return found < 0 ? null : found + 1;
}

/** How many rows are shown: as many as were asked for, and never so few that words would vanish. */
export function rowsToShow(form: FormData, asked: number): number {
  const written = [...form].flatMap(([name, value]) => {
    const [, number] = /^(?:focus|opens)-(\d+)$/.exec(name) ?? [];
    return number && asText(value) !== '' ? [Number(number)] : [];
  });
  return Math.min(MOST_CONTACTS, Math.max(1, asked, ...written));
}

function asText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
