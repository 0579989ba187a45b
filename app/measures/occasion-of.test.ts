import { describe, expect, it } from 'vitest';
import { occasionOf } from './occasion-of.ts';

const at = (text: string) => Date.parse(text);
const held = (day: string, attendance: string | null = '5') => ({
  startsAt: at(`${day}T14:00Z`),
  attendance,
});

describe('why a questionnaire was answered', () => {
  it.each([
    ['the first answers before anybody was seen: referral', 'referred', [], true, 'referral'],
    [
      'the first answers with an assessment booked for tomorrow: still referral',
      'referred',
      [held('2026-11-25', null)],
      true,
      'referral',
    ],
    ['answered before, nobody seen yet: weekly', 'referred', [], false, 'weekly'],
    [
      'the first answers to it after a contact long ago: weekly',
      'in-treatment',
      [held('2026-11-10')],
      true,
      'weekly',
    ],
    ['three days before a check-in: check-in', 'in-treatment', [held('2026-11-27', null)], false, 'check-in'],
    ['four days before: weekly', 'in-treatment', [held('2026-11-28', null)], false, 'weekly'],
    ['on its day: check-in', 'in-treatment', [held('2026-11-24')], false, 'check-in'],
    ['three days after: check-in', 'in-treatment', [held('2026-11-21', '6')], false, 'check-in'],
    ['four days after: weekly', 'in-treatment', [held('2026-11-20')], false, 'weekly'],
    ['near one that was missed: weekly', 'in-treatment', [held('2026-11-24', '3')], false, 'weekly'],
    ['near one that was cancelled: weekly', 'in-treatment', [held('2026-11-25', '2')], false, 'weekly'],
    [
      'near one that came too late to be seen: weekly',
      'in-treatment',
      [held('2026-11-24', '7')],
      false,
      'weekly',
    ],
    [
      'the first ever, and only missed ones before: referral',
      'referred',
      [held('2026-11-23', '3')],
      true,
      'referral',
    ],
    ['once the course has ended: end', 'ended', [held('2026-11-24')], false, 'end'],
  ] as const)('%s', (_sentence, status, contacts, isFirst, expected) => {
    expect(occasionOf({ status, contacts, isFirst, now: at('2026-11-24T09:00Z') })).toBe(expected);
  });

  it('counts calendar days in England, over the night when the clocks go back', () => {
    const contacts = [{ startsAt: at('2026-10-27T23:30Z'), attendance: null }];
    const asked = { status: 'in-treatment', contacts, isFirst: false } as const;
    expect(occasionOf({ ...asked, now: at('2026-10-23T23:01Z') })).toBe('check-in');
    expect(occasionOf({ ...asked, now: at('2026-10-23T22:59Z') })).toBe('weekly');
  });
});
