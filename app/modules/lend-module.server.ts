/**
 * A session or a page of one module in the path of another. What is written there belongs to the module it is of, so
 * that module is assigned in part; and it passes the gate that every assignment passes (CLINICAL section 1). A reason
 * that was given for one page is none for the next.
 */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { Queryable } from '#db/client.ts';
import { type AssignmentId, newId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import { assignmentsOfEpisode, insertAssignment } from './modules.queries.server.ts';
import type { CourseModule } from './own-module.server.ts';
import { givenReason, reasonsTogether, recommendedFor } from './recommended.ts';
import { keepReasons } from './tailoring.queries.server.ts';

type Gate =
  /** Nothing to assign: the episode has the module as a whole, or in part while it is recommended. */
  | { kind: 'passed' }
  | { kind: 'assign'; module: string; edition: string; overrideReason: string | null }
  | { kind: 'needs-reason' };

interface Added {
  course: readonly CourseModule[];
  /** The module that something is added of; null when nothing is. */
  module: string | null;
  reason: string;
}

/** Whether something of `module` may be added for this episode. */
export function gateFor(episode: Episode, { course, module, reason }: Added): Gate {
  const has = course.find(({ assignment }) => assignment.module === module)?.assignment;
  if (module === null || has?.extent === 'whole') return { kind: 'passed' };
  const definition = contentLibrary().findModule(module);
  const edition = contentLibrary().edition(module);
  if (!definition || !edition) return { kind: 'passed' };
  if (recommendedFor(definition, episode.problem)) {
    return has ? { kind: 'passed' } : { kind: 'assign', module, edition, overrideReason: null };
  }
  const overrideReason = givenReason(reason);
  return overrideReason === null
    ? { kind: 'needs-reason' }
    : { kind: 'assign', module, edition, overrideReason };
}

/** Assigns in part what the gate let through; of a module that is lent already, it keeps the further reason. */
export function assignThrough(
  tx: Queryable,
  actor: PractitionerActor,
  { episode, gate, now }: { episode: Episode; gate: Gate; now: number },
): void {
  if (gate.kind !== 'assign') return;
  const { module, edition, overrideReason } = gate;
  const lent = assignmentsOfEpisode(episode.id).find((assignment) => assignment.module === module);
  const id = lent?.id ?? newId<AssignmentId>();
  if (lent) keepReasons(tx, id, reasonsTogether(lent.overrideReason, overrideReason));
  else {
    const given = { assignedBy: actor.accountId, assignedAt: now, overrideReason };
    const part = { episodeId: episode.id, module, edition, sessionsOpened: 0, extent: 'parts' } as const;
    insertAssignment(tx, { id, ...part, ...given });
  }
  const action = overrideReason === null ? 'module.assign' : 'module.assign-with-reason';
  recordDone(tx, { actor, action, subject: { type: 'module_assignment', id } });
}
