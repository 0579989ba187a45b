/** To whom the outbox writes about a patient's own course. */
import type { Queryable } from '#db/client.ts';
import type { AccountId, PatientId } from '#db/schema/ids.ts';
import { patientAccountId } from './ending.queries.server.ts';

/** The patient's account; null for nobody. For a patient whose course the caller has reached, in its transaction. */
export function accountOfPatient(on: Queryable, id: PatientId): AccountId | null {
  return patientAccountId(on, id);
}
