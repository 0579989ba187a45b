import { describe, expect, it } from 'vitest';
import { type CourseSoFar, readyToEnd } from './ready-to-end.ts';

const well: CourseSoFar = {
  phq9: { trend: [17, 9, 7] },
  anxiety: { trend: [14, 7, 6], caseness: 8 },
  treatmentContacts: 5,
  plannedContacts: null,
  openAlert: false,
};

describe('a course is ready to end', () => {
  it.each<[string, Partial<CourseSoFar>, ReturnType<typeof readyToEnd>]>([
    ['when both scores were below caseness the last two times', {}, 'recovered'],
    ['not after one good week', { phq9: { trend: [17, 10, 7] } }, null],
    ['not while anxiety is at caseness', { anxiety: { trend: [14, 8, 7], caseness: 8 } }, null],
    ['not without two scores', { phq9: { trend: [7] } }, null],
    ['not without a score of anxiety', { anxiety: null }, null],
    ['not before the second treatment contact', { treatmentContacts: 1 }, null],
    ['never over an open alert', { openAlert: true, plannedContacts: 5 }, null],
    [
      'when the planned contacts are used up, whatever the scores',
      { phq9: { trend: [17, 16] }, plannedContacts: 5 },
      'plan-complete',
    ],
    ['not while planned contacts are left', { phq9: { trend: [17, 16] }, plannedContacts: 6 }, null],
  ])('%s', (_when, course, reason) => {
    expect(readyToEnd({ ...well, ...course })).toBe(reason);
  });
});
