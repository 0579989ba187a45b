/** All alerts of one episode, for the page on which practitioners work on them. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { alertsOf } from './open-alerts.server.ts';

/** Open and closed ones, newest first. Null, and audited, when `actor` may not see the episode; reading is audited too. */
export function episodeSafety(actor: PractitionerActor, id: EpisodeId, now: number) {
  const episode = reachEpisode(actor, id, 'alert.read');
  if (!episode) return null;
  recordRead({ actor, action: 'alert.read', subject: { type: 'episode', id } });
  const alerts = alertsOf(episode, now);
  return {
    episode,
    open: alerts.filter(({ closedAt }) => closedAt === null),
    closed: alerts.filter(({ closedAt }) => closedAt !== null),
    now,
  };
}
