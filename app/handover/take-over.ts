/** Who may hand patients over, and to whom. Pure. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { PractitionerId } from '#db/schema/ids.ts';

interface LooksAfter {
  practitionerId: PractitionerId;
  /** Who supervises that practitioner; null when nobody does. */
  supervisorId: PractitionerId | null;
}

/** Whoever looks after the patient, and their supervisor. Who covers may not: they come and go with the leave. */
export function mayHandOver(actor: PractitionerActor, { practitionerId, supervisorId }: LooksAfter): boolean {
  if (actor.practitionerId === practitionerId) return true;
  return actor.role === 'supervisor' && actor.practitionerId === supervisorId;
}

/** A full caseload of low-intensity work (CLINICAL section 8: 45 to 60 active cases). */
export const FULL_CASELOAD = 60;

export interface Receiver {
  /** Whether this person has the patients now. */
  same: boolean;
  closed: boolean;
  /** The last day of leave that has begun (YYYY-MM-DD); null while they are at work. */
  awayUntil: string | null;
  activeCases: number;
}

/** Why somebody may not take patients over; `full` only until whoever hands over says that they are sure. */
export type NotReceiving = 'same' | 'closed' | 'away' | 'full';

/** Null when `receiver` may take over `count` patients more. */
export function whyNotReceiving(
  { same, closed, awayUntil, activeCases }: Receiver,
  { count, sure }: { count: number; sure: boolean },
): NotReceiving | null {
  if (same) return 'same';
  if (closed) return 'closed';
  if (awayUntil !== null) return 'away';
  return activeCases + count > FULL_CASELOAD && !sure ? 'full' : null;
}
