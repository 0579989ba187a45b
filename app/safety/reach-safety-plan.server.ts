/** Whose safety plan, and whether the person who asks may open it. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { openAlertsQuery } from './safety.queries.server.ts';

/** The two people who write a plan together. */
export type PlanWriter = PatientActor | PractitionerActor;

/**
 * The episode through which `actor` may open the patient's plan, else null. The plan belongs to the person and goes on
 * after a course of care: an ended episode opens it no longer, unless an alert of it is open: somebody has to act then.
 * Refusals are audited under `action`.
 */
export function reachPlan(actor: PractitionerActor, episodeId: EpisodeId, action: string): Episode | null {
  const episode = reachEpisode(actor, episodeId, action);
  if (episode?.status !== 'ended' || openAlertsQuery([episodeId]).all().length > 0) return episode;
  recordRefusal({ actor, action, reason: 'episode-ended', subject: { type: 'episode', id: episodeId } });
  return null;
}
