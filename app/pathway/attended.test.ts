import { describe, expect, it } from 'vitest';
import { attended, treatmentContacts } from './attended.ts';

describe('attendance', () => {
  it.each([
    ['5', true],
    ['6', true],
    ['7', false],
    ['3', false],
    ['2', false],
    ['4', false],
    [null, null],
  ] as const)('code %s', (attendance, seen) => {
    expect(attended({ attendance })).toBe(seen);
  });

  it('counts as treatment: 02, 03 and 05, when the patient was seen', () => {
    const types = ['01', '02', '03', '04', '05', '06', '07'] as const;
    const contacts = (attendance: '5' | '3' | null) =>
      types.map((appointmentType) => ({ appointmentType, attendance }));
    expect(treatmentContacts(contacts('5'))).toBe(3);
    expect(treatmentContacts(contacts('3'))).toBe(0);
    expect(treatmentContacts(contacts(null))).toBe(0);
  });
});
