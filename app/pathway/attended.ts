/** What attendance codes mean (CLINICAL section 2, national data set). Pure. */
import type { CheckIn } from './check-ins.server.ts';

type Attendance = NonNullable<CheckIn['attendance']>;

/** Seen, on time (5) or late (6). */
const SEEN: readonly Attendance[] = ['5', '6'];
/** Treatment (02), assessment and treatment (03), review and treatment (05). */
const TREATMENT: readonly CheckIn['appointmentType'][] = ['02', '03', '05'];

/** Whether the patient was seen; null while the check-in lies ahead. */
export function attended({ attendance }: Pick<CheckIn, 'attendance'>): boolean | null {
  return attendance === null ? null : SEEN.includes(attendance);
}

/** How many contacts counted as treatment and were attended. */
export function treatmentContacts(
  checkIns: readonly Pick<CheckIn, 'attendance' | 'appointmentType'>[],
): number {
  return checkIns.filter((each) => attended(each) === true && TREATMENT.includes(each.appointmentType))
    .length;
}
