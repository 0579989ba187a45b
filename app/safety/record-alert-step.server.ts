/** What a practitioner does about an alert: see, assess, act, close. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { faultCode } from '#app/platform/fault.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type RiskAlertId, type RiskAlertStepId } from '#db/schema/ids.ts';
import type { AlertState, AlertStep } from '#db/schema/safety.ts';
import {
  knownSteps,
  planSteps,
  type PlannedStep,
  stateAfter,
  type StepError,
  type WantedSteps,
} from './alert-steps.ts';
import { respondByFor } from './escalation.ts';
import { alertInEpisode, insertStep, setState, type StepRow, stepsQuery } from './safety.queries.server.ts';

export interface AlertStepInput extends WantedSteps {
  episodeId: EpisodeId;
  alertId: RiskAlertId;
  /** How many steps the page showed when the form was made (`knownSteps`): what has come since is a conflict. */
  known: number;
  now: number;
}

export type AlertStepResult =
  | { kind: 'recorded'; state: AlertState }
  /** Something happened since the form was made: the last of it, by whom (null: the clock) and when. */
  | { kind: 'conflict'; step: AlertStep; by: string | null; at: number }
  | { kind: 'invalid'; errors: StepError[] }
  /** The database refused; nothing was written. */
  | { kind: 'not-saved'; fault: string }
  | { kind: 'not-found' };

const AUDITED: Record<PlannedStep['step'], string> = {
  acknowledged: 'alert.acknowledge',
  assessed: 'alert.assess',
  acted: 'alert.act',
  closed: 'alert.close',
};

/**
 * Writes each step of the form as a row of its own, all or none, on an alert of an episode that `actor` may see. The same
 * form sent twice is recorded once. Seeing it starts the clock for acting on it. What a colleague or the patient did in the meantime is never overwritten.
 */
export function recordAlertStep(actor: PractitionerActor, input: AlertStepInput): AlertStepResult {
  const action = 'alert.record-step';
  const episode = reachEpisode(actor, input.episodeId, action);
  if (!episode) return { kind: 'not-found' };
  const result = attempt(() => inTransaction((tx) => record(tx, actor, input)));
  if (result.kind === 'not-found') {
    const subject = { type: 'risk_alert', id: input.alertId };
    recordRefusal({ actor, action, reason: 'not-in-this-episode', subject });
  }
  return result;
}

/** What a practitioner wrote in a crisis is not lost to a fault: the page can then show it again. */
function attempt(write: () => AlertStepResult): AlertStepResult {
  try {
    return write();
  } catch (error) {
    return { kind: 'not-saved', fault: faultCode(error) };
  }
}

function record(tx: Queryable, actor: PractitionerActor, input: AlertStepInput): AlertStepResult {
  const alert = alertInEpisode(tx, input.episodeId, input.alertId);
  if (!alert) return { kind: 'not-found' };
  const steps = knownSteps(stepsQuery(tx, [alert.id]).all());
  const since = steps.slice(input.known);
  const [last] = since.slice(-1);
  if (last) return sameAgain(actor, input, steps) ? recorded(alert.state) : conflict(last);
  const plan = planSteps(alert.state, input);
  if (plan.kind === 'invalid') return plan;
  const [latest] = steps.slice(-1);
  if (plan.kind === 'closed') return latest ? conflict(latest) : { kind: 'not-found' };
  for (const step of plan.steps) write(tx, actor, step, input);
  const closedAt = plan.state === 'closed' ? input.now : null;
  setState(tx, alert.id, { state: plan.state, closedAt, respondBy: respondByAfter(alert, input.now) });
  return recorded(plan.state);
}

/** Seeing an alert starts its second clock, in which somebody must act; what follows does not put that off. */
function respondByAfter(
  { state, severity, respondBy }: NonNullable<ReturnType<typeof alertInEpisode>>,
  now: number,
): number {
  return state === 'raised' ? respondByFor(serviceSettings(), severity, now) : respondBy;
}

function recorded(state: AlertState): AlertStepResult {
  return { kind: 'recorded', state };
}

function conflict({ step, by, at }: StepRow): AlertStepResult {
  return { kind: 'conflict', step, by, at };
}

function write(
  tx: Queryable,
  actor: PractitionerActor,
  { step, note }: PlannedStep,
  input: AlertStepInput,
): void {
  const { alertId, now } = input;
  insertStep(tx, { id: newId<RiskAlertStepId>(), alertId, step, note, at: now, by: actor.accountId });
  recordDone(tx, { actor, action: AUDITED[step], subject: { type: 'risk_alert', id: alertId } });
}

/** Whether what came since is what this very form says, by the same person: a button pressed twice. */
function sameAgain(actor: PractitionerActor, input: AlertStepInput, steps: StepRow[]): boolean {
  const plan = planSteps(stateAfter(steps.slice(0, input.known).map(({ step }) => step)), input);
  const since = steps.slice(input.known);
  return (
    plan.kind === 'steps' &&
    plan.steps.length === since.length &&
    plan.steps.every(({ step, note }, index) => {
      const done = since[index];
      return done?.step === step && done.note === note && done.accountId === actor.accountId;
    })
  );
}
