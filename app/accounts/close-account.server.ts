/** Closing an account, so that nobody signs in with it, and opening it again. In the caller's transaction. */
import type { Queryable } from '#db/client.ts';
import type { AccountId } from '#db/schema/ids.ts';
import { deleteSessionsOfAccount, setDisabledAt } from './accounts.queries.server.ts';
import type { LeadActor } from './actor.ts';
import { recordDone } from './audit.server.ts';

/** Its sessions end at once: the next request of each is signed out. Closed twice, it is closed once. */
export function closeAccountIn(tx: Queryable, actor: LeadActor, id: AccountId, now: number): void {
  deleteSessionsOfAccount(id, tx);
  if (setDisabledAt(tx, id, now)) {
    recordDone(tx, { actor, action: 'account.close', subject: { type: 'account', id } });
  }
}

/** With the password it had. */
export function openAccountIn(tx: Queryable, actor: LeadActor, id: AccountId): void {
  if (setDisabledAt(tx, id, null)) {
    recordDone(tx, { actor, action: 'account.open', subject: { type: 'account', id } });
  }
}
