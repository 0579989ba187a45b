/** A review form that is not sent yet: kept while somebody types, and through a handover. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { type MovedFrom, movedFrom } from '#app/handover/moved-from.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type ReviewDraftId } from '#db/schema/ids.ts';
import { type Fields, storedFields, valueOf } from './review-fields.ts';
import {
  contactOfSubmissionQuery,
  contactQuery,
  draftQuery,
  type DraftRow,
  insertDraft,
  updateDraft,
} from './review.queries.server.ts';

export interface DraftInput {
  episodeId: EpisodeId;
  fields: Fields;
  /** One use of the form: it becomes the submission of the closed contact. */
  submission: string;
  /** The revision that it was written over; 0 for the first. */
  base: number;
  now: number;
}

export type DraftSaved =
  | { kind: 'saved'; revision: number; savedAt: number }
  /** Another window of the same person saved something else since. Nothing is written. */
  | { kind: 'conflict'; theirs: Fields; revision: number; savedAt: number }
  /** This very form has closed its contact: there is nothing left to keep. */
  | { kind: 'closed' }
  /** A colleague looks after the patient now. It is kept for them. */
  | { kind: 'moved' }
  | { kind: 'not-found' };

/** Keeps the form as it stands. The same fields again make no new revision. */
export function saveReviewDraft(actor: PractitionerActor, input: DraftInput): DraftSaved {
  const episode = reachEpisode(actor, input.episodeId, 'review.draft');
  if (!episode) return keepForColleague(actor, input);
  return inTransaction((tx) => saveDraftIn(tx, actor, input));
}

/** In the caller's transaction, for an episode that it has reached. */
export function saveDraftIn(
  tx: Queryable,
  actor: PractitionerActor,
  input: DraftInput,
): Exclude<DraftSaved, { kind: 'moved' | 'not-found' }> {
  if (contactOfSubmissionQuery(tx, input.episodeId, input.submission).get()) return { kind: 'closed' };
  const before = draftQuery(tx, input.episodeId, actor.accountId).get();
  const conflict = conflictWith(before, input);
  return conflict ?? write(tx, actor, before, input);
}

/** What another window has saved since `base`; null when nothing stands against this one. */
export function conflictWith(
  before: DraftRow | undefined,
  { fields, base }: Pick<DraftInput, 'fields' | 'base'>,
): (DraftSaved & { kind: 'conflict' }) | null {
  if (!before || before.revision === base || before.fields === JSON.stringify(fields)) return null;
  const { revision, updatedAt: savedAt } = before;
  return { kind: 'conflict', theirs: storedFields(before.fields), revision, savedAt };
}

function write(
  tx: Queryable,
  actor: PractitionerActor,
  before: DraftRow | undefined,
  { episodeId, fields, submission, now }: DraftInput,
): DraftSaved & { kind: 'saved' } {
  const stored = JSON.stringify(fields);
  if (before?.fields === stored) {
    return { kind: 'saved', revision: before.revision, savedAt: before.updatedAt };
  }
  const revision = (before?.revision ?? 0) + 1;
  const contact = contactQuery(tx, episodeId, valueOf(fields, 'checkIn')).get();
  const row = { fields: stored, checkInId: contact?.id ?? null, revision, updatedAt: now };
  if (before) {
    updateDraft(tx, before.id, row);
  } else {
    const id = newId<ReviewDraftId>();
    insertDraft(tx, { id, episodeId, accountId: actor.accountId, submission, ...row });
    recordDone(tx, { actor, action: 'review.draft', subject: { type: 'episode', id: episodeId } });
  }
  return { kind: 'saved', revision, savedAt: now };
}

/**
 * The patient went to a colleague while the form was open: what the sender wrote is kept as a begun form, which whoever
 * looks after the patient now sees, and nobody else is told anything of the patient. `not-found` for everybody who did not
 * look after them before.
 */
export function keepForColleague(
  actor: PractitionerActor,
  input: DraftInput,
): { kind: 'moved' } | { kind: 'not-found' } {
  if (!movedFrom(actor, input.episodeId)) return { kind: 'not-found' };
  inTransaction((tx) => {
    const before = draftQuery(tx, input.episodeId, actor.accountId).get();
    write(tx, actor, before, input);
    recordDone(tx, { actor, action: 'review.keep', subject: { type: 'episode', id: input.episodeId } });
  });
  return { kind: 'moved' };
}

/** Who has the patient now, while a form of `actor`'s waits there for them; null when none does. */
export function keptForColleague(actor: PractitionerActor, episodeId: EpisodeId): MovedFrom | null {
  const draft = draftQuery(database(), episodeId, actor.accountId).get();
  return draft ? movedFrom(actor, episodeId) : null;
}
