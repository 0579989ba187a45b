import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, type Dueness, isDue } from './is-due.ts';

const at = (text: string) => Date.parse(text);
const noon = (date: string) => at(`${date}T12:00Z`);
const TODAY = '2026-11-24';

const WEEKLY: Circumstances = {
  when: 'weekly',
  lastAnsweredAt: null,
  anyAnsweredAt: null,
  referredOn: '2026-09-01',
  askedFrom: null,
  checkInAt: null,
  assessedAt: null,
  endedOn: null,
};

/** As the tables say it: `due 2026-11-24 +0 weekly`, `overdue …`, `done until …`, `done` or `not-now`. */
function said(dueness: Dueness): string {
  if (dueness.state === 'not-now') return 'not-now';
  if (dueness.state === 'done') return dueness.dueOn === null ? 'done' : `done until ${dueness.dueOn}`;
  const { overdue, dueOn, overdueDays, reason } = dueness;
  return `${overdue ? 'overdue' : 'due'} ${dueOn} +${overdueDays} ${reason}`;
}

function dueAfter(last: string, now: string, more: Partial<Circumstances> = {}): string {
  const lastAnsweredAt = at(last);
  return said(isDue({ ...WEEKLY, lastAnsweredAt, anyAnsweredAt: lastAnsweredAt, ...more }, at(now)));
}

describe('a weekly questionnaire', () => {
  it.each([
    ['just answered', '2026-11-24T09:00Z', '2026-11-24T09:00Z', 'done until 2026-12-01'],
    ['six days later, late at night', '2026-11-17T09:00Z', '2026-11-23T23:59Z', 'done until 2026-11-24'],
    [
      'seven days later, earlier in the day',
      '2026-11-17T20:00Z',
      '2026-11-24T00:01Z',
      'due 2026-11-24 +0 weekly',
    ],
    ['eight days later', '2026-11-17T09:00Z', '2026-11-25T09:00Z', 'due 2026-11-24 +1 weekly'],
    ['three days late is not late', '2026-11-17T09:00Z', '2026-11-27T23:00Z', 'due 2026-11-24 +3 weekly'],
    ['four days late is', '2026-11-17T09:00Z', '2026-11-28T00:10Z', 'overdue 2026-11-24 +4 weekly'],
    ['three weeks later', '2026-11-03T09:00Z', '2026-11-24T09:00Z', 'overdue 2026-11-10 +14 weekly'],
    ['when the clocks go back', '2026-10-20T23:30Z', '2026-10-28T00:10Z', 'due 2026-10-28 +0 weekly'],
    ['when they go forward', '2026-03-24T23:30Z', '2026-03-30T23:30Z', 'due 2026-03-31 +0 weekly'],
    ['before midnight in summer', '2026-07-07T22:59Z', '2026-07-14T08:00Z', 'due 2026-07-14 +0 weekly'],
    ['after midnight in summer', '2026-07-07T23:01Z', '2026-07-14T08:00Z', 'done until 2026-07-15'],
  ])('%s', (_sentence, last, now, expected) => {
    expect(dueAfter(last, now, { referredOn: '2026-03-01' })).toBe(expected);
  });

  it.each<[string, Partial<Circumstances>, string]>([
    ['referred today', { referredOn: TODAY }, 'due 2026-11-24 +0 first'],
    ['referred three days ago', { referredOn: '2026-11-21' }, 'due 2026-11-21 +3 first'],
    ['referred four days ago', { referredOn: '2026-11-20' }, 'overdue 2026-11-20 +4 first'],
    ['added today', { askedFrom: noon(TODAY) }, 'due 2026-11-24 +0 first'],
    ['added five days ago', { askedFrom: noon('2026-11-19') }, 'overdue 2026-11-19 +5 first'],
    [
      'new beside what was answered yesterday',
      { anyAnsweredAt: noon('2026-11-23') },
      'due 2026-11-24 +0 first',
    ],
    ['left out nine days ago', { anyAnsweredAt: noon('2026-11-15') }, 'due 2026-11-22 +2 first'],
  ])('that was never answered is due at once: %s', (_sentence, more, expected) => {
    expect(said(isDue({ ...WEEKLY, ...more }, noon(TODAY)))).toBe(expected);
  });

  it('is not late for the time in which it was paused', () => {
    const resumed = { askedFrom: noon('2026-11-23') };
    expect(dueAfter('2026-10-01T09:00Z', '2026-11-24T09:00Z', resumed)).toBe('due 2026-11-23 +1 weekly');
    expect(dueAfter('2026-11-22T09:00Z', '2026-11-24T09:00Z', resumed)).toBe('done until 2026-11-29');
  });

  it('once due, stays due until it is answered', () => {
    const moment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
    fc.assert(
      fc.property(moment, fc.nat(40 * 86_400_000), fc.nat(86_400_000), (last, later, more) => {
        const course = { ...WEEKLY, referredOn: '2026-01-01', lastAnsweredAt: last, anyAnsweredAt: last };
        const before = isDue(course, last + later);
        const after = isDue(course, last + later + more);
        const days = (dueness: Dueness) => (dueness.state === 'due' ? dueness.overdueDays : -1);
        expect(days(after)).toBeGreaterThanOrEqual(days(before));
      }),
    );
  });
});

