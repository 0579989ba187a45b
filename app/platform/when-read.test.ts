import { describe, expect, it } from 'vitest';
import { readServiceSettings } from './service-settings.ts';
import { whenRead } from './when-read.ts';
import type { ServiceHours } from './working-hours.ts';

const service = readServiceSettings('content/service/service.json');

/** As a person in England would write it: `Fri 27 Nov, 17:00`. */
function inEngland(moment: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
}

function told(now: string, hours: ServiceHours = service): string {
  const read = whenRead(hours, Date.parse(now));
  switch (read.kind) {
    case 'unknown':
      return 'unknown';
    case 'closed':
      return `closed, from ${inEngland(read.next.at)} (${read.next.day})`;
    case 'open':
      return `until ${inEngland(read.until)}, then ${read.next ? `${inEngland(read.next.at)} (${read.next.day})` : 'never'}`;
  }
}

describe('when somebody is there to read', () => {
  it.each([
    ['one minute before opening', '2026-11-25T08:59Z', 'closed, from Wed 25 Nov, 09:00 (today)'],
    ['at opening', '2026-11-25T09:00Z', 'until Wed 25 Nov, 17:00, then Thu 26 Nov, 09:00 (tomorrow)'],
    [
      'one minute before closing',
      '2026-11-25T16:59Z',
      'until Wed 25 Nov, 17:00, then Thu 26 Nov, 09:00 (tomorrow)',
    ],
    [
      'at closing nobody is promised any more',
      '2026-11-25T17:00Z',
      'closed, from Thu 26 Nov, 09:00 (tomorrow)',
    ],
    ['at midnight, today is the new day', '2026-11-26T00:00Z', 'closed, from Thu 26 Nov, 09:00 (today)'],
    ['on a Friday afternoon', '2026-11-27T16:59Z', 'until Fri 27 Nov, 17:00, then Mon 30 Nov, 09:00 (later)'],
    ['on a Friday evening', '2026-11-27T17:00Z', 'closed, from Mon 30 Nov, 09:00 (later)'],
    ['on a Sunday', '2026-11-29T23:59Z', 'closed, from Mon 30 Nov, 09:00 (tomorrow)'],
    ['on Christmas Eve after closing', '2026-12-24T17:00Z', 'closed, from Tue 29 Dec, 09:00 (later)'],
    ['on the bank holiday after Christmas', '2026-12-28T10:00Z', 'closed, from Tue 29 Dec, 09:00 (tomorrow)'],
    [
      'before the night in which the clocks go back',
      '2026-10-23T16:00Z',
      'closed, from Mon 26 Oct, 09:00 (later)',
    ],
    [
      'in the hour of that night that comes twice',
      '2026-10-25T01:30Z',
      'closed, from Mon 26 Oct, 09:00 (tomorrow)',
    ],
    [
      'one summer minute before closing',
      '2026-07-01T15:59Z',
      'until Wed 1 Jul, 17:00, then Thu 2 Jul, 09:00 (tomorrow)',
    ],
    ['at closing in summer', '2026-07-01T16:00Z', 'closed, from Thu 2 Jul, 09:00 (tomorrow)'],
    [
      'before the night in which they go forward',
      '2027-03-25T18:00Z',
      'closed, from Tue 30 Mar, 09:00 (later)',
    ],
  ])('%s', (_when, now, words) => {
    expect(told(now)).toBe(words);
  });

  it('a day that opens late is still to come in its morning', () => {
    const late = {
      ...service,
      openingHours: { ...service.openingHours, wednesday: { from: '12:00', to: '20:00' } },
    };
    expect(told('2026-11-25T09:00Z', late)).toBe('closed, from Wed 25 Nov, 12:00 (today)');
    expect(told('2026-11-25T19:59Z', late)).toContain('until Wed 25 Nov, 20:00');
  });

  it('a service that is never open promises nothing', () => {
    const shut = Object.fromEntries(Object.keys(service.openingHours).map((day) => [day, null]));
    expect(told('2026-11-25T09:00Z', { ...service, openingHours: shut as never })).toBe('unknown');
  });
});
