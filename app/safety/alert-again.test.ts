import { describe, expect, it } from 'vitest';
import type { AlertState } from '#db/schema/safety.ts';
import { answeredAgain, type AnsweredAgain, type KnownAlert, speaksFor, toldOf } from './alert-again.ts';
import type { AnsweredLevel } from './alert-severity.ts';

const URGENT = 'same-working-day';
const MILD = 'before-next-contact';
const MONDAY = Date.parse('2026-11-23T14:00Z');
const HOUR = 3_600_000;
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

/** What becomes of `alert`, not closed unless said, when `level` is answered. */
const again = (alert: Omit<KnownAlert, 'closedAt'>, level: AnsweredLevel, closedAt: number | null = null) =>
  answeredAgain({ ...alert, closedAt }, level, MONDAY + HOUR);

describe('an answer given again', () => {
  it.each(unseen)('before anybody has seen the alert: %s', (_what, severity, answered, level, expected) => {
    expect(again({ severity, answered, state: 'raised' }, level)).toBe(expected);
  });

  it.each(SEEN)(
    'worse than what somebody has seen (%s) is a new alert; anything else a note',
    (state: AlertState) => {
      expect(again({ severity: MILD, answered: MILD, state }, URGENT)).toBe('new');
      expect(again({ severity: URGENT, answered: 'none', state }, URGENT)).toBe('noted');
      expect(again({ severity: MILD, answered: MILD, state }, 'none')).toBe('noted');
    },
  );

  it('on the day that the alert was closed is a new one when it is worse than the last answer', () => {
    const state = 'closed';
    expect(again({ severity: URGENT, answered: 'none', state }, MILD, MONDAY)).toBe('new');
    expect(again({ severity: URGENT, answered: MILD, state }, URGENT, MONDAY)).toBe('new');
    expect(again({ severity: URGENT, answered: URGENT, state }, MILD, MONDAY)).toBe('noted');
    expect(again({ severity: URGENT, answered: URGENT, state }, URGENT, MONDAY)).toBe('as-known');
  });

  it.each([
    ['the same', URGENT, URGENT, 'new'],
    ['milder', URGENT, MILD, 'new'],
    ['worse', MILD, URGENT, 'new'],
    ['taken back', URGENT, 'none', 'noted'],
  ] as const)('on a later day than the alert was closed: %s', (_what, severity, level, expected) => {
    const tuesday = Date.parse('2026-11-24T00:00Z');
    const alert = { severity, answered: severity, state: 'closed', closedAt: MONDAY } as const;
    expect(answeredAgain(alert, level, tuesday)).toBe(expected);
  });

  it('a minute before the day of closing ends in England is not a later day', () => {
    const alert = { severity: URGENT, answered: URGENT, state: 'closed' } as const;
    const closedAt = Date.parse('2026-07-06T10:00Z');
    expect(answeredAgain({ ...alert, closedAt }, URGENT, Date.parse('2026-07-06T22:59Z'))).toBe('as-known');
    expect(answeredAgain({ ...alert, closedAt }, URGENT, Date.parse('2026-07-06T23:00Z'))).toBe('new');
  });
});

describe('an alert speaks for an answer', () => {
  it.each([
    ['open and as urgent', URGENT, null, true],
    ['open and milder', MILD, null, false],
    ['closed on the same day', URGENT, MONDAY, true],
    ['closed on a day after', URGENT, MONDAY + 48 * HOUR, true],
    ['closed on the day before', URGENT, MONDAY - 24 * HOUR, false],
  ] as const)('when it is %s: %s %s %s', (_what, severity, closedAt, expected) => {
    expect(speaksFor({ severity, closedAt }, { severity: URGENT, givenAt: MONDAY })).toBe(expected);
  });
});

describe('a patient is told', () => {
  const answer = { severity: URGENT, givenAt: MONDAY } as const;

  it.each([
    ['how soon an open alert is read', [{ severity: MILD, closedAt: null }], MILD],
    [
      'of the most urgent of several, and of an open one before a closed one',
      [
        { severity: MILD, closedAt: null },
        { severity: URGENT, closedAt: null },
        { severity: URGENT, closedAt: MONDAY },
      ],
      URGENT,
    ],
    ['that a closed alert has been read', [{ severity: URGENT, closedAt: MONDAY }], 'read-before'],
    [
      'that nobody knows what is worse than the closed alert said',
      [{ severity: MILD, closedAt: MONDAY }],
      null,
    ],
    [
      'that nobody knows of an answer after the day of closing',
      [{ severity: URGENT, closedAt: MONDAY - 24 * HOUR }],
      null,
    ],
    ['that nobody knows when there is no alert', [], null],
  ] as const)('%s', (_what, alerts, expected) => {
    expect(toldOf(alerts, answer)).toBe(expected);
  });
});
