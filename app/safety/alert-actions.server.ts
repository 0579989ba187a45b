/** The forms on the page of an episode's alerts. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import type { AlertState, AlertStep } from '#db/schema/safety.ts';
import type { StepError } from './alert-steps.ts';
import { alertStepSchema } from './record-alert-step.schema.ts';
import { recordAlertStep } from './record-alert-step.server.ts';

/** A form that was not accepted, with what was typed. */
export interface RefusedStep {
  alertId: string;
  errors: StepError[];
  /** What had happened before this form came; null when it was only not complete. */
  conflict: { step: AlertStep; by: string | null; at: number } | null;
  /** The code of a fault of ours: nothing could be written. Null when there was none. */
  fault: string | null;
  typed: { assessment: string; action: string };
}

type Outcome = { kind: 'accepted'; state: AlertState } | { kind: 'refused'; refused: RefusedStep };

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export function changeAlert(
  actor: PractitionerActor,
  { episodeId, form, now }: { episodeId: EpisodeId; form: FormData; now: number },
): Outcome {
  const asked = alertStepSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw problem('not-understood');
  const { alert: alertId, ...wanted } = asked.data;
  const result = recordAlertStep(actor, { ...wanted, episodeId, alertId, now });
  const { assessment, action } = wanted;
  const refused = { alertId, errors: [], conflict: null, fault: null, typed: { assessment, action } };
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'recorded':
      return { kind: 'accepted', state: result.state };
    case 'invalid':
      return { kind: 'refused', refused: { ...refused, errors: result.errors } };
    case 'not-saved':
      return { kind: 'refused', refused: { ...refused, fault: result.fault } };
    case 'conflict': {
      const { step, by, at } = result;
      return { kind: 'refused', refused: { ...refused, conflict: { step, by, at } } };
    }
  }
}
