/** Somebody who did not write a draft reads it, and approves it or sends it back. */
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import { isUntranslated } from '#app/modules/untranslated.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { REVIEW_DECISIONS } from '#db/schema/authoring.ts';
import { type DraftId, type DraftReviewId, newId } from '#db/schema/ids.ts';
import { draftFingerprint, mayReview } from './draft-rules.ts';
import { type DraftNow, draftNow } from './draft-state.server.ts';
import { draftById, fileOfDraft } from './drafts.queries.server.ts';
import type { ContentActor } from './open-draft.server.ts';
import { statusOf, withStatus } from './page-status.ts';
import { writeRevision } from './save-draft.server.ts';
import { insertReview, statesOfDraft } from './workbench.queries.server.ts';

export interface ReviewInput {
  draftId: DraftId;
  decision: (typeof REVIEW_DECISIONS)[number];
  note: string;
  /** Pages that a clinician has read and stands by, by path; they say so from now on. Counts only with an approval. */
  reviewedPages: readonly string[];
  /** The state of the draft that was read (`DraftNow.fingerprint`). */
  read: string;
  now: number;
}

export type ReviewResult =
  | { kind: 'reviewed' }
  /** Somebody saved since it was read. Nothing was written. */
  | { kind: 'changed' }
  /** Not there, closed, or not theirs to review. */
  | { kind: 'not-found' };

/** Records the review. It holds for the texts as they are after it: the next save makes it void. */
export function reviewDraft(actor: ContentActor, input: ReviewInput): ReviewResult {
  const found = draftNow(input.draftId);
  if (found?.draft.state !== 'open') return { kind: 'not-found' };
  if (!mayReview(actor, found.writers)) {
    const subject = { type: 'content_draft', id: input.draftId };
    recordRefusal({ actor, action: 'draft.review', subject, reason: 'wrote-it' });
    return { kind: 'not-found' };
  }
  return inTransaction((tx) => {
    // Everything was read outside of the transaction: it counts only if nobody wrote or published since.
    if (draftById(tx, input.draftId)?.state !== 'open') return { kind: 'not-found' };
    if (draftFingerprint(statesOfDraft(tx, input.draftId)) !== input.read) return { kind: 'changed' };
    if (input.decision === 'approved') markReviewed(tx, actor, { found, input });
    insertReview(tx, {
      id: newId<DraftReviewId>(),
      draftId: input.draftId,
      decision: input.decision,
      fingerprint: draftFingerprint(statesOfDraft(tx, input.draftId)),
      note: input.note,
      reviewedBy: actor.accountId,
      reviewedAt: input.now,
    });
    const action = input.decision === 'approved' ? 'draft.approve' : 'draft.send-back';
    recordDone(tx, { actor, action, subject: { type: 'content_draft', id: input.draftId } });
    return { kind: 'reviewed' };
  });
}

function markReviewed(
  tx: Queryable,
  actor: ContentActor,
  { found, input }: { found: DraftNow; input: ReviewInput },
): void {
  for (const { path, text } of pagesToMark(found)) {
    const marked = withStatus(text, 'clinically-reviewed');
    const saysSo = marked === text && found.reviewedTexts.has(textHash(text));
    if (!input.reviewedPages.includes(path) || saysSo) continue;
    const file = fileOfDraft(tx, found.draft.id, path);
    const base = file?.baseHash ?? null;
    writeRevision(tx, actor, {
      draft: found.draft,
      file,
      path,
      text: marked,
      base,
      cause: 'reviewed',
      now: input.now,
    });
  }
}

/** The pages of a draft that a review can say it of: neither those that it takes away, nor those that nobody has translated yet. */
export function pagesToMark({ changes }: Pick<DraftNow, 'changes'>): { path: string; text: string }[] {
  return changes.flatMap(({ path, text }) =>
    text !== null && path.endsWith('.mdx') && canBeReviewed(path, text) ? [{ path, text }] : [],
  );
}

function canBeReviewed(path: string, text: string): boolean {
  return statusOf(text) !== undefined && (path.startsWith('en/') || !isUntranslated(text));
}
