/** Who may see an episode of care (DESIGN section 7). Pure: the caller says whom the episode belongs to. */
import type { Actor } from '#app/accounts/actor.ts';
import type { PatientId, PractitionerId } from '#db/schema/ids.ts';

interface Belongs {
  patientId: PatientId;
  practitionerId: PractitionerId;
  /** Who supervises that practitioner; null when nobody does. */
  supervisorId: PractitionerId | null;
}

/** A patient their own; a practitioner the ones assigned to them; a supervisor also those of whom they supervise. */
export function maySeeEpisode(actor: Actor, episode: Belongs): boolean {
  switch (actor.role) {
    case 'patient':
      return actor.patientId === episode.patientId;
    case 'practitioner':
      return actor.practitionerId === episode.practitionerId;
    case 'supervisor':
      return actor.practitionerId === episode.practitionerId || actor.practitionerId === episode.supervisorId;
    case 'lead':
    case 'author':
      return false;
  }
}
