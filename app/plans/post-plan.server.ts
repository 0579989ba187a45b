/** The form of a plan. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { LeadActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import type { PlanTemplateId } from '#db/schema/ids.ts';
import { contactsFromForm, MOST_CONTACTS, type PlannedContact, planFormSchema } from './plan-template.ts';
import { savePlanTemplate, type StoredPlan } from './plan-templates.server.ts';

/** The form as it was sent, to be shown again. */
export interface PlanAgain {
  /** Null when only another number of rows was asked for. */
  error: string | null;
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
  const rows = Math.min(MOST_CONTACTS, Math.max(1, Math.trunc(Number(formText(form, 'contacts'))) || 1));
  const typed = {
    name: formText(form, 'name'),
    problem: formText(form, 'problem'),
    contacts: contactsFromForm(form, rows),
    base: Number(formText(form, 'base')) || 0,
  };
  const again = (error: string | null, more: Partial<PlanAgain> = {}): Outcome => ({
    kind: 'again',
    again: { ...typed, error, theirs: null, ...more },
  });
  if (form.get('intent') === 'rows') return again(null);
  const submission = parseWithZod(form, { schema: planFormSchema });
  if (submission.status !== 'success') {
    const [code] = Object.values(submission.error ?? {}).flatMap((codes) => codes ?? []);
    return again(code ?? 'missing');
  }
  const { name, problem, base } = submission.value;
  const asked = {
    id,
    name,
    problem,
    base,
    contacts: typed.contacts,
    submission: formText(form, 'submission'),
  };
  const result = savePlanTemplate(lead, { ...asked, now });
  switch (result.kind) {
    case 'saved':
    case 'not-found':
      return result;
    case 'conflict':
      return again('plan-conflict', { base: result.theirs.revision, theirs: result.theirs });
    default:
      return again(`plan-${result.kind}`);
  }
}
