import { describe, expect, it } from 'vitest';
import { bookingTime, clashesWith, isMeetingLink } from './booking.ts';

const NOW = Date.parse('2026-11-24T10:00Z');

describe('a time for a check-in', () => {
  it.each([
    ['a minute ahead can be booked', '2026-11-24', '10:01', { kind: 'at', startsAt: NOW + 60_000 }],
    ['this minute cannot', '2026-11-24', '10:00', { kind: 'time-not-ahead' }],
    ['yesterday cannot', '2026-11-23', '15:00', { kind: 'time-not-ahead' }],
    ['a year ahead can', '2027-11-24', '10:00', { kind: 'at', startsAt: Date.parse('2027-11-24T10:00Z') }],
    ['a day more cannot', '2027-11-25', '10:00', { kind: 'time-too-far' }],
    ['the hour that the clocks skip in March is not there', '2027-03-28', '01:30', { kind: 'time-skipped' }],
    [
      'the hour that comes twice in October has to be asked about',
      '2027-10-31',
      '01:30',
      { kind: 'time-twice' },
    ],
  ])('%s', (_what, date, time, expected) => {
    expect(bookingTime({ date, time }, NOW)).toEqual(expected);
  });

  it('of the hour that comes twice is the one that was chosen', () => {
    const asked = { date: '2027-10-31', time: '01:30' };
    const [first, second] = (['first', 'second'] as const).map((which) =>
      bookingTime({ ...asked, which }, NOW),
    );
    expect(first).toEqual({ kind: 'at', startsAt: Date.parse('2027-10-31T00:30Z') });
    expect(second).toEqual({ kind: 'at', startsAt: Date.parse('2027-10-31T01:30Z') });
  });
});

describe('the address of a video check-in', () => {
  it.each([
    ['https://meet.example.org/room/12', true],
    ['http://meet.example.org/room/12', false],
    ['javascript:alert(1)', false],
    ['https://user:secret@meet.example.org/', false],
    ['https://localhost/', false],
    ['meet.example.org', false],
  ])('%s', (address, good) => {
    expect(isMeetingLink(address)).toBe(good);
  });
});

describe('two check-ins at once', () => {
  const at = (time: string, minutes = 30) => ({ startsAt: Date.parse(`2026-11-25T${time}Z`), minutes });

  it.each([
    ['the same time', '10:00', true],
    ['one that ends in it', '09:45', true],
    ['one that begins in it', '10:29', true],
    ['one that ends as it begins', '09:30', false],
    ['one that begins as it ends', '10:30', false],
  ])('%s', (_what, time, clash) => {
    expect(clashesWith(at('10:00'), [at(time)])).toHaveLength(clash ? 1 : 0);
  });

  it('a long one that lies around it', () => {
    expect(clashesWith(at('10:00'), [at('09:00', 120)])).toHaveLength(1);
  });
});
