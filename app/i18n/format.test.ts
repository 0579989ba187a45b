import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDate,
  daysBetween,
  formatChange,
  formatDay,
  formatNumber,
  formatTime,
} from './format.ts';

describe('dates and times in England', () => {
  it.each([
    ['a summer evening is an hour ahead of UTC', '2026-07-01T23:30:00Z', '2026-07-02', '00:30'],
    ['a winter evening is not', '2026-12-01T23:30:00Z', '2026-12-01', '23:30'],
    ['the hour that comes twice, first time', '2026-10-25T00:30:00Z', '2026-10-25', '01:30'],
    ['the hour that comes twice, second time', '2026-10-25T01:30:00Z', '2026-10-25', '01:30'],
  ])('%s', (_what, moment, date, time) => {
    expect([calendarDate(Date.parse(moment)), formatTime('en', Date.parse(moment))]).toEqual([date, time]);
  });

  it('days are counted by the calendar, whatever the clocks do', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect([daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-03-30', '2026-03-28')]).toEqual([
      2, -2,
    ]);
  });

  it('are said in the reader’s language', () => {
    expect(formatDay('en', '2026-11-24')).toBe('Tuesday 24 November');
    expect(formatDay('pl', '2026-11-24')).toBe('wtorek, 24 listopada');
    expect(formatDay('ar', '2026-11-24')).toBe('الثلاثاء، 24 نوفمبر');
  });

  it('and numbers in Arabic have the digits that its readers in England see everywhere else', () => {
    expect([formatTime('ar', Date.parse('2026-12-01T14:02:00Z')), formatNumber('ar', 1234.5)]).toEqual([
      '14:02',
      '1,234.5',
    ]);
  });

  it('a change has a true minus sign', () => {
    expect([formatChange('en', -5), formatChange('en', 0), formatChange('en', 3)]).toEqual(['−5', '0', '+3']);
  });
});
