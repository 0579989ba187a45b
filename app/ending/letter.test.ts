import { describe, expect, it } from 'vitest';
import { finishNeedsReason, stepsFor } from './letter.ts';

describe('a letter', () => {
  it.each([
    ['a draft that the patient has not seen needs a reason to be made final', 'draft', null, true],
    ['so does one that the patient has not answered', 'with-patient', null, true],
    ['so does one that the patient wants changed', 'answered', 'no', true],
    ['one that the patient agreed to needs none', 'answered', 'yes', false],
    ['a yes to other words is no yes to these', 'draft', 'yes', true],
  ] as const)('%s', (_what, state, patientAgrees, needs) => {
    expect(finishNeedsReason({ state, patientAgrees })).toBe(needs);
  });

  it.each(['final', 'withdrawn'] as const)('that is %s stays as it is', (state) => {
    expect(stepsFor(state)).toEqual([]);
  });
});
