/** A practitioner opens the next session of a module for a patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
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
export function openNextSession(actor: PractitionerActor, input: OpenInput): OpenResult {
  const { episodeId, assignmentId, opened } = input;
  const episode = reachEpisode(actor, episodeId, 'session.open');
  const assignment = episode && assignmentsOfEpisode(episode.id).find(({ id }) => id === assignmentId);
  const definition = assignment && contentLibrary().findModule(assignment.module);
  if (!definition) return { kind: 'not-found' };
  if (assignment.sessionsOpened !== opened) return { kind: 'already' };
  if (opened >= definition.sessions.length) return { kind: 'all-open' };
  return inTransaction((tx) => {
    if (!openOneMore(tx, assignmentId, opened)) return { kind: 'already' };
    const subject = { type: 'module_assignment', id: assignmentId };
    recordDone(tx, { actor, action: 'session.open', subject });
    return { kind: 'opened' };
  });
}
