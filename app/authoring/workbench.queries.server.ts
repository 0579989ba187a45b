/** All SQL of the workbench around drafts: their lists, reviews and editions. No patient is here. */
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import {
  contentDraft,
  contentEdition,
  contentText,
  draftFile,
  draftReview,
  draftRevision,
} from '#db/schema/authoring.ts';
import type { AccountId, DraftFileId, DraftId, EditionId } from '#db/schema/ids.ts';

const draftRow = {
  id: contentDraft.id,
  module: contentDraft.module,
  locale: contentDraft.locale,
  startedAt: contentDraft.startedAt,
  name: account.name,
};

const reviewRow = {
  decision: draftReview.decision,
  fingerprint: draftReview.fingerprint,
  note: draftReview.note,
  reviewedAt: draftReview.reviewedAt,
  name: account.name,
};

/** Every open draft of every module, with who began it, newest first. */
export function openDraftsQuery() {
  return database()
    .select(draftRow)
    .from(contentDraft)
    .innerJoin(account, eq(account.id, contentDraft.startedBy))
    .where(eq(contentDraft.state, 'open'))
    .orderBy(desc(contentDraft.startedAt));
}

/** The files of every open draft, as they stand now; the text is null for one that is taken away. */
export function openFilesQuery() {
  return database()
    .select({
      draftId: draftFile.draftId,
      path: draftFile.path,
      textHash: draftFile.textHash,
      baseHash: draftFile.baseHash,
      text: contentText.text,
    })
    .from(contentDraft)
    .innerJoin(draftFile, eq(draftFile.draftId, contentDraft.id))
    .leftJoin(contentText, eq(contentText.hash, draftFile.textHash))
    .where(eq(contentDraft.state, 'open'));
}

/** The reviews of every open draft, the newest of each draft first. */
export function openReviewsQuery() {
  return database()
    .select({ draftId: draftReview.draftId, ...reviewRow })
    .from(contentDraft)
    .innerJoin(draftReview, eq(draftReview.draftId, contentDraft.id))
    .innerJoin(account, eq(account.id, draftReview.reviewedBy))
    .where(eq(contentDraft.state, 'open'));
}

/** Who saved what in every open draft, and for which reason. */
export function openVersionsQuery() {
  return database()
    .select({
      draftId: contentDraft.id,
      cause: draftRevision.cause,
      savedBy: draftRevision.savedBy,
      name: account.name,
    })
    .from(contentDraft)
    .innerJoin(draftFile, eq(draftFile.draftId, contentDraft.id))
    .innerJoin(draftRevision, eq(draftRevision.fileId, draftFile.id))
    .innerJoin(account, eq(account.id, draftRevision.savedBy))
    .where(eq(contentDraft.state, 'open'));
}

/** The names of these people. */
export function writersQuery(ids: readonly AccountId[]) {
  return database()
    .select({ name: account.name })
    .from(account)
    .where(inArray(account.id, [...ids]));
}

/** Every version of every file of a draft, oldest first in each: who saved it, and for which reason. */
export function versionsOfDraft(on: Queryable, draftId: DraftId) {
  const { revision, textHash, cause, savedBy, savedAt } = draftRevision;
  return on
    .select({ path: draftFile.path, revision, textHash, cause, savedBy, savedAt })
    .from(draftFile)
    .innerJoin(draftRevision, eq(draftRevision.fileId, draftFile.id))
    .where(eq(draftFile.draftId, draftId))
    .orderBy(asc(draftFile.path), asc(revision))
    .all();
}

/** The files of a draft without their texts. */
export function statesOfDraft(on: Queryable, draftId: DraftId) {
  return on
    .select({ path: draftFile.path, textHash: draftFile.textHash, baseHash: draftFile.baseHash })
    .from(draftFile)
    .where(eq(draftFile.draftId, draftId))
    .all();
}

/** The reviews of a draft, newest first, with who gave them. */
export function reviewsOfDraftQuery(draftId: DraftId) {
  return database()
    .select(reviewRow)
    .from(draftReview)
    .innerJoin(account, eq(account.id, draftReview.reviewedBy))
    .where(eq(draftReview.draftId, draftId))
    .orderBy(desc(draftReview.reviewedAt));
}

export function insertReview(on: Queryable, row: typeof draftReview.$inferInsert): void {
  on.insert(draftReview).values(row).run();
}

