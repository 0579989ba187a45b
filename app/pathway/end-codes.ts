/** Why a course ended: codes of the national data set (CLINICAL section 2). Pure; the words are in `caseload:ending`. */
import { attended, treatmentContacts } from './attended.ts';
import type { CheckIn } from './check-ins.server.ts';

/** By how far the patient came: never seen, seen and not taken on, taken on for treatment. */
const CODES = {
  'not-seen': ['50'],
  'not-taken-on': ['10', '11', '12', '13', '14', '16', '17', '95'],
  'taken-on': ['46', '47', '48', '49', '96'],
} as const;

export type EndCode = (typeof CODES)[keyof typeof CODES][number];

/**
 * The codes that fit a course with these contacts. Somebody was seen with the first contact they attended, and taken on
 * with the first that was treatment.
 */
export function endCodesFor(
  checkIns: readonly Pick<CheckIn, 'attendance' | 'appointmentType'>[],
): readonly EndCode[] {
  if (treatmentContacts(checkIns) > 0) return CODES['taken-on'];
  return checkIns.some((each) => attended(each) === true) ? CODES['not-taken-on'] : CODES['not-seen'];
}

/** Narrows what a form or a row says to a code that we know. */
export function isEndCode(value: string | null): value is EndCode {
  return Object.values(CODES).some((codes) => (codes as readonly (string | null)[]).includes(value));
}
