/** All SQL of drafts: what authors write before it is published. No patient is here. */
import { and, asc, desc, eq } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { contentDraft, contentText, draftFile, draftRevision } from '#db/schema/authoring.ts';
import type { DraftFileId, DraftId } from '#db/schema/ids.ts';

export type Draft = typeof contentDraft.$inferSelect;
export type DraftFile = typeof draftFile.$inferSelect;

/** The draft of a module in one language that is open, if there is one. */
export function openDraft(on: Queryable, module: string, locale: string): Draft | undefined {
  return on
    .select()
    .from(contentDraft)
    .where(
      and(eq(contentDraft.module, module), eq(contentDraft.locale, locale), eq(contentDraft.state, 'open')),
    )
    .get();
}

export function draftById(on: Queryable, id: DraftId): Draft | undefined {
  return on.select().from(contentDraft).where(eq(contentDraft.id, id)).get();
}

export function insertDraft(on: Queryable, row: typeof contentDraft.$inferInsert): void {
  on.insert(contentDraft).values(row).run();
}

export function fileOfDraft(on: Queryable, draftId: DraftId, path: string): DraftFile | undefined {
  return on
    .select()
    .from(draftFile)
    .where(and(eq(draftFile.draftId, draftId), eq(draftFile.path, path)))
    .get();
}

const fileWithText = {
  id: draftFile.id,
  path: draftFile.path,
  revision: draftFile.revision,
  textHash: draftFile.textHash,
  baseHash: draftFile.baseHash,
  text: contentText.text,
};

/** One file that a draft changes, as `textsOfDraftQuery` has it. */
export function textInDraftQuery(draftId: DraftId, path: string) {
  return database()
    .select(fileWithText)
    .from(draftFile)
    .leftJoin(contentText, eq(contentText.hash, draftFile.textHash))
    .where(and(eq(draftFile.draftId, draftId), eq(draftFile.path, path)));
}

/** The files that a draft changes; `text` is null for one that it takes away. */
export function textsOfDraftQuery(draftId: DraftId) {
  return database()
    .select(fileWithText)
    .from(draftFile)
    .leftJoin(contentText, eq(contentText.hash, draftFile.textHash))
    .where(eq(draftFile.draftId, draftId))
    .orderBy(asc(draftFile.path));
}

export function insertFile(on: Queryable, row: typeof draftFile.$inferInsert): void {
  on.insert(draftFile).values(row).run();
}

/** Writes the next revision over `from`. False when somebody else did so before. */
export function updateFile(
  on: Queryable,
  id: DraftFileId,
  { from, ...set }: { from: number; textHash: string | null; baseHash?: string | null },
): boolean {
  return (
    on
      .update(draftFile)
      .set({ ...set, revision: from + 1 })
      .where(and(eq(draftFile.id, id), eq(draftFile.revision, from)))
      .run().changes === 1
  );
}

export function insertRevisions(on: Queryable, rows: (typeof draftRevision.$inferInsert)[]): void {
  on.insert(draftRevision).values(rows).run();
}

/** Every version of a file that was saved, newest first, with who saved it. */
export function revisionsOfFileQuery(fileId: DraftFileId) {
  return database()
    .select({
      revision: draftRevision.revision,
      textHash: draftRevision.textHash,
      cause: draftRevision.cause,
      savedAt: draftRevision.savedAt,
      savedBy: draftRevision.savedBy,
      name: account.name,
    })
    .from(draftRevision)
    .innerJoin(account, eq(account.id, draftRevision.savedBy))
    .where(eq(draftRevision.fileId, fileId))
    .orderBy(desc(draftRevision.revision));
}
