/** Who may see an episode of care (DESIGN section 7). Pure: the caller says whom the episode belongs to. */
import type { Actor } from '#app/accounts/actor.ts';
import type { PatientId, PractitionerId } from '#db/schema/ids.ts';

interface Belongs {
  patientId: PatientId;
  practitionerId: PractitionerId;
  /** Who supervises that practitioner; null when nobody does. */
  supervisorId: PractitionerId | null;
  /** Who covers for that supervisor today; null while they are at work. */
  supervisorCoverId: PractitionerId | null;
  /** Who covers for that practitioner today; null while they are at work. */
  coverId: PractitionerId | null;
}

/**
 * A patient their own; a practitioner the ones assigned to them, and those of a colleague for whom they cover today; a
 * supervisor also those of whom they supervise, and of whom a supervisor supervises for whom they cover today.
 */
export function maySeeEpisode(actor: Actor, episode: Belongs): boolean {
  const { practitionerId, coverId, supervisorId, supervisorCoverId } = episode;
  switch (actor.role) {
    case 'patient':
      return actor.patientId === episode.patientId;
    case 'practitioner':
      return [practitionerId, coverId].includes(actor.practitionerId);
    case 'supervisor':
      return [practitionerId, coverId, supervisorId, supervisorCoverId].includes(actor.practitionerId);
    case 'lead':
    case 'author':
      return false;
  }
}
