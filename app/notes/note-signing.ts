/** Who countersigns a note, and what a signature still says of it. Pure. */
import type { PractitionerId } from '#db/schema/ids.ts';

/** Practitioners around a note; null where there is nobody. */
export interface NotePeople {
  author: PractitionerId | null;
  /** Who supervises the author. */
  authorSupervisor: PractitionerId | null;
  /** Who looks after the patient now, and who supervises them. */
  practitioner: PractitionerId;
  supervisor: PractitionerId | null;
}

/**
 * Who may sign, the first one before the second: whoever supervises the patient's practitioner now; and the author's
 * supervisor, where the patient is their own. Nobody signs what they wrote. Nothing of this is stored with the note,
 * so that it waits for the new supervisor on the day on which one is named.
 */
export function signersOf({
  author,
  authorSupervisor,
  practitioner,
  supervisor,
}: NotePeople): PractitionerId[] {
  const oversees = practitioner === authorSupervisor ? authorSupervisor : null;
  return [...new Set([supervisor, oversees])].filter(
    (each) => each !== null && each !== author,
  ) as PractitionerId[];
}

/** How a note stands, or stood when it was signed: its revision, and how many addenda it has. */
export interface Standing {
  revision: number;
  addenda: number;
}

/** What a signature given at `signed` says of the note as it is `now`. */
export function signatureSays(
  signed: Standing,
  now: Standing,
): 'as-it-stands' | 'before-correction' | 'before-addendum' {
  if (signed.revision !== now.revision) return 'before-correction';
  return signed.addenda === now.addenda ? 'as-it-stands' : 'before-addendum';
}
