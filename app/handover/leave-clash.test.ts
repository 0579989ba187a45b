import { describe, expect, it } from 'vitest';
import type { PractitionerId } from '#db/schema/ids.ts';
import { leaveClash, type LeaveThere, whyNotTheseDays } from './leave-clash.ts';

const id = (name: string) => name as PractitionerId;
const there = (name: string, coverName: string, fromOn: string, untilOn: string): LeaveThere => ({
  ...{ practitionerId: id(name), coverId: id(coverName), name, coverName, fromOn, untilOn },
});
/** Ada wants to be away in the second week of May, with Ben in her place. */
const WANTED = { practitionerId: id('Ada'), coverId: id('Ben'), fromOn: '2026-05-11', untilOn: '2026-05-15' };

describe('leave fits', () => {
  it.each([
    ['nothing else is arranged', [], null],
    ['her other leave ends the day before', [there('Ada', 'Cas', '2026-05-01', '2026-05-10')], null],
    ['her other leave ends on her first day', [there('Ada', 'Cas', '2026-05-01', '2026-05-11')], 'overlap'],
    ['her other leave begins on her last day', [there('Ada', 'Cas', '2026-05-15', '2026-05-20')], 'overlap'],
    ['Ben is away on one of the days', [there('Ben', 'Cas', '2026-05-15', '2026-05-15')], 'cover-away'],
    ['Ben comes back the day before', [there('Ben', 'Cas', '2026-05-01', '2026-05-10')], null],
    ['she covers for Cas on one of the days', [there('Cas', 'Ada', '2026-05-12', '2026-05-12')], 'covers'],
    ['Ben covers for Cas too', [there('Cas', 'Ben', '2026-05-11', '2026-05-15')], null],
    ['two others are away', [there('Cas', 'Dee', '2026-05-11', '2026-05-15')], null],
  ])('when %s', (_when, arranged, why) => {
    expect(leaveClash(WANTED, arranged)?.why ?? null).toBe(why);
  });

  it.each([
    ['today and for one day', '2026-05-04', '2026-05-04', 0, null],
    ['from yesterday', '2026-05-03', '2026-05-10', 7, 'from-past'],
    ['backwards', '2026-05-10', '2026-05-09', -1, 'until-before-from'],
    ['a year', '2026-05-10', '2027-05-11', 366, null],
    ['more than a year', '2026-05-10', '2027-05-12', 367, 'too-long'],
  ])('%s', (_days, fromOn, untilOn, days, why) => {
    expect(whyNotTheseDays({ fromOn, untilOn }, { today: '2026-05-04', days })).toBe(why);
  });
});
