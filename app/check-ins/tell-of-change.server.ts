/** Telling the other side of what has changed, in the caller's transaction. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { accountOfPatient } from '#app/pathway/account-of-patient.server.ts';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import type { AccountId, CheckInId } from '#db/schema/ids.ts';

interface Change {
  kind: 'check-in-changed' | 'check-in-offered' | 'check-in-asked-for';
  /** Another change of the same thing needs another name, or nobody is told of it. */
  subjectId: string;
  /** Epoch ms. */
  now: number;
}

/** What a patient does is told to who looks after them, to who covers, and to the
 * supervisor when nobody else reads it; what staff do, to the patient. */
export function tellOfChange(
  tx: Queryable,
  actor: PatientActor | PractitionerActor,
  episode: Episode,
  change: Change,
): void {
  const recipients =
    actor.role === 'patient'
      ? carersToTell(tx, episode.practitionerId, change.now).readers
      : patientOf(tx, episode);
  for (const recipientId of recipients) notify(tx, { ...change, recipientId });
}

/** That a check-in does not take place. The one who booked it was told under its own id. */
export function tellOfCancelled(
  tx: Queryable,
  actor: PatientActor | PractitionerActor,
  episode: Episode,
  { id, now }: { id: CheckInId; now: number },
): void {
  tellOfChange(tx, actor, episode, { kind: 'check-in-changed', subjectId: `cancelled-${id}`, now });
}

function patientOf(tx: Queryable, { patientId }: Episode): AccountId[] {
  const accountId = accountOfPatient(tx, patientId);
  return accountId ? [accountId] : [];
}
