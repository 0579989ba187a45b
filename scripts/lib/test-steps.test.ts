import { describe, expect, it } from 'vitest';
import { chooseSteps, STEPS } from './test-steps.mjs';

const chosen = (...names: string[]) => {
  const steps = chooseSteps(names);
  return typeof steps === 'string' ? steps : steps.map((step) => step.name);
};

describe('npm test', () => {
  it('runs everything when nothing is named', () => {
    expect(chosen()).toEqual(STEPS.map((step) => step.name));
  });
  it('runs only what is named, in the usual order', () => {
    expect(chosen('unit', 'types')).toEqual(['types', 'unit']);
  });
  it('builds for the tests that talk to the server', () => {
    expect(chosen('browser')).toEqual(['build', 'browser']);
  });
  it('says which steps there are when it does not know one', () => {
    expect(chosen('units')).toMatch(/no step "units".*unit,.*browser/);
  });
});
