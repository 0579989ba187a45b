/** A review form that is not sent yet: kept while somebody types, and when it is not accepted. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { submissionFor } from './form-submission.server.ts';
import { keepForColleague } from './keep-for-colleague.server.ts';
import { contactOfSubmissionQuery, draftQuery, type RecordedContact } from './review.queries.server.ts';
import { isSame } from './sent-again.server.ts';
import { conflictWith, type DraftConflict, type DraftInput, writeDraft } from './write-draft.server.ts';

export type DraftSaved =
  | { kind: 'saved'; revision: number; savedAt: number }
  /** Another window of the same person saved something else since. Nothing is written. */
  | DraftConflict
  /** These very words have closed their contact: there is nothing left to keep. */
  | { kind: 'closed' }
  /** Another window with the same form has closed its contact with other words. Nothing is written. */
  | { kind: 'closed-by-another'; contact: RecordedContact }
  /** A colleague looks after the patient now. It is kept for them. */
  | { kind: 'moved' }
  | { kind: 'not-found' };

/** Keeps the form as it stands. The same fields again make no new revision. */
export function saveReviewDraft(actor: PractitionerActor, input: DraftInput): DraftSaved {
  const episode = reachEpisode(actor, input.episodeId, 'review.draft');
  if (!episode) return keepForColleague(actor, input);
  return inTransaction((tx) => {
    const closed = contactOfSubmissionQuery(tx, episode.id, input.submission).get();
    if (closed && isSame(closed, input.fields)) return { kind: 'closed' };
    return closed ? { kind: 'closed-by-another', contact: closed.contact } : saveOverBase(tx, actor, input);
  });
}

/**
 * What was typed into a form that is refused is kept too, so that a window that is closed now loses nothing. A form that
 * has closed a contact before begins a new use, unless another one is begun.
 */
export function keepRefused(actor: PractitionerActor, input: DraftInput): void {
  const episode = reachEpisode(actor, input.episodeId, 'review.draft');
  if (!episode) return;
  inTransaction((tx) => {
    const closed = contactOfSubmissionQuery(tx, episode.id, input.submission).get();
    const submission = submissionFor(actor.accountId, episode.id, checkInsOf(episode));
    return saveOverBase(tx, actor, closed ? { ...input, submission, base: 0 } : input);
  });
}

function saveOverBase(tx: Queryable, actor: PractitionerActor, input: DraftInput) {
  const before = draftQuery(tx, input.episodeId, actor.accountId).get();
  return conflictWith(before, input) ?? writeDraft(tx, actor, before, input);
}
