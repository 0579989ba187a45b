/** A practitioner assigns a module to a patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type AssignmentId, type EpisodeId, newId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import type { Problem } from '#db/schema/pathway.ts';
import { assignmentsOfEpisode, insertAssignment } from './modules.queries.server.ts';
import { givenReason, recommendedFor } from './recommended.ts';
import { makeWhole } from './tailoring.queries.server.ts';

interface AssignInput {
  episodeId: EpisodeId;
  module: string;
  /** Why, when the module is not recommended for the patient's problem; at most 2 000 characters. */
  overrideReason: string | null;
  now: number;
}

type AssignResult =
  | { kind: 'assigned' }
  | { kind: 'already' }
  | { kind: 'needs-reason'; problem: Problem }
  | { kind: 'not-found' };

/**
 * Assigns `module` with its first session open. For a problem that it is not recommended for, a reason is needed,
 * which is kept and audited (CLINICAL section 1). Assigned before: nothing changes.
 */
export function assignModule(actor: PractitionerActor, input: AssignInput): AssignResult {
  const episode = reachEpisode(actor, input.episodeId, 'module.assign');
  const definition = contentLibrary().findModule(input.module);
  const edition = contentLibrary().edition(input.module);
  if (!episode || episode.status === 'ended' || !definition || !edition) return { kind: 'not-found' };
  const recommended = recommendedFor(definition, episode.problem);
  const overrideReason = recommended ? null : givenReason(input.overrideReason);
  if (!recommended && overrideReason === null) return { kind: 'needs-reason', problem: episode.problem };
  return inTransaction((tx) => {
    const given = { assignedBy: actor.accountId, assignedAt: input.now, overrideReason };
    const id = assign(tx, {
      episodeId: episode.id,
      module: input.module,
      edition,
      sessionsOpened: 1,
      ...given,
    });
    if (!id) return { kind: 'already' };
    const action = recommended ? 'module.assign' : 'module.assign-with-reason';
    recordDone(tx, { actor, action, subject: { type: 'module_assignment', id } });
    return { kind: 'assigned' };
  });
}

/** Null when the episode has the whole module already. */
function assign(tx: Queryable, row: Omit<Parameters<typeof insertAssignment>[1], 'id'>): AssignmentId | null {
  const id = newId<AssignmentId>();
  if (insertAssignment(tx, { id, ...row })) return id;
  const lent = assignmentsOfEpisode(row.episodeId).find(({ module }) => module === row.module);
  return lent && makeWhole(tx, lent.id, row) ? lent.id : null;
}
