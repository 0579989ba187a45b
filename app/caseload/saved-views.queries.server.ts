/** SQL of lists that somebody keeps under a name of their own. */
import { and, asc, eq } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { savedView } from '#db/schema/caseload.ts';
import type { AccountId, SavedViewId } from '#db/schema/ids.ts';

/** By name. */
export function viewsQuery(accountId: AccountId) {
  const { id, name, query } = savedView;
  return database()
    .select({ id, name, query })
    .from(savedView)
    .where(eq(savedView.accountId, accountId))
    .orderBy(asc(name));
}

export function viewByName(on: Queryable, accountId: AccountId, name: string) {
  return on
    .select()
    .from(savedView)
    .where(and(eq(savedView.accountId, accountId), eq(savedView.name, name)))
    .get();
}

export function insertView(on: Queryable, row: typeof savedView.$inferInsert): void {
  on.insert(savedView).values(row).run();
}

export function setQuery(on: Queryable, id: SavedViewId, query: string): void {
  on.update(savedView).set({ query }).where(eq(savedView.id, id)).run();
}

/** False when it is not theirs, or not there. */
export function deleteView(on: Queryable, accountId: AccountId, id: string): boolean {
  const theirs = and(eq(savedView.accountId, accountId), eq(savedView.id, id as SavedViewId));
  return on.delete(savedView).where(theirs).run().changes === 1;
}
