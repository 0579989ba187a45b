/** Treatment begins with the first attended treatment contact (CLINICAL section 2). */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Queryable } from '#db/client.ts';
import { type Episode, setInTreatment } from './pathway.queries.server.ts';

/** In the caller's transaction, for an episode that it has reached. One that is in treatment, or has ended, stays as it is. */
export function beginTreatmentIn(tx: Queryable, actor: PractitionerActor, { id }: Episode): void {
  if (!setInTreatment(tx, id)) return;
  recordDone(tx, { actor, action: 'episode.begin-treatment', subject: { type: 'episode', id } });
}
