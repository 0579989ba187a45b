/** A review form of somebody who may not see the patient any more: its words wait for whoever looks after them now. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { hasDone, recordDone } from '#app/accounts/audit.server.ts';
import { hasCovered, movedFrom } from '#app/handover/moved-from.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database, inTransaction } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { joinFields } from './join-fields.ts';
import { draftQuery } from './review.queries.server.ts';
import { conflictWith, type DraftInput, writeDraft } from './write-draft.server.ts';

/**
 * The patient went to a colleague, cover ended, or a supervisor changed while the form was open: what the sender wrote is
 * kept as a begun form, behind what another window of theirs kept meanwhile. Whoever looks after the patient now sees it,
 * and nobody else is told anything of the patient. `not-found` for everybody who did not look after them before.
 */
export function keepForColleague(
  actor: PractitionerActor,
  input: DraftInput,
): { kind: 'moved' } | { kind: 'not-found' } {
  const { episodeId } = input;
  return inTransaction((tx) => {
    const before = draftQuery(tx, episodeId, actor.accountId).get();
    const theirs = before !== undefined || lookedAfter(actor, input);
    if (!theirs) return { kind: 'not-found' };
    const clash = conflictWith(before, input);
    const fields = clash ? joinFields(clash.theirs, input.fields) : input.fields;
    writeDraft(tx, actor, before, { ...input, fields });
    recordDone(tx, { actor, action: 'review.keep', subject: { type: 'episode', id: episodeId } });
    return { kind: 'moved' };
  });
}

/** They had the patient, covered for who has, or opened the review while it was theirs, as a supervisor who was replaced did. */
function lookedAfter(actor: PractitionerActor, { episodeId, now }: DraftInput): boolean {
  const opened = { action: 'review.read', subject: { type: 'episode', id: episodeId } };
  return (
    movedFrom(actor, episodeId) !== null || hasCovered(actor, { episodeId, now }) || hasDone(actor, opened)
  );
}

/**
 * For somebody whose form waits there for a colleague, by name when the patient was handed over; null for everybody else. It
 * says nothing of the patient.
 */
export function keptForColleague(
  actor: PractitionerActor,
  episodeId: EpisodeId,
): { toName: string | null } | null {
  if (!draftQuery(database(), episodeId, actor.accountId).get()) return null;
  const moved = movedFrom(actor, episodeId);
  if (moved) return { toName: moved.toName };
  return reachEpisode(actor, episodeId, 'review.kept') ? null : { toName: null };
}
