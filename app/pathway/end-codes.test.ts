import { describe, expect, it } from 'vitest';
import { endCodesFor, isEndCode } from './end-codes.ts';

const contact = (appointmentType: '01' | '02' | '06', attendance: '5' | '3' | null) => ({
  appointmentType,
  attendance,
});

describe('why a course ended', () => {
  it.each([
    ['nobody was seen', [], '50', 1],
    ['one was booked', [contact('02', null)], '50', 1],
    ['the patient did not come', [contact('02', '3')], '50', 1],
    ['only an assessment took place', [contact('01', '5'), contact('02', '3')], '10', 8],
    ['treatment began', [contact('01', '5'), contact('02', '5')], '46', 5],
  ] as const)('%s', (_what, contacts, first, count) => {
    const codes = endCodesFor(contacts);
    expect([codes[0], codes.length]).toEqual([first, count]);
  });

  it('knows its codes from anything else', () => {
    expect(['46', '10', '50', '96'].every(isEndCode)).toBe(true);
    expect([null, '', '15', 'toString'].some(isEndCode)).toBe(false);
  });
});
