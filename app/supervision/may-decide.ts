/** Who decides about a case in supervision. Pure. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';

/**
 * Whoever supervises the practitioner now, or covers for that supervisor today; nobody decides about a patient of their own,
 * or in the practitioner's stead.
 */
export function mayDecide(
  actor: PractitionerActor,
  {
    practitionerId,
    supervisorId,
    supervisorCoverId,
  }: Pick<Episode, 'practitionerId' | 'supervisorId' | 'supervisorCoverId'>,
): boolean {
  if (actor.role !== 'supervisor' || actor.practitionerId === practitionerId) return false;
  return [supervisorId, supervisorCoverId].includes(actor.practitionerId);
}
