import { describe, expect, it } from 'vitest';
import { type CourseSoFar, readyToEnd } from './ready-to-end.ts';

const at = true;
const below = false;
const scored = (...atCaseness: boolean[]) => ({ atCaseness });

const well: CourseSoFar = {
  phq9: scored(at, below, below),
  anxiety: scored(at, below, below),
  treatmentContacts: 5,
  plannedContacts: null,
  openAlert: false,
};

describe('a course is ready to end', () => {
  it.each<[string, Partial<CourseSoFar>, ReturnType<typeof readyToEnd>]>([
    ['when both scores were below caseness the last two times', {}, 'recovered'],
    ['not after one good week', { phq9: scored(at, at, below) }, null],
    ['not while anxiety is at caseness', { anxiety: scored(at, at, below) }, null],
    ['not without two scores', { phq9: scored(below) }, null],
    ['not without a score of anxiety', { anxiety: null }, null],
    ['not before the second treatment contact', { treatmentContacts: 1 }, null],
    ['never over an open alert', { openAlert: true, plannedContacts: 5 }, null],
    [
      'when the planned contacts are used up, whatever the scores',
      { phq9: scored(at, at), plannedContacts: 5 },
      'plan-complete',
    ],
    ['not while planned contacts are left', { phq9: scored(at, at), plannedContacts: 6 }, null],
  ])('%s', (_when, course, reason) => {
    expect(readyToEnd({ ...well, ...course })).toBe(reason);
  });
});
