import { describe, expect, it } from 'vitest';
import { validUntil } from './valid-until.ts';

const NONE = { alertsLateAt: [], messageLateAt: null, checkInOverAt: null };
const at = (moment: string) => Date.parse(moment);

describe('a place on the list is true', () => {
  it.each([
    ['until midnight in England in winter', '2026-11-24T10:00Z', '2026-11-25T00:00Z'],
    ['until midnight in England in summer', '2026-07-14T10:00Z', '2026-07-14T23:00Z'],
    ['for 23 hours on the night when the clocks go forward', '2026-03-29T00:00Z', '2026-03-29T23:00Z'],
    ['for 25 hours when they go back', '2026-10-24T23:00Z', '2026-10-26T00:00Z'],
  ])('%s', (_until, now, until) => {
    expect(new Date(validUntil(NONE, at(now))).toISOString()).toBe(new Date(at(until)).toISOString());
  });

  const now = at('2026-11-24T10:00Z');
  const soon = at('2026-11-24T11:30Z');
  it.each([
    ['until an alert is late', { ...NONE, alertsLateAt: [soon + 1, soon] }, soon],
    ['until a message is late', { ...NONE, messageLateAt: soon }, soon],
    ['until the check-in is over', { ...NONE, checkInOverAt: soon }, soon],
    [
      'not changed any more by what is late already',
      { ...NONE, messageLateAt: now },
      at('2026-11-25T00:00Z'),
    ],
    ['not longer for what comes tomorrow', { ...NONE, checkInOverAt: now + 2e8 }, at('2026-11-25T00:00Z')],
  ])('%s', (_until, deadlines, until) => {
    expect(validUntil(deadlines, now)).toBe(until);
  });
});
