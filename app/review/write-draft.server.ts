/** One row of a begun form: written over what it was written over, and over nothing else. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type ReviewDraftId } from '#db/schema/ids.ts';
import { type Fields, storedFields, valueOf } from './review-fields.ts';
import { contactQuery, type DraftRow, insertDraft, updateDraft } from './review.queries.server.ts';

export interface DraftInput {
  episodeId: EpisodeId;
  fields: Fields;
  /** One use of the form: it becomes the submission of the closed contact. */
  submission: string;
  /** The revision that it was written over; 0 for the first. */
  base: number;
  now: number;
}

export interface DraftConflict {
  kind: 'conflict';
  theirs: Fields;
  revision: number;
  savedAt: number;
}

/** What another window has saved since `base`; null when nothing stands against this one. */
export function conflictWith(
  before: DraftRow | undefined,
  { fields, base }: Pick<DraftInput, 'fields' | 'base'>,
): DraftConflict | null {
  if (!before || before.revision === base || isOf(before, fields)) return null;
  const { revision, updatedAt: savedAt } = before;
  return { kind: 'conflict', theirs: storedFields(before.fields), revision, savedAt };
}

/** Whether the draft says just this. */
export function isOf(draft: DraftRow, fields: Fields): boolean {
  return draft.fields === JSON.stringify(fields);
}

/** In the caller's transaction, in which `before` was read. The same fields again make no new revision. */
export function writeDraft(
  tx: Queryable,
  actor: PractitionerActor,
  before: DraftRow | undefined,
  { episodeId, fields, submission, now }: DraftInput,
): { kind: 'saved'; revision: number; savedAt: number } {
  if (before && isOf(before, fields)) {
    return { kind: 'saved', revision: before.revision, savedAt: before.updatedAt };
  }
  const revision = (before?.revision ?? 0) + 1;
  const contact = contactQuery(tx, episodeId, valueOf(fields, 'checkIn')).get();
  const row = {
    fields: JSON.stringify(fields),
    checkInId: contact?.id ?? null,
    revision,
    updatedAt: now,
  };
  if (before) {
    updateDraft(tx, before.id, row);
  } else {
    const id = newId<ReviewDraftId>();
    insertDraft(tx, { id, episodeId, accountId: actor.accountId, submission, ...row });
    recordDone(tx, { actor, action: 'review.draft', subject: { type: 'episode', id: episodeId } });
  }
  return { kind: 'saved', revision, savedAt: now };
}
