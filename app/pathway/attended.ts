/** What attendance codes mean (CLINICAL section 2, national data set). Pure. */
import type { checkIn } from '#db/schema/pathway.ts';

type CheckIn = typeof checkIn.$inferSelect;

/** Seen, on time (5) or late (6). */
export const SEEN: readonly NonNullable<CheckIn['attendance']>[] = ['5', '6'];
/** Did not come (3), or came too late to be seen (7). */
export const MISSED: readonly NonNullable<CheckIn['attendance']>[] = ['3', '7'];
/** Assessment (01), assessment and treatment (03). */
export const ASSESSMENT: readonly CheckIn['appointmentType'][] = ['01', '03'];
/** Treatment (02), assessment and treatment (03), review and treatment (05). */
export const TREATMENT: readonly CheckIn['appointmentType'][] = ['02', '03', '05'];

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
