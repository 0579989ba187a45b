/** Telling the other side of what has changed, in the caller's transaction. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { notify } from '#app/notifications/notify.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import { accountOfPatient, accountOfPractitioner } from './check-ins.queries.server.ts';

interface Change {
  kind: 'check-in-changed' | 'check-in-offered' | 'check-in-asked-for';
  /** Another change of the same thing needs another name, or nobody is told of it. */
  subjectId: string;
  /** Epoch ms. */
  now: number;
}

/** What a patient does is told to their practitioner, or to who covers; what staff do, to the patient. */
export function tellOfChange(
  tx: Queryable,
  actor: PatientActor | PractitionerActor,
  episode: Episode,
  change: Change,
): void {
  const recipientId =
    actor.role === 'patient'
      ? accountOfPractitioner(tx, episode.coverId ?? episode.practitionerId)
      : accountOfPatient(tx, episode.patientId);
  if (recipientId) notify(tx, { ...change, recipientId });
}
