/** A practitioner brings a case to supervision with a question, or takes the question back. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { fingerprint } from '#app/platform/fingerprint.server.ts';
import { inTransaction } from '#db/client.ts';
import { type EpisodeId, newId, type SupervisionItemId } from '#db/schema/ids.ts';
import { closeItems, insertItem, itemOfSubmission } from './supervision.queries.server.ts';

interface BringInput {
  episodeId: EpisodeId;
  /** 1 to 1 000 characters. */
  question: string;
  /** One use of the form: pressing twice asks once; with other words it is another question. */
  submission: string;
  now: number;
}

type BringResult = { kind: 'brought' } | { kind: 'ended' } | { kind: 'not-found' };

/** It waits for the next decision about the case, also while nobody supervises the practitioner. */
export function bringCase(actor: PractitionerActor, input: BringInput): BringResult {
  const { episodeId, question, submission, now } = input;
  const episode = reachEpisode(actor, episodeId, 'supervision.bring');
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') return { kind: 'ended' };
  inTransaction((tx) => {
    const once = `${submission} ${fingerprint(question)}`;
    const before = itemOfSubmission(tx, episodeId, once);
    const takenBack = before && before.closedAt !== null && before.decisionId === null;
    if (before && !takenBack) return;
    const id = newId<SupervisionItemId>();
    const raised = { raisedBy: actor.accountId, raisedAt: now };
    // After it was taken back, the same form may be sent again from the browser's history.
    insertItem(tx, { id, episodeId, question, ...raised, submission: before ? id : once });
    recordDone(tx, { actor, action: 'supervision.bring', subject: { type: 'supervision_item', id } });
  });
  return { kind: 'brought' };
}

interface TakeBackInput {
  episodeId: EpisodeId;
  questionId: SupervisionItemId;
  now: number;
}

/** Whoever looks after the patient may; one that is answered already stays answered. */
export function takeBack(
  actor: PractitionerActor,
  { episodeId, questionId, now }: TakeBackInput,
): { kind: 'taken-back' } | { kind: 'not-found' } {
  if (!reachEpisode(actor, episodeId, 'supervision.take-back')) return { kind: 'not-found' };
  inTransaction((tx) => {
    if (closeItems(tx, episodeId, { ids: [questionId], closedAt: now, decisionId: null }) === 0) return;
    const subject = { type: 'supervision_item', id: questionId };
    recordDone(tx, { actor, action: 'supervision.take-back', subject });
  });
  return { kind: 'taken-back' };
}
