import { expect, it } from 'vitest';
import { nextAppointmentType } from './next-appointment-type.ts';

type Past = Parameters<typeof nextAppointmentType>[0][number];

it.each<[string, Past[], string]>([
  ['before anybody was seen is an assessment', [], '01'],
  ['after an assessment is treatment', [{ appointmentType: '01', attendance: '5' }], '02'],
  [
    'after an assessment to which they came late is treatment',
    [{ appointmentType: '01', attendance: '6' }],
    '02',
  ],
  ['after an assessment with treatment is treatment', [{ appointmentType: '03', attendance: '5' }], '02'],
  ['after a missed assessment is an assessment', [{ appointmentType: '01', attendance: '3' }], '01'],
  ['while the assessment lies ahead is an assessment', [{ appointmentType: '01', attendance: null }], '01'],
])('the next contact %s', (_when, checkIns, type) => {
  expect(nextAppointmentType(checkIns)).toBe(type);
});
