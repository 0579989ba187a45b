/** The form of a plan. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { LeadActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import type { PlanTemplateId } from '#db/schema/ids.ts';
import {
  contactsFromForm,
  type PlannedContact,
  planFormSchema,
  rowsToShow,
  tooLongContact,
} from './plan-template.ts';
import { savePlanTemplate, type StoredPlan } from './plan-templates.server.ts';

/** The form as it was sent, to be shown again. */
export interface PlanAgain {
  /** Null when only another number of rows was asked for. */
  error: string | null;
  /** The field that the error belongs to. */
  field: string;
  name: string;
  problem: string;
  contacts: PlannedContact[];
  /** The revision that a save is made over. */
  base: number;
  /** What somebody else saved meanwhile. */
  theirs: StoredPlan | null;
}

type Outcome = { kind: 'saved' } | { kind: 'again'; again: PlanAgain } | { kind: 'not-found' };

/** Saves, or gives the form back with everything in it. */
export function postPlan(
  lead: LeadActor,
  { id, form, now }: { id: PlanTemplateId | null; form: FormData; now: number },
): Outcome {
  const asked = Math.trunc(Number(formText(form, 'contacts'))) || 1;
  const rows = rowsToShow(form, asked);
  const typed = {
    name: formText(form, 'name'),
    problem: formText(form, 'problem'),
    contacts: contactsFromForm(form, rows),
    base: Number(formText(form, 'base')) || 0,
  };
  const again = (error: string | null, more: Partial<PlanAgain> = {}): Outcome => ({
    kind: 'again',
    again: { ...typed, error, field: 'plan-name', theirs: null, ...more },
  });
  if (form.get('intent') === 'rows') return again(null);
  const submission = parseWithZod(form, { schema: planFormSchema });
  if (submission.status !== 'success') {
    const [wrong] = Object.entries(submission.error ?? {});
    return again(wrong?.[1]?.[0] ?? 'missing', { field: `plan-${wrong?.[0] ?? 'name'}` });
  }
  const long = tooLongContact(typed.contacts);
  if (long !== null) return again('plan-too-long', { field: `focus-${long}` });
  const { name, problem, base } = submission.value;
  const plan = {
    id,
    name,
    problem,
    base,
    contacts: typed.contacts,
    submission: formText(form, 'submission'),
  };
  const result = savePlanTemplate(lead, { ...plan, now });
  switch (result.kind) {
    case 'saved':
    case 'not-found':
      return result;
    case 'conflict':
      return again('plan-conflict', { base: result.theirs.revision, theirs: result.theirs });
    case 'not-by-self-help':
      return again('plan-not-by-self-help', { field: 'plan-problem' });
    case 'not-recommended':
      return again('plan-not-recommended', { field: `opens-${result.contact}` });
  }
}
