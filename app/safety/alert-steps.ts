/** Seen, assessed, acted, closed: which step of an alert may follow which (CLINICAL section 5). Pure. */
import { ALERT_STATES, type AlertState, type AlertStep } from '#db/schema/safety.ts';

/** What a step is written down with; the note is what was found or done. */
export interface PlannedStep {
  step: Exclude<AlertState, 'raised'>;
  note: string | null;
}

export interface WantedSteps {
  /** `acknowledge`: I have seen it. `save`: here is what I found or did. `close`: and that is all. */
  intent: 'acknowledge' | 'save' | 'close';
  /** What was found out, in the practitioner's words; empty when nothing new. */
  assessment: string;
  /** What was done; empty when nothing new. */
  action: string;
}

export type StepError =
  'nothing-written' | 'assessment-missing' | 'assessment-too-long' | 'action-missing' | 'action-too-long';

export type StepPlan =
  | { kind: 'steps'; steps: PlannedStep[]; state: AlertState }
  | { kind: 'invalid'; errors: StepError[] }
  | { kind: 'closed' };

const LEAST_CHARACTERS = 3;
export const MOST_NOTE_CHARACTERS = 2000;

/**
 * The steps that one form writes over an alert in `state`. Whoever writes what they found has seen the alert. An action
 * needs an assessment before it or with it, closing needs an action, and nothing follows after closing.
 */
export function planSteps(state: AlertState, { intent, ...typed }: WantedSteps): StepPlan {
  if (state === 'closed') return { kind: 'closed' };
  const seen: PlannedStep[] = state === 'raised' ? [{ step: 'acknowledged', note: null }] : [];
  if (intent === 'acknowledge') return asPlan(state, seen);
  const assessment = typed.assessment.trim();
  const action = typed.action.trim();
  const errors = errorsIn(state, { intent, assessment, action });
  if (errors.length > 0) return { kind: 'invalid', errors };
  return asPlan(state, [
    ...seen,
    ...(assessment === '' ? [] : [{ step: 'assessed', note: assessment } as const]),
    ...(action === '' ? [] : [{ step: 'acted', note: action } as const]),
    ...(intent === 'close' ? [{ step: 'closed', note: null } as const] : []),
  ]);
}

function asPlan(state: AlertState, steps: PlannedStep[]): StepPlan {
  return { kind: 'steps', steps, state: furthest([state, ...steps.map(({ step }) => step)]) };
}

function errorsIn(state: AlertState, { intent, assessment, action }: WantedSteps): StepError[] {
  const assessed = reached(state, 'assessed');
  if (intent === 'save' && assessment === '' && action === '') return ['nothing-written'];
  const needsAssessment = assessment !== '' || !assessed;
  const needsAction = action !== '' || (intent === 'close' && !reached(state, 'acted'));
  const errors: StepError[] = [];
  if (needsAssessment && assessment.length < LEAST_CHARACTERS) errors.push('assessment-missing');
  if (assessment.length > MOST_NOTE_CHARACTERS) errors.push('assessment-too-long');
  if (needsAction && action.length < LEAST_CHARACTERS) errors.push('action-missing');
  if (action.length > MOST_NOTE_CHARACTERS) errors.push('action-too-long');
  return errors;
}

/** Whether an alert in `state` has come as far as `wanted`. */
export function reached(state: AlertState, wanted: AlertState): boolean {
  return ALERT_STATES.indexOf(state) >= ALERT_STATES.indexOf(wanted);
}

/** The state of an alert to which these things happened. It never goes back, and a patient's step does not move it. */
export function stateAfter(steps: readonly AlertStep[]): AlertState {
  return furthest(['raised', ...ALERT_STATES.filter((state) => steps.some((step) => step === state))]);
}

function furthest(states: AlertState[]): AlertState {
  return ALERT_STATES.findLast((state) => states.includes(state)) ?? 'raised';
}

/** The steps that a form is made over. That the clock passed the alert on changes nothing about what is written. */
export function knownSteps<Step extends { step: AlertStep }>(steps: readonly Step[]): Step[] {
  return steps.filter(({ step }) => step !== 'escalated');
}
