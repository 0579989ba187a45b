/** The plans that a practitioner may choose from for one course. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { NOT_BY_SELF_HELP } from '#app/modules/recommended.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { sessionChoices } from './plan-templates.server.ts';
import { planOf, plansFor } from './choose-plan.server.ts';

/** Null, and audited, when the episode is not one that `actor` may see. */
export async function plansToChoose(
  actor: PractitionerActor,
  id: EpisodeId,
  { language, now }: { language: string; now: number },
) {
  const episode = reachEpisode(actor, id, 'plan.read');
  if (!episode) return null;
  recordRead({ actor, action: 'plan.read', subject: { type: 'episode', id } });
  return {
    episode,
    chosen: planOf(episode),
    plans: plansFor(episode, now),
    sessions: await sessionChoices(language),
    /** No module may be the treatment for this problem (CLINICAL section 1). */
    notBySelfHelp: NOT_BY_SELF_HELP.includes(episode.problem),
  };
}
