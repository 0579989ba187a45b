/** The clock that alerts are followed up by: it runs only while the service is open. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS_CLOSED, WEEKDAYS } from '#tests/factories/service.ts';
import {
  addWorkingHours,
  nextReading,
  type ServiceHours,
  workingDaysBetween,
  workingHoursBetween,
} from './working-hours.ts';

/** Monday to Friday, nine to five, closed on Wednesday 2 September 2026. */
const hours: ServiceHours = {
  openingHours: WEEKDAYS,
  closedOn: ['2026-09-02'],
};
const never: ServiceHours = { openingHours: ALWAYS_CLOSED, closedOn: [] };
/** Saturday alone, in the morning. */
const saturdays: ServiceHours = {
  openingHours: { ...ALWAYS_CLOSED, saturday: { from: '10:00', to: '12:00' } },
  closedOn: [],
};
const at = (text: string) => Date.parse(text);
const shown = (moment: number) => new Date(moment).toISOString().slice(0, 16);

describe('working hours from a moment on', () => {
  it.each([
    ['within a day', '2026-08-31T10:00+01:00', 4, '2026-08-31T13:00'],
    ['to the very end of the day', '2026-08-31T13:00+01:00', 4, '2026-08-31T16:00'],
    ['a minute more than the day has left', '2026-08-31T13:01+01:00', 4, '2026-09-01T08:01'],
    ['raised before the service opens', '2026-08-31T06:00+01:00', 1, '2026-08-31T09:00'],
    ['raised as it opens', '2026-08-31T09:00+01:00', 1, '2026-08-31T09:00'],
    ['raised as it closes', '2026-08-31T17:00+01:00', 1, '2026-09-01T09:00'],
    ['raised in the evening', '2026-08-31T21:00+01:00', 1, '2026-09-01T09:00'],
    ['over a day when the service is closed', '2026-09-01T16:00+01:00', 2, '2026-09-03T09:00'],
    ['over a weekend', '2026-09-04T16:00+01:00', 2, '2026-09-07T09:00'],
    ['over several days', '2026-08-31T09:00+01:00', 20, '2026-09-03T12:00'],
    ['over the night when the clocks go back', '2026-10-23T16:00+01:00', 2, '2026-10-26T10:00'],
    ['none at all while it is open', '2026-08-31T10:00+01:00', 0, '2026-08-31T09:00'],
  ])('%s', (_sentence, from, amount, then) => {
    expect(shown(addWorkingHours(hours, at(from), amount))).toBe(then);
  });

  it('a service that is open one morning a week', () => {
    expect(shown(addWorkingHours(saturdays, at('2026-08-31T10:00Z'), 3))).toBe('2026-09-12T10:00');
  });

  it('a service that is never open counts every hour, so that nothing waits for ever', () => {
    expect(shown(addWorkingHours(never, at('2026-08-31T10:00Z'), 4))).toBe('2026-08-31T14:00');
  });
});

describe('working hours between two moments', () => {
  it.each([
    ['within a day', '2026-08-31T10:00+01:00', '2026-08-31T12:30+01:00', 2.5],
    ['over a night', '2026-08-31T16:00+01:00', '2026-09-01T10:00+01:00', 2],
    ['over a day when it is closed', '2026-09-01T16:00+01:00', '2026-09-03T10:00+01:00', 2],
    ['over a weekend', '2026-09-04T16:00+01:00', '2026-09-07T10:00+01:00', 2],
    ['within a night', '2026-08-31T18:00+01:00', '2026-09-01T08:00+01:00', 0],
    ['until the moment it opens', '2026-08-31T18:00+01:00', '2026-09-01T09:00+01:00', 0],
    ['the same moment', '2026-08-31T10:00+01:00', '2026-08-31T10:00+01:00', 0],
    ['backwards', '2026-08-31T12:00+01:00', '2026-08-31T10:00+01:00', 0],
  ])('%s', (_sentence, from, to, expected) => {
    expect(workingHoursBetween(hours, at(from), at(to))).toBe(expected);
  });

  it('are as many as were added', () => {
    const moment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const then = addWorkingHours(hours, from, amount);
        expect(workingHoursBetween(hours, from, then)).toBeCloseTo(amount, 6);
      }),
      { numRuns: 50 },
    );
  });
});

describe('working days between two moments', () => {
  it.each([
    ['none within a day', '2026-08-31T09:00+01:00', '2026-08-31T23:00+01:00', 0],
    ['one over a night, however short', '2026-08-31T23:00+01:00', '2026-09-01T01:00+01:00', 1],
    ['not the day when it is closed', '2026-09-01T16:00+01:00', '2026-09-03T10:00+01:00', 1],
    ['not the weekend', '2026-09-04T16:00+01:00', '2026-09-07T10:00+01:00', 1],
    ['five in a week', '2026-09-07T16:00+01:00', '2026-09-14T10:00+01:00', 5],
    ['none backwards', '2026-09-14T10:00+01:00', '2026-09-07T16:00+01:00', 0],
  ])('%s', (_sentence, from, to, expected) => {
    expect(workingDaysBetween(hours, at(from), at(to))).toBe(expected);
  });
});

describe('when somebody is next there to read', () => {
  it.each([
    [
      'while it is open: now, until it closes',
      '2026-08-31T10:00+01:00',
      true,
      '2026-08-31T09:00',
      '2026-08-31T16:00',
    ],
    ['as it opens: now', '2026-08-31T09:00+01:00', true, '2026-08-31T08:00', '2026-08-31T16:00'],
    [
      'a minute before: when it opens',
      '2026-08-31T08:59+01:00',
      false,
      '2026-08-31T08:00',
      '2026-08-31T16:00',
    ],
    [
      'as it closes: the next morning',
      '2026-08-31T17:00+01:00',
      false,
      '2026-09-01T08:00',
      '2026-09-01T16:00',
    ],
    [
      'before a closed day: after it',
      '2026-09-01T18:00+01:00',
      false,
      '2026-09-03T08:00',
      '2026-09-03T16:00',
    ],
    ['on Friday evening: on Monday', '2026-09-04T18:00+01:00', false, '2026-09-07T08:00', '2026-09-07T16:00'],
    ['on Sunday', '2026-09-06T12:00+01:00', false, '2026-09-07T08:00', '2026-09-07T16:00'],
  ])('%s', (_sentence, now, openNow, from, until) => {
    const reading = nextReading(hours, at(now));
    expect(reading && { ...reading, at: shown(reading.at), until: shown(reading.until) }).toEqual({
      openNow,
      at: from,
      until,
    });
  });

  it('nobody is where the service is never open', () => {
    expect(nextReading(never, at('2026-08-31T10:00Z'))).toBeNull();
  });
});
