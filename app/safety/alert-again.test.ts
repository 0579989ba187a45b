import { describe, expect, it } from 'vitest';
import type { AlertState } from '#db/schema/safety.ts';
import { answeredAgain, type AnsweredAgain, type KnownAlert } from './alert-again.ts';
import type { AnsweredLevel } from './alert-severity.ts';

const URGENT = 'same-working-day';
const MILD = 'before-next-contact';
const SEEN = ['acknowledged', 'assessed', 'acted'] as const;

type Row = [string, KnownAlert['severity'], AnsweredLevel, AnsweredLevel, AnsweredAgain];
const unseen: Row[] = [
  ['the same', MILD, MILD, MILD, 'as-known'],
  ['worse', MILD, MILD, URGENT, 'more-urgent'],
  ['milder', URGENT, URGENT, MILD, 'noted'],
  ['taken back', URGENT, URGENT, 'none', 'noted'],
  ['taken back twice', URGENT, 'none', 'none', 'as-known'],
  ['given again after it was taken back', MILD, 'none', MILD, 'noted'],
  ['worse than before it was taken back', MILD, 'none', URGENT, 'more-urgent'],
];

describe('an answer given again', () => {
  it.each(unseen)('before anybody has seen the alert: %s', (_what, severity, answered, level, expected) => {
    expect(answeredAgain({ severity, answered, state: 'raised' }, level)).toBe(expected);
  });

  it.each(SEEN)(
    'worse than what somebody has seen (%s) is a new alert; anything else a note',
    (state: AlertState) => {
      expect(answeredAgain({ severity: MILD, answered: MILD, state }, URGENT)).toBe('new');
      expect(answeredAgain({ severity: URGENT, answered: 'none', state }, URGENT)).toBe('noted');
      expect(answeredAgain({ severity: MILD, answered: MILD, state }, 'none')).toBe('noted');
    },
  );

  it('after the alert was closed is a new one whenever it is worse than the last answer', () => {
    const state = 'closed';
    expect(answeredAgain({ severity: URGENT, answered: 'none', state }, MILD)).toBe('new');
    expect(answeredAgain({ severity: URGENT, answered: MILD, state }, URGENT)).toBe('new');
    expect(answeredAgain({ severity: URGENT, answered: URGENT, state }, MILD)).toBe('noted');
    expect(answeredAgain({ severity: URGENT, answered: URGENT, state }, URGENT)).toBe('as-known');
  });
});
