/** What was written since a contact, for the people who look after the patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { messagesOfEpisode } from './messages.queries.server.ts';
import { markReadBy } from './thread.server.ts';

export interface MessagesSince {
  /** Oldest first; an older one of the patient that nobody had opened by then is there too, however often the page is shown. */
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
  markReadBy(actor, episode, now);
  const newest = all.at(-1);
  return {
    messages: all.filter(
      ({ sentAt, fromPatient, readAt }) =>
        sentAt > since || (fromPatient === 'yes' && (readAt === null || readAt > since)),
    ),
    waitingSince: newest?.fromPatient === 'yes' ? newest.sentAt : null,
  };
}
