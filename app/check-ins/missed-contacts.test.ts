import { describe, expect, it } from 'vitest';
import type { ATTENDANCE_CODES } from '#db/schema/pathway.ts';
import { missedInARow, tooManyMissed } from './missed-contacts.ts';

/** One a week, in the order of the codes; a dash is one that nobody has written down. */
function weeks(codes: string) {
  return Array.from(codes, (code, week) => ({
    startsAt: week * 7 * 86_400_000,
    attendance: code === '-' ? null : (code as (typeof ATTENDANCE_CODES)[number]),
  }));
}

describe('contacts missed in a row', () => {
  it.each([
    ['', 0],
    ['5', 0],
    ['53', 1],
    ['533', 2],
    ['537', 2],
    ['335', 0],
    ['3353', 1],
    ['536', 0],
    ['33', 2],
    ['5323', 2],
    ['5343', 2],
    ['52', 0],
    ['533-', 2],
  ])('of %s are %i', (codes, missed) => {
    expect(missedInARow(weeks(codes))).toBe(missed);
  });

  it('are counted by when they were, not by the order they come in', () => {
    expect(missedInARow(weeks('3353').reverse())).toBe(1);
  });

  it('are said from as many as the service has set', () => {
    expect(tooManyMissed(weeks('53'), 2)).toBeNull();
    expect(tooManyMissed(weeks('533'), 2)).toBe(2);
    expect(tooManyMissed(weeks('53333'), 2)).toBe(4);
    expect(tooManyMissed(weeks('53'), 1)).toBe(1);
  });
});
