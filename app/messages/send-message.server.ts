/** Sending a message, from either side. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { type Episode, ownEpisode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, type MessageId, newId } from '#db/schema/ids.ts';
import { insertMessage, isSent, markRead } from './messages.queries.server.ts';

interface Draft {
  /** At most 5 000 characters, not blank: the form's schema has seen to it. */
  body: string;
  /** One use of one form: pressing "Send" twice sends once. */
  submission: string;
  now: number;
}

/** To the patient's own practitioner. */
export function sendOwnMessage(actor: PatientActor, draft: Draft): { kind: 'sent' } | { kind: 'not-found' } {
  const episode = ownEpisode(actor);
  return episode ? send(actor, episode, draft) : { kind: 'not-found' };
}

type SendResult =
  /** Also when this very form was accepted before. */
  | { kind: 'sent' }
  /** The course is over, and the patient would never see it: nothing is written. */
  | { kind: 'ended' }
  | { kind: 'not-found' };

/** To a patient that the practitioner may see, while their course lasts. */
export function sendMessageTo(
  actor: PractitionerActor,
  { episodeId, ...draft }: Draft & { episodeId: EpisodeId },
): SendResult {
  const episode = reachEpisode(actor, episodeId, 'message.send');
  if (!episode) return { kind: 'not-found' };
  const over = episode.status === 'ended' && !isSent(episode.id, draft.submission);
  return over ? { kind: 'ended' } : send(actor, episode, draft);
}

function send(actor: PatientActor | PractitionerActor, episode: Episode, draft: Draft): { kind: 'sent' } {
  inTransaction((tx) => {
    sendMessageIn(tx, actor, episode, draft);
  });
  return { kind: 'sent' };
}

/** Sends it in the caller's transaction, for an episode that it has reached; once for one use of the form. */
export function sendMessageIn(
  tx: Queryable,
  actor: PatientActor | PractitionerActor,
  episode: Episode,
  { body, submission, now }: Draft,
): void {
  const id = newId<MessageId>();
  const sent = insertMessage(tx, {
    id,
    episodeId: episode.id,
    senderId: actor.accountId,
    fromPatient: actor.role === 'patient' ? 'yes' : 'no',
    body,
    sentAt: now,
    submission,
  });
  // Who answers in the practitioner's place has read what they answer: it waits for nobody any more.
  if (sent && isCover(actor, episode)) markRead(tx, episode.id, 'yes', now);
  if (sent) recordDone(tx, { actor, action: 'message.send', subject: { type: 'message', id } });
}

function isCover(actor: PatientActor | PractitionerActor, { practitionerId }: Episode): boolean {
  return actor.role !== 'patient' && actor.practitionerId !== practitionerId;
}
