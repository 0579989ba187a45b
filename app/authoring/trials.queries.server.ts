/** All SQL of try-outs: what an author wrote while they went through a draft. No patient is here. */
import { and, eq } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { trial, trialEntry, trialPage } from '#db/schema/authoring.ts';
import type { AccountId, DraftId, TrialId } from '#db/schema/ids.ts';

type TrialEntry = typeof trialEntry.$inferSelect;

export function trialOf(on: Queryable, draftId: DraftId, accountId: AccountId) {
  return on
    .select()
    .from(trial)
    .where(and(eq(trial.draftId, draftId), eq(trial.accountId, accountId)))
    .get();
}

export function insertTrial(on: Queryable, row: typeof trial.$inferInsert): void {
  on.insert(trial).values(row).run();
}

/** Every block that was written in. */
export function entriesOfTrialQuery(trialId: TrialId) {
  return database().select().from(trialEntry).where(eq(trialEntry.trialId, trialId));
}

/** Every page that was marked as done. */
export function pagesOfTrialQuery(trialId: TrialId) {
  return database().select().from(trialPage).where(eq(trialPage.trialId, trialId));
}

/** Writes what is in the block now, over what was there. */
export function keepEntry(on: Queryable, row: Omit<TrialEntry, 'revision'>): void {
  const { answers, sharedAt, savedAt } = row;
  const before = on
    .select({ id: trialEntry.id, revision: trialEntry.revision })
    .from(trialEntry)
    .where(and(eq(trialEntry.trialId, row.trialId), eq(trialEntry.block, row.block)))
    .get();
  if (!before) {
    on.insert(trialEntry)
      .values({ ...row, revision: 1 })
      .run();
    return;
  }
  on.update(trialEntry)
    .set({ answers, sharedAt, savedAt, revision: before.revision + 1 })
    .where(eq(trialEntry.id, before.id))
    .run();
}

export function keepDone(on: Queryable, row: typeof trialPage.$inferInsert): void {
  on.insert(trialPage).values(row).onConflictDoNothing().run();
}

/** Takes away all that was written and done in it. */
export function clearTrial(on: Queryable, trialId: TrialId): void {
  on.delete(trialEntry).where(eq(trialEntry.trialId, trialId)).run();
  on.delete(trialPage).where(eq(trialPage.trialId, trialId)).run();
}
