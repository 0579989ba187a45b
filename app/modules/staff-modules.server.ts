/** The modules of a patient, for their practitioner: how far they are, and what may be assigned. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { assignableModules } from './assignable-modules.server.ts';
import { assignmentsOf } from './assignments-of.server.ts';
import { NOT_BY_SELF_HELP } from './recommended.ts';

export type StaffModules = NonNullable<Awaited<ReturnType<typeof staffModules>>>;

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export async function staffModules(actor: PractitionerActor, id: EpisodeId, language: string) {
  const episode = reachEpisode(actor, id, 'modules.read');
  if (!episode) return null;
  recordRead({ actor, action: 'modules.read', subject: { type: 'episode', id } });
  return {
    episode,
    modules: await assignmentsOf(episode, language),
    assignable: await assignableModules(episode, language),
    /** True when no module may be the treatment for this problem (CLINICAL section 1). */
    notBySelfHelp: NOT_BY_SELF_HELP.includes(episode.problem),
  };
}
