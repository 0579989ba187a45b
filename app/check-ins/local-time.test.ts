import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, formatTime } from '#app/i18n/format.ts';
import { localTime } from './local-time.ts';

const moment = (iso: string) => Date.parse(iso);

describe('a time on a clock in England', () => {
  it.each([
    ['in winter is UTC', '2026-12-01', '09:30', '2026-12-01T09:30Z'],
    ['in summer is an hour ahead of UTC', '2027-07-01', '09:30', '2027-07-01T08:30Z'],
    ['just after midnight in summer is the day before in UTC', '2027-07-01', '00:15', '2027-06-30T23:15Z'],
    ['the minute before the clocks go forward', '2027-03-28', '00:59', '2027-03-28T00:59Z'],
    ['the minute they have gone forward', '2027-03-28', '02:00', '2027-03-28T01:00Z'],
    ['the minute before the hour that comes twice', '2027-10-31', '00:59', '2027-10-30T23:59Z'],
    ['the minute after it', '2027-10-31', '02:00', '2027-10-31T02:00Z'],
    ['on 29 February', '2028-02-29', '12:00', '2028-02-29T12:00Z'],
  ])('%s', (_what, date, time, iso) => {
    expect(localTime(date, time)).toEqual({ kind: 'moment', at: moment(iso) });
  });

  it.each(['01:00', '01:30', '01:59'])('%s on the night in March is not there; an hour later is', (time) => {
    const suggested = moment(`2027-03-28T${time}Z`);
    expect(localTime('2027-03-28', time)).toEqual({ kind: 'skipped', suggested });
    expect(formatTime('en', suggested)).toBe(time.replace('01', '02'));
  });

  it.each(['01:00', '01:30', '01:59'])('%s on the night in October is there twice', (time) => {
    const [first, second] = [moment(`2027-10-31T00:${time.slice(3)}Z`), moment(`2027-10-31T${time}Z`)];
    expect(localTime('2027-10-31', time)).toEqual({ kind: 'twice', first, second });
    expect([first, second].map((at) => formatTime('en', at))).toEqual([time, time]);
  });

  it('leads to a moment at which the clock shows just that, whatever the day and the minute', () => {
    const minutes = fc.integer({ min: moment('2020-01-01T00:00Z'), max: moment('2040-01-01T00:00Z') });
    fc.assert(
      fc.property(minutes, (any) => {
        const at = any - (any % 60_000);
        const found = localTime(calendarDate(at), formatTime('en', at));
        const moments =
          found.kind === 'moment' ? [found.at] : found.kind === 'twice' ? [found.first, found.second] : [];
        expect(moments).toContain(at);
      }),
    );
  });

  it.each([
    ['2027-02-30', '10:00'],
    ['2027-13-01', '10:00'],
    ['2027-01-01', '24:30'],
    ['soon', 'later'],
  ])('%s %s is none, and is refused', (date, time) => {
    expect(() => localTime(date, time)).toThrow(RangeError);
  });
});