/** Closes an open draft. False when it was closed before. */
export function closeDraft(
  on: Queryable,
  id: DraftId,
  closed: { state: 'published' | 'dropped'; closedBy: AccountId; closedAt: number },
): boolean {
  const isOpen = and(eq(contentDraft.id, id), eq(contentDraft.state, 'open'));
  return on.update(contentDraft).set(closed).where(isOpen).run().changes === 1;
}

/** The editions of a module, newest first, with who published each and who undid it. */
export function editionsOfModuleQuery(module: string) {
  return database()
    .select({
      id: contentEdition.id,
      number: contentEdition.number,
      setHash: contentEdition.setHash,
      draftId: contentEdition.draftId,
      origin: contentEdition.origin,
      locale: contentDraft.locale,
      publishedAt: contentEdition.publishedAt,
      undoneAt: contentEdition.undoneAt,
      name: account.name,
    })
    .from(contentEdition)
    .innerJoin(contentDraft, eq(contentDraft.id, contentEdition.draftId))
    .innerJoin(account, eq(account.id, contentEdition.publishedBy))
    .where(eq(contentEdition.module, module))
    .orderBy(desc(contentEdition.number));
}

/** The newest edition of a module, whether it stands or not. */
export function lastEdition(on: Queryable, module: string) {
  return on
    .select({ number: contentEdition.number })
    .from(contentEdition)
    .where(eq(contentEdition.module, module))
    .orderBy(desc(contentEdition.number))
    .limit(1)
    .get();
}

/** The newest edition of a module that stands. */
export function newestStanding(on: Queryable, module: string) {
  return on
    .select({ id: contentEdition.id, number: contentEdition.number })
    .from(contentEdition)
    .where(and(eq(contentEdition.module, module), isNull(contentEdition.undoneAt)))
    .orderBy(desc(contentEdition.number))
    .limit(1)
    .get();
}

export function insertEdition(on: Queryable, row: typeof contentEdition.$inferInsert): void {
  on.insert(contentEdition).values(row).run();
}

/** Marks an edition as undone. False when it was before. */
export function undoneEdition(
  on: Queryable,
  id: EditionId,
  undone: { undoneBy: AccountId; undoneAt: number },
): boolean {
  const stands = and(eq(contentEdition.id, id), isNull(contentEdition.undoneAt));
  return on.update(contentEdition).set(undone).where(stands).run().changes === 1;
}

/** The newest drafts of a module that were given up, with who began them. */
export function droppedDraftsQuery(module: string) {
  return database()
    .select({ ...draftRow, closedAt: contentDraft.closedAt })
    .from(contentDraft)
    .innerJoin(account, eq(account.id, contentDraft.startedBy))
    .where(and(eq(contentDraft.module, module), eq(contentDraft.state, 'dropped')))
    .orderBy(desc(contentDraft.startedAt))
    .limit(50);
}

/** Of which module each closed draft is, and whether it was published or given up. */
export function closedModulesQuery() {
  return database()
    .select({ module: contentDraft.module, state: contentDraft.state })
    .from(contentDraft)
    .where(inArray(contentDraft.state, ['published', 'dropped']));
}

/** One version of a file; undefined for none, its text null where the file was taken away. */
export function textOfRevision(on: Queryable, fileId: DraftFileId, revision: number) {
  return on
    .select({ text: contentText.text })
    .from(draftRevision)
    .leftJoin(contentText, eq(contentText.hash, draftRevision.textHash))
    .where(and(eq(draftRevision.fileId, fileId), eq(draftRevision.revision, revision)))
    .get();
}

/** The files of every open draft of some modules, with their texts; null for one that is taken away. */
export function openTextsQuery(modules: readonly string[]) {
  return database()
    .select({ module: contentDraft.module, path: draftFile.path, text: contentText.text })
    .from(contentDraft)
    .innerJoin(draftFile, eq(draftFile.draftId, contentDraft.id))
    .leftJoin(contentText, eq(contentText.hash, draftFile.textHash))
    .where(and(inArray(contentDraft.module, [...modules]), eq(contentDraft.state, 'open')));
}

/** Who published these editions. */
export function publishersQuery(ids: readonly EditionId[]) {
  return database()
    .select({ id: contentEdition.id, name: account.name })
    .from(contentEdition)
    .innerJoin(account, eq(account.id, contentEdition.publishedBy))
    .where(inArray(contentEdition.id, [...ids]));
}
