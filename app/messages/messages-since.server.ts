/** What was written since a contact, for the people who look after the patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { markRead, messagesOfEpisode } from './messages.queries.server.ts';

export interface MessagesSince {
  /** Oldest first; an older one that nobody had opened is there too. */
  messages: ReturnType<typeof messagesOfEpisode>;
  /** When the patient wrote what nobody has answered, epoch ms; null when they wait for nothing. */
  waitingSince: number | null;
}

/**
 * Messages of an episode that the caller has reached, since `since` (epoch ms). Like opening the thread, it marks what the
 * patient wrote as read when `actor` looks after them.
 */
export function messagesSince(
  actor: PractitionerActor,
  episode: Episode,
  { since, now }: { since: number; now: number },
): MessagesSince {
  const all = messagesOfEpisode(episode.id);
  if (episode.practitionerId === actor.practitionerId) markRead(database(), episode.id, 'yes', now);
  const newest = all.at(-1);
  return {
    messages: all.filter(
      ({ sentAt, fromPatient, readAt }) => sentAt > since || (fromPatient === 'yes' && readAt === null),
    ),
    waitingSince: newest?.fromPatient === 'yes' ? newest.sentAt : null,
  };
}
