/** The message that homework is to be made of. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { patientMessage, useOf } from './message-uses.queries.server.ts';
import type { UsedMessage } from './use-message.server.ts';

/** Null, and audited, when it is not to be seen; null too when the course has ended, which gets no more homework. */
export function messageForHomework(actor: PractitionerActor, { episodeId, messageId, now }: UsedMessage) {
  const episode = reachEpisode(actor, episodeId, 'messages.read');
  if (!episode || episode.status === 'ended') return null;
  const message = patientMessage(database(), episodeId, messageId);
  if (!message) return null;
  recordRead({ actor, action: 'messages.read', subject: { type: 'message', id: messageId } });
  const before = useOf(database(), messageId, 'homework') ?? null;
  const dueOn = addDays(calendarDate(now), 7);
  return {
    episode,
    message,
    dueOn,
    before: before && { by: before.by, at: before.at, targetId: before.targetId },
  };
}
