/** Reading a thread, and who has read what. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { type Episode, ownEpisode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { markRead, messagesOfEpisode, threadStates, unreadOf } from './messages.queries.server.ts';
import { lateMessage, type LateMessage } from './waiting-too-long.ts';

export interface Thread {
  episode: Episode;
  messages: ThreadMessage[];
}

/** A message as either side sees it; `own` when the reader wrote it themself. */
export type ThreadMessage = ReturnType<typeof shown>;

/** The patient's thread; opening it marks what their practitioner wrote as read. Null without an episode. */
export function ownThread(actor: PatientActor, now: number): Thread | null {
  const episode = ownEpisode(actor);
  if (!episode) return null;
  const messages = messagesOfEpisode(episode.id).map((row) => shown(actor, row));
  markRead(database(), episode.id, 'no', now);
  return { episode, messages };
}

/** The thread of an episode for the people who look after it; opening it marks what the patient wrote as read. */
export function threadOf(actor: PractitionerActor, episodeId: EpisodeId, now: number): Thread | null {
  const episode = reachEpisode(actor, episodeId, 'messages.read');
  if (!episode) return null;
  const messages = messagesOfEpisode(episode.id).map((row) => shown(actor, row));
  markReadBy(actor, episode, now);
  recordRead({ actor, action: 'messages.read', subject: { type: 'episode', id: episode.id } });
  return { episode, messages };
}

/**
 * Marks what the patient wrote as read, for an episode that the caller has reached. Who covers reads in the practitioner's
 * place. A supervisor who looks in does not: the message stays unread.
 */
export function markReadBy(actor: PractitionerActor, episode: Episode, now: number): void {
  if ([episode.practitionerId, episode.coverId].includes(actor.practitionerId))
    markRead(database(), episode.id, 'yes', now);
}

/** Without the ids of accounts, which are nobody's business. */
function shown(
  { accountId }: PatientActor | PractitionerActor,
  { senderId, ...message }: ReturnType<typeof messagesOfEpisode>[number],
) {
  return { ...message, own: senderId === accountId };
}

/** How many messages wait for the patient. */
export function unreadCount(actor: PatientActor): number {
  const episode = ownEpisode(actor);
  return episode ? unreadOf(episode.id, 'no') : 0;
}

export interface MessageState {
  /** When the patient wrote what has not been answered, epoch ms; null when nobody waits. */
  waitingSince: number | null;
  /** The oldest message that nobody has opened in time; null while there is time, or when all are read. */
  late: LateMessage | null;
}

/** By episode at `now` (epoch ms), for a whole caseload at once; an episode without messages is left out. */
export function messageStates(episodeIds: EpisodeId[], now: number): Map<EpisodeId, MessageState> {
  const rows = episodeIds.length > 0 ? threadStates(episodeIds) : [];
  const rule = serviceSettings();
  return new Map(
    rows.map(({ episodeId, unreadSince, waitingSince }) => [
      episodeId,
      { waitingSince, late: lateMessage(rule, unreadSince, now) },
    ]),
  );
}
