/** A plan for a problem: what is done at which contact. */
import { z } from 'zod';
import { PROBLEMS } from '#db/schema/pathway.ts';

/** Guided self-help has typically 4 to 8 contacts (CLINICAL section 1); more are allowed, a second page of them is not. */
export const MOST_CONTACTS = 12;

const slug = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const plannedContactSchema = z.strictObject({
  /** The session that opens at this contact; null when none does. */
  opens: z.strictObject({ module: slug, session: slug }).nullable(),
  /** What the contact is for, in the service's words. */
  focus: z.string().trim().max(300),
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

/** The first `count` contacts of the form; what cannot be read is an empty contact. */
export function contactsFromForm(form: FormData, count: number): PlannedContact[] {
  return Array.from({ length: count }, (_each, index) => {
    const [module = '', session = ''] = asText(form.get(`opens-${index + 1}`)).split('/');
    const read = plannedContactSchema.safeParse({
      opens: module === '' ? null : { module, session },
      focus: asText(form.get(`focus-${index + 1}`)).slice(0, 300),
    });
    return read.success ? read.data : { opens: null, focus: '' };
  });
}

function asText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
