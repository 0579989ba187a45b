import { describe, expect, it } from 'vitest';
import { ALERT_STATES, type AlertState, type AlertStep } from '#db/schema/safety.ts';
import { planSteps, reached, stateAfter, type StepError, type WantedSteps } from './alert-steps.ts';

const FOUND = 'Rang at ten. No plan, no intent.';
const DID = 'Agreed a safety plan.';
const wanted = (said: Partial<WantedSteps>): WantedSteps => ({
  intent: 'save',
  assessment: '',
  action: '',
  ...said,
});

describe('the steps that a form writes', () => {
  it.each<[string, AlertState, Partial<WantedSteps>, string[], AlertState]>([
    ['seen, and no more', 'raised', { intent: 'acknowledge' }, ['acknowledged'], 'acknowledged'],
    ['seen already', 'acted', { intent: 'acknowledge' }, [], 'acted'],
    ['found: it was seen too', 'raised', { assessment: FOUND }, ['acknowledged', 'assessed'], 'assessed'],
    ['found, after it was seen', 'acknowledged', { assessment: FOUND }, ['assessed'], 'assessed'],
    ['found more', 'assessed', { assessment: FOUND }, ['assessed'], 'assessed'],
    ['found more after acting: it does not go back', 'acted', { assessment: FOUND }, ['assessed'], 'acted'],
    ['did, after it was assessed', 'assessed', { action: DID }, ['acted'], 'acted'],
    ['did more', 'acted', { action: DID }, ['acted'], 'acted'],
    ['closed after acting', 'acted', { intent: 'close' }, ['closed'], 'closed'],
    ['did and closed', 'assessed', { intent: 'close', action: DID }, ['acted', 'closed'], 'closed'],
    [
      'seen, found, did and closed in one',
      'raised',
      { intent: 'close', assessment: FOUND, action: DID },
      ['acknowledged', 'assessed', 'acted', 'closed'],
      'closed',
    ],
  ])('%s', (_what, state, said, steps, after) => {
    const plan = planSteps(state, wanted(said));
    if (plan.kind !== 'steps') throw new Error(plan.kind);
    expect([plan.steps.map(({ step }) => step), plan.state]).toEqual([steps, after]);
  });

  it('carry what was found and done, without the spaces around it', () => {
    const plan = planSteps('acknowledged', wanted({ assessment: ` ${FOUND}\n`, action: `${DID} ` }));
    expect(plan).toMatchObject({
      steps: [
        { step: 'assessed', note: FOUND },
        { step: 'acted', note: DID },
      ],
    });
  });

  it.each<[string, AlertState, Partial<WantedSteps>, StepError[]]>([
    ['saving nothing', 'assessed', { assessment: ' ', action: '\n' }, ['nothing-written']],
    ['acting before anybody asked', 'acknowledged', { action: DID }, ['assessment-missing']],
    ['closing what nobody assessed', 'raised', { intent: 'close', action: DID }, ['assessment-missing']],
    ['closing with nothing', 'raised', { intent: 'close' }, ['assessment-missing', 'action-missing']],
    ['closing without an action', 'assessed', { intent: 'close' }, ['action-missing']],
    [
      'closing with a finding only',
      'acknowledged',
      { intent: 'close', assessment: FOUND },
      ['action-missing'],
    ],
    ['two letters of a finding', 'acknowledged', { assessment: 'ok' }, ['assessment-missing']],
    ['two letters of an action', 'acted', { action: 'ok' }, ['action-missing']],
    ['a finding of 2001', 'acknowledged', { assessment: 'x'.repeat(2001) }, ['assessment-too-long']],
    ['an action of 2001', 'assessed', { action: 'x'.repeat(2001) }, ['action-too-long']],
  ])('are refused: %s', (_what, state, said, errors) => {
    expect(planSteps(state, wanted(said))).toEqual({ kind: 'invalid', errors });
  });

  it.each(['saw', 'x'.repeat(2000)])('take three characters and two thousand (%#)', (words) => {
    expect(planSteps('raised', wanted({ intent: 'close', assessment: words, action: words })).kind).toBe(
      'steps',
    );
  });

  it.each(['acknowledge', 'save', 'close'] as const)('nothing follows after closing: %s', (intent) => {
    expect(planSteps('closed', wanted({ intent, assessment: FOUND, action: DID }))).toEqual({
      kind: 'closed',
    });
  });
});

describe('the state of an alert', () => {
  it.each<[AlertStep[], AlertState]>([
    [[], 'raised'],
    [['escalated', 'pressed-again', 'answer-changed'], 'raised'],
    [['acknowledged'], 'acknowledged'],
    [['acknowledged', 'assessed', 'acted', 'assessed'], 'acted'],
    [['acknowledged', 'assessed', 'acted', 'closed'], 'closed'],
  ])('after %j is %s', (steps, state) => {
    expect(stateAfter(steps)).toBe(state);
  });

  it('has reached itself and what comes before it', () => {
    for (const [place, state] of ALERT_STATES.entries()) {
      const all = ALERT_STATES.filter((other) => reached(state, other));
      expect(all).toEqual(ALERT_STATES.slice(0, place + 1));
    }
  });
});
