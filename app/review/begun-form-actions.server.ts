/** What a practitioner does with begun forms: their own, and one that a colleague left at a handover. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type ReviewDraftId } from '#db/schema/ids.ts';
import { submissionFor } from './form-submission.server.ts';
import { joinFields } from './join-fields.ts';
import { type Fields, storedFields } from './review-fields.ts';
import { begunBefore } from './begin-form.server.ts';
import { deleteDraft, draftQuery, insertDraft, updateDraft } from './review.queries.server.ts';
import { startFields } from './start-fields.ts';

/** Empties one's own form. False when the episode is not one that `actor` may see. */
export function startOver(actor: PractitionerActor, episodeId: EpisodeId): boolean {
  const episode = reachEpisode(actor, episodeId, 'review.start-over');
  if (!episode) return false;
  inTransaction((tx) => {
    const draft = draftQuery(tx, episodeId, actor.accountId).get();
    if (!draft) return;
    deleteDraft(tx, draft.id);
    recordDone(tx, { actor, action: 'review.start-over', subject: { type: 'episode', id: episodeId } });
  });
  return true;
}

interface Begun {
  episodeId: EpisodeId;
  /** As the form sent it. */
  draft: string;
}

/** Takes a form away that a colleague had begun. Twice does it once; false as above. */
export function discardBegun(actor: PractitionerActor, { episodeId, draft }: Begun): boolean {
  const episode = reachEpisode(actor, episodeId, 'review.discard');
  if (!episode) return false;
  inTransaction((tx) => take(tx, actor, episode, draft));
  return true;
}

/** Puts the words of a colleague's form behind those of one's own. Twice does it once; false as above. */
export function adoptBegun(
  actor: PractitionerActor,
  { episodeId, draft, now }: Begun & { now: number },
): boolean {
  const episode = reachEpisode(actor, episodeId, 'review.adopt');
  if (!episode) return false;
  inTransaction((tx) => {
    const theirs = take(tx, actor, episode, draft);
    if (theirs) addToOwn(tx, actor, { episode, theirs, now });
  });
  return true;
}

/** The fields of that form, which is gone afterwards; null when it was taken before. */
function take(tx: Queryable, actor: PractitionerActor, episode: Episode, draft: string): Fields | null {
  const begun = begunBefore(tx, actor, episode).find(({ id }) => id === draft);
  if (!begun) return null;
  deleteDraft(tx, begun.id);
  recordDone(tx, { actor, action: 'review.take-begun', subject: { type: 'episode', id: episode.id } });
  return begun.fields;
}

interface Addition {
  episode: Episode;
  theirs: Fields;
  now: number;
}

function addToOwn(tx: Queryable, actor: PractitionerActor, { episode, theirs, now }: Addition): void {
  const own = draftQuery(tx, episode.id, actor.accountId).get();
  const checkIns = checkInsOf(episode);
  const before = own ? storedFields(own.fields) : startFields(checkIns, now);
  const fields = JSON.stringify(joinFields(before, theirs));
  if (own) {
    updateDraft(tx, own.id, { fields, checkInId: own.checkInId, revision: own.revision + 1, updatedAt: now });
    return;
  }
  const submission = submissionFor(actor.accountId, episode.id, checkIns);
  const row = { episodeId: episode.id, accountId: actor.accountId, checkInId: null, submission };
  insertDraft(tx, { id: newId<ReviewDraftId>(), ...row, fields, revision: 1, updatedAt: now });
}
