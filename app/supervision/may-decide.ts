/** Who decides about a case in supervision. Pure. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';

/** Whoever supervises the practitioner now; nobody decides about a patient of their own, or in a colleague's stead. */
export function mayDecide(
  actor: PractitionerActor,
  { supervisorId }: Pick<Episode, 'supervisorId'>,
): boolean {
  return actor.role === 'supervisor' && supervisorId === actor.practitionerId;
}
