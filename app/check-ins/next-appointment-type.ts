/** What the next contact is for, unless somebody says otherwise. Pure. */
import { ASSESSMENT, SEEN } from '#app/pathway/attended.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';

/**
 * Treatment (02) once the patient was seen at an assessment (01, 03), else an assessment (01): appointment types of the
 * national data set, CLINICAL section 2. One that was missed or cancelled assessed nobody.
 */
export function nextAppointmentType(
  checkIns: readonly Pick<CheckIn, 'appointmentType' | 'attendance'>[],
): '01' | '02' {
  const assessed = checkIns.some(
    ({ appointmentType, attendance }) =>
      ASSESSMENT.includes(appointmentType) && attendance !== null && SEEN.includes(attendance),
  );
  return assessed ? '02' : '01';
}
