/** A practitioner assigns a module to a patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type AssignmentId, type EpisodeId, newId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import type { Problem } from '#db/schema/pathway.ts';
import { assignmentsOfEpisode, insertAssignment } from './modules.queries.server.ts';
import { givenReason, reasonsTogether, recommendedFor } from './recommended.ts';
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
  | { kind: 'ended' }
  | { kind: 'not-found' };

/**
 * Assigns `module` with its first session open. For a problem that it is not recommended for, a reason is needed,
 * which is kept and audited (CLINICAL section 1). Assigned before: nothing changes.
 */
export function assignModule(actor: PractitionerActor, input: AssignInput): AssignResult {
  const episode = reachEpisode(actor, input.episodeId, 'module.assign');
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') return { kind: 'ended' };
  return inTransaction((tx) => assignModuleIn(tx, actor, episode, { ...input, sessionsOpened: 1 }));
}

/** Whether the gate asks for a reason before this module is assigned for the episode's problem; null for no such module. */
export function assigningNeedsReason(episode: Episode, module: string): boolean | null {
  const definition = contentLibrary().findModule(module);
  return definition ? !recommendedFor(definition, episode.problem) : null;
}

/** Assigns it in the caller's transaction, for an open episode that it has reached. */
export function assignModuleIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { module, sessionsOpened, now, ...asked }: Omit<AssignInput, 'episodeId'> & { sessionsOpened: number },
): AssignResult {
  const needsReason = assigningNeedsReason(episode, module);
  const edition = contentLibrary().edition(module);
  if (needsReason === null || !edition) return { kind: 'not-found' };
  const overrideReason = needsReason ? givenReason(asked.overrideReason) : null;
  if (needsReason && overrideReason === null) return { kind: 'needs-reason', problem: episode.problem };
  const given = { assignedBy: actor.accountId, assignedAt: now, overrideReason };
  const id = assign(tx, { episodeId: episode.id, module, edition, sessionsOpened, ...given });
  if (!id) return { kind: 'already' };
  const action = needsReason ? 'module.assign-with-reason' : 'module.assign';
  recordDone(tx, { actor, action, subject: { type: 'module_assignment', id } });
  return { kind: 'assigned' };
}

/** Null when the episode has the whole module already. */
function assign(tx: Queryable, row: Omit<Parameters<typeof insertAssignment>[1], 'id'>): AssignmentId | null {
  const id = newId<AssignmentId>();
  if (insertAssignment(tx, { id, ...row })) return id;
  const lent = assignmentsOfEpisode(row.episodeId).find(({ module }) => module === row.module);
  if (!lent) return null;
  const overrideReason = reasonsTogether(lent.overrideReason, row.overrideReason ?? null);
  return makeWhole(tx, lent.id, { ...row, overrideReason }) ? lent.id : null;
}
