/** A practitioner opens the next session of a module for a patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import type { AssignmentId, EpisodeId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import { assignmentsOfEpisode, openOneMore } from './modules.queries.server.ts';

interface OpenInput {
  episodeId: EpisodeId;
  assignmentId: AssignmentId;
  /** How many sessions were open when the button was shown, so that pressing it twice opens one. */
  opened: number;
}

type OpenResult = { kind: 'opened' } | { kind: 'already' } | { kind: 'all-open' } | { kind: 'not-found' };

/** Opens one more session, in the module's order. */
export function openNextSession(actor: PractitionerActor, { episodeId, ...asked }: OpenInput): OpenResult {
  const episode = reachEpisode(actor, episodeId, 'session.open');
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx) => openNextSessionIn(tx, actor, episode, asked));
}

/** Opens it in the caller's transaction, for an episode that it has reached. */
export function openNextSessionIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { assignmentId, opened }: Omit<OpenInput, 'episodeId'>,
): OpenResult {
  const assignment = assignmentsOfEpisode(episode.id).find(({ id }) => id === assignmentId);
  const definition = assignment && contentLibrary().findModule(assignment.module);
  if (!definition) return { kind: 'not-found' };
  if (assignment.sessionsOpened !== opened) return { kind: 'already' };
  if (opened >= definition.sessions.length) return { kind: 'all-open' };
  if (!openOneMore(tx, assignmentId, opened)) return { kind: 'already' };
  recordDone(tx, { actor, action: 'session.open', subject: { type: 'module_assignment', id: assignmentId } });
  return { kind: 'opened' };
}