describe('before a check-in', () => {
  // The check-in is today, tomorrow or in two days; the last answers are two, three or four days old.
  it.each([
    ['2026-11-24', '2026-11-22', 'done until 2026-11-29'],
    ['2026-11-24', '2026-11-21', 'due 2026-11-24 +0 check-in'],
    ['2026-11-24', '2026-11-20', 'due 2026-11-23 +1 check-in'],
    ['2026-11-25', '2026-11-22', 'done until 2026-11-25'],
    ['2026-11-25', '2026-11-21', 'due 2026-11-24 +0 check-in'],
    ['2026-11-25', '2026-11-20', 'due 2026-11-24 +0 check-in'],
    ['2026-11-26', '2026-11-22', 'done until 2026-11-25'],
    ['2026-11-26', '2026-11-21', 'done until 2026-11-25'],
    ['2026-11-26', '2026-11-20', 'done until 2026-11-25'],
  ])('on %s, last answered on %s', (checkIn, last, expected) => {
    const checkInAt = at(`${checkIn}T09:30Z`);
    expect(dueAfter(`${last}T18:00Z`, `${TODAY}T08:00Z`, { checkInAt })).toBe(expected);
  });

  it('the check-in is the reason, and the lateness that of the week', () => {
    const checkInAt = at('2026-11-25T09:30Z');
    expect(dueAfter('2026-11-11T18:00Z', '2026-11-24T08:00Z', { checkInAt })).toBe(
      'overdue 2026-11-18 +6 check-in',
    );
    expect(said(isDue({ ...WEEKLY, referredOn: TODAY, checkInAt }, noon(TODAY)))).toBe(
      'due 2026-11-24 +0 check-in',
    );
  });

  it('one that is some days off is not the reason', () => {
    const checkInAt = at('2026-11-27T09:30Z');
    expect(dueAfter('2026-11-17T18:00Z', '2026-11-24T08:00Z', { checkInAt })).toBe(
      'due 2026-11-24 +0 weekly',
    );
  });

  it('tomorrow is a day in England: a check-in just after midnight in summer', () => {
    const checkInAt = at('2026-07-14T23:05Z');
    expect(dueAfter('2026-07-11T12:00Z', '2026-07-14T12:00Z', { checkInAt })).toBe(
      'due 2026-07-14 +0 check-in',
    );
    expect(dueAfter('2026-07-10T12:00Z', '2026-07-13T12:00Z', { checkInAt })).toBe('done until 2026-07-14');
  });
});

describe('once', () => {
  it.each<[string, Partial<Circumstances>, string]>([
    ['at the start: on the day of the referral', { referredOn: TODAY }, 'due 2026-11-24 +0 start'],
    ['on the seventh day', { referredOn: '2026-11-18' }, 'overdue 2026-11-18 +6 start'],
    ['not on the eighth', { referredOn: '2026-11-17' }, 'not-now'],
    ['answered', { referredOn: '2026-11-20', lastAnsweredAt: noon('2026-11-20') }, 'done'],
  ])('%s', (_sentence, more, expected) => {
    expect(said(isDue({ ...WEEKLY, when: 'start', ...more }, noon(TODAY)))).toBe(expected);
  });

  it.each<[string, Partial<Circumstances>, string]>([
    ['before an assessment was attended', {}, 'not-now'],
    ['on its day', { assessedAt: noon(TODAY) }, 'due 2026-11-24 +0 after-assessment'],
    ['27 days later', { assessedAt: noon('2026-10-28') }, 'overdue 2026-10-28 +27 after-assessment'],
    ['28 days later', { assessedAt: noon('2026-10-27') }, 'not-now'],
    ['answered on its day', { assessedAt: noon(TODAY), lastAnsweredAt: noon(TODAY) }, 'done'],
    [
      'answered the day before, which was of something else',
      { assessedAt: noon(TODAY), lastAnsweredAt: noon('2026-11-23') },
      'due 2026-11-24 +0 after-assessment',
    ],
  ])('after the assessment: %s', (_sentence, more, expected) => {
    expect(said(isDue({ ...WEEKLY, when: 'after-assessment', ...more }, noon(TODAY)))).toBe(expected);
  });

  it.each<[string, Partial<Circumstances>, string]>([
    ['while the course goes on', {}, 'not-now'],
    ['on its last day', { endedOn: TODAY }, 'due 2026-11-24 +0 end'],
    ['14 days later', { endedOn: '2026-11-10' }, 'overdue 2026-11-10 +14 end'],
    ['15 days later', { endedOn: '2026-11-09' }, 'not-now'],
    ['answered 7 days before the end', { endedOn: TODAY, lastAnsweredAt: noon('2026-11-17') }, 'done'],
    [
      'answered 8 days before',
      { endedOn: TODAY, lastAnsweredAt: noon('2026-11-16') },
      'due 2026-11-24 +0 end',
    ],
    ['answered after the end', { endedOn: '2026-11-20', lastAnsweredAt: noon(TODAY) }, 'done'],
  ])('at the end: %s', (_sentence, more, expected) => {
    expect(said(isDue({ ...WEEKLY, when: 'end', ...more }, noon(TODAY)))).toBe(expected);
  });
});

it('the same circumstances always have one answer, and nothing is due from a day ahead', () => {
  const moment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
  const date = fc.constantFrom('2026-01-01', '2026-03-29', '2026-10-25', '2027-06-30');
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const circumstances: fc.Arbitrary<Circumstances> = fc.record({
    when: fc.constantFrom('weekly', 'start', 'after-assessment', 'end'),
    lastAnsweredAt: maybe(moment),
    anyAnsweredAt: maybe(moment),
    referredOn: date,
    askedFrom: maybe(moment),
    checkInAt: maybe(moment),
    assessedAt: maybe(moment),
    endedOn: maybe(date),
  });
  fc.assert(
    fc.property(circumstances, moment, (one, now) => {
      const dueness = isDue(one, now);
      expect(isDue(one, now)).toEqual(dueness);
      if (dueness.state !== 'due') return;
      expect(dueness.overdueDays).toBeGreaterThanOrEqual(0);
      expect(dueness.overdue).toBe(dueness.overdueDays > 3);
    }),
  );
});
