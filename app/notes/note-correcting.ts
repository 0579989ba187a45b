/** Until when the author of a note may still put it right. Pure. */

/** In milliseconds. The database has the same figure in its trigger `clinical_note_immutable`. */
const CORRECTED_WITHIN = 24 * 60 * 60 * 1000;

/** The last moment (epoch ms) at which a note written at `writtenAt` may be corrected. */
export function correctableUntil(writtenAt: number): number {
  return writtenAt + CORRECTED_WITHIN;
}

/** From that moment on it is only added to. */
export function isCorrectable({ writtenAt }: { writtenAt: number }, now: number): boolean {
  return now <= correctableUntil(writtenAt);
}
