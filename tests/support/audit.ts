/** The audit trail of one account, as verbs and outcomes in the order they were written. */
import { eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { AccountId } from '#db/schema/ids.ts';

export function auditOf(accountId: AccountId): [action: string, outcome: string][] {
  return database()
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.accountId, accountId))
    .all()
    .map(({ action, outcome }) => [action, outcome]);
}
