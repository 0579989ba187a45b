/** SQL of lists that were opened: the order that their later pages go by. */
import { and, desc, eq, notInArray } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { caseloadListing } from '#db/schema/caseload.ts';
import type { AccountId, CaseloadListingId } from '#db/schema/ids.ts';

/** Somebody with several windows open keeps a list in each; more than these are forgotten. */
const MOST_KEPT = 5;

/** The one that was opened last. */
export function newestListingQuery(on: Queryable, accountId: AccountId) {
  return on
    .select()
    .from(caseloadListing)
    .where(eq(caseloadListing.accountId, accountId))
    .orderBy(desc(caseloadListing.madeAt))
    .limit(1);
}

/** Only when it is theirs. */
export function ownListing(accountId: AccountId, id: string): { episodes: string } | undefined {
  return database()
    .select({ episodes: caseloadListing.episodes })
    .from(caseloadListing)
    .where(and(eq(caseloadListing.id, id as CaseloadListingId), eq(caseloadListing.accountId, accountId)))
    .get();
}

export function insertListing(on: Queryable, row: typeof caseloadListing.$inferInsert): void {
  on.insert(caseloadListing).values(row).run();
}

export function forgetOldListings(on: Queryable, accountId: AccountId): void {
  const kept = on
    .select({ id: caseloadListing.id })
    .from(caseloadListing)
    .where(eq(caseloadListing.accountId, accountId))
    .orderBy(desc(caseloadListing.madeAt))
    .limit(MOST_KEPT);
  on.delete(caseloadListing)
    .where(and(eq(caseloadListing.accountId, accountId), notInArray(caseloadListing.id, kept)))
    .run();
}
