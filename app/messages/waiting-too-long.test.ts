import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '#tests/factories/service.ts';
import { isWaitingTooLong, lateMessage, type ReadingRule } from './waiting-too-long.ts';

/** Monday to Friday, nine to five, closed on Wednesday 2 September 2026; a message may wait eight hours. */
const rule: ReadingRule = {
  openingHours: WEEKDAYS,
  closedOn: ['2026-09-02'],
  messagesReadWithinWorkingHours: 8,
};
const at = (text: string) => Date.parse(`${text}+01:00`);

describe('a message that nobody has opened has waited too long', () => {
  it.each([
    ['written in the morning: the next day at that hour', '2026-08-31T10:00', '2026-09-01T10:00'],
    ['written as the service opens: as it closes', '2026-08-31T09:00', '2026-08-31T17:00'],
    ['written in the night: as the next day ends', '2026-08-31T02:00', '2026-08-31T17:00'],
    ['written as it closes: as the next day ends', '2026-08-31T17:00', '2026-09-01T17:00'],
    ['written on Friday: on Monday at that hour', '2026-09-04T15:30', '2026-09-07T15:30'],
    ['written on Saturday: as Monday ends', '2026-09-05T12:00', '2026-09-07T17:00'],
    ['written before a day off: after it', '2026-09-01T11:00', '2026-09-03T11:00'],
    ['written on a day off: as the day after it ends', '2026-09-02T11:00', '2026-09-03T17:00'],
    [
      'written before the clocks go back: as many hours of work later',
      '2026-10-23T16:00',
      '2026-10-26T17:00',
    ],
  ])('%s, and not a moment before', (_sentence, sent, late) => {
    const message = { sentAt: at(sent), readAt: null };
    expect(isWaitingTooLong(rule, message, at(late) - 1)).toBe(false);
    expect(isWaitingTooLong(rule, message, at(late))).toBe(true);
  });

  it('after as many working hours as the service says', () => {
    const message = { sentAt: at('2026-08-31T10:00'), readAt: null };
    const four = { ...rule, messagesReadWithinWorkingHours: 4 };
    expect(isWaitingTooLong(four, message, at('2026-08-31T14:00') - 1)).toBe(false);
    expect(isWaitingTooLong(four, message, at('2026-08-31T14:00'))).toBe(true);
  });

  it('for as long as nobody opens it, and no longer', () => {
    const sentAt = at('2026-08-31T10:00');
    const later = at('2026-09-30T10:00');
    expect(isWaitingTooLong(rule, { sentAt, readAt: null }, later)).toBe(true);
    expect(isWaitingTooLong(rule, { sentAt, readAt: later }, later)).toBe(false);
  });
});

describe('what the lists tell of it', () => {
  it.each([
    ['nothing when all are read', null, '2026-09-30T10:00', null],
    ['nothing while there is time', '2026-08-31T10:00', '2026-09-01T09:59', null],
    ['no working day when it is late on its own day', '2026-08-31T08:00', '2026-08-31T18:00', 0],
    ['one from one day to the next', '2026-08-31T10:00', '2026-09-01T10:00', 1],
    ['one over a weekend', '2026-09-04T10:00', '2026-09-07T10:00', 1],
    ['one on the Monday after a Saturday', '2026-09-05T10:00', '2026-09-07T17:00', 1],
    ['two over a day off', '2026-08-31T10:00', '2026-09-03T10:00', 2],
    ['the working days of a week', '2026-09-07T10:00', '2026-09-14T08:00', 5],
  ])('%s', (_sentence, sent, now, workingDays) => {
    const since = sent === null ? null : at(sent);
    expect(lateMessage(rule, since, at(now))).toEqual(workingDays === null ? null : { since, workingDays });
  });
});
