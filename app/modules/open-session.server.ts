/** A practitioner opens the next session of a module for a patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { AssignmentId, EpisodeId } from '#db/schema/ids.ts';
import { openThrough } from './modules.queries.server.ts';
import { courseOf } from './own-module.server.ts';
import { opensNext } from './sessions-open.ts';

interface OpenInput {
  episodeId: EpisodeId;
  assignmentId: AssignmentId;
  /** `sessionsOpened` when the button was shown, so that pressing it twice opens one. */
  opened: number;
}

type OpenResult =
  | { kind: 'opened' }
  | { kind: 'already' }
  | { kind: 'all-open' }
  /** The course has ended; the try is audited. */
  | { kind: 'ended' }
  | { kind: 'not-found' };

/** Opens one more session, in the order of the patient's path. */
export function openNextSession(actor: PractitionerActor, { episodeId, ...asked }: OpenInput): OpenResult {
  const action = 'session.open';
  const episode = reachEpisode(actor, episodeId, action);
  if (!episode) return { kind: 'not-found' };
  if (episode.status === 'ended') {
    recordRefusal({ actor, action, reason: 'ended', subject: { type: 'episode', id: episodeId } });
    return { kind: 'ended' };
  }
  return inTransaction((tx) => openNextSessionIn(tx, actor, episode, asked));
}

/** Opens it in the caller's transaction, for an open episode that it has reached. */
export function openNextSessionIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { assignmentId, opened }: Omit<OpenInput, 'episodeId'>,
): OpenResult {
  const module = courseOf(episode).find(({ assignment }) => assignment.id === assignmentId);
  if (!module || module.assignment.extent === 'parts') return { kind: 'not-found' };
  if (module.assignment.sessionsOpened !== opened) return { kind: 'already' };
  const next = opensNext(module.sessions, opened);
  if (!next) return { kind: 'all-open' };
  if (!openThrough(tx, assignmentId, { from: opened, to: next.index + 1 })) return { kind: 'already' };
  recordDone(tx, { actor, action: 'session.open', subject: { type: 'module_assignment', id: assignmentId } });
  return { kind: 'opened' };
}
