/** A posted form of `/caseload/:episode/measures`, to the domain function and back. */
import { z } from 'zod';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import type { PlanChangeKind } from './measure-plan.ts';
import { changeMeasurePlanSchema, type ReasonError } from './change-measure-plan.schema.ts';
import { changeMeasurePlan } from './change-measure-plan.server.ts';

/** A form that was not accepted, with what was typed. */
export interface RefusedChange {
  measure: string;
  change: PlanChangeKind;
  error: ReasonError;
  typed: string;
}

export type PostedChange =
  | ReturnType<typeof changeMeasurePlan>
  | { kind: 'refused'; refused: RefusedChange }
  /** A form that no page of ours makes. */
  | { kind: 'not-understood' };

const aboutReason = z.enum(['reason-missing', 'reason-too-long']);

/** Reads the form and makes the change. */
export function postPlanChange(
  actor: PractitionerActor,
  { episodeId, form, now }: { episodeId: EpisodeId; form: FormData; now: number },
): PostedChange {
  const sent = changeMeasurePlanSchema.safeParse(Object.fromEntries(form));
  if (sent.success) return changeMeasurePlan(actor, { ...sent.data, episodeId, now });
  const [first] = sent.error.issues;
  const error = aboutReason.safeParse(first?.message);
  const rest = changeMeasurePlanSchema.omit({ reason: true }).safeParse(Object.fromEntries(form));
  if (!error.success || !rest.success) return { kind: 'not-understood' };
  return { kind: 'refused', refused: { ...rest.data, error: error.data, typed: formText(form, 'reason') } };
}
