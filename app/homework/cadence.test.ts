import { describe, expect, it } from 'vitest';
import { cadenceOf, OFTEN, oftenOf, storedCadence } from './cadence.ts';

describe('how often a task is to be done', () => {
  it.each([
    ['once', { kind: 'once' }],
    ['daily', { kind: 'daily' }],
    ['weekly-1', { kind: 'weekly', times: 1 }],
    ['weekly-21', { kind: 'weekly', times: 21 }],
  ])('%s in a form is what is kept', (often, cadence) => {
    expect(cadenceOf(often)).toEqual(cadence);
    expect(storedCadence(JSON.stringify(cadence))).toEqual(cadence);
  });

  it('every choice comes back as it was made', () => {
    expect(OFTEN.map((often) => oftenOf(cadenceOf(often)))).toEqual(OFTEN);
  });

  it.each(['', 'weekly-0', 'weekly-22', 'weekly-x', 'constructor'])('“%s” is no choice: once', (often) => {
    expect(cadenceOf(often)).toEqual({ kind: 'once' });
  });

  it('a task from before it was asked for is done once', () => {
    expect(storedCadence(null)).toEqual({ kind: 'once' });
  });
});
