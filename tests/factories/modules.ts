/** Modules in patients' hands, as valid rows in `database()`. */
import { database } from '#db/client.ts';
import { type AssignmentId, newId } from '#db/schema/ids.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { type AnEpisode, anEpisode } from './people.ts';

export interface AnAssignment {
  id: AssignmentId;
  episode: AnEpisode;
}

/** The module `tiny` (tests/factories/content.ts) with its first session open, for a patient of its own. */
export function anAssignment({
  episode = anEpisode(),
  module = 'tiny',
  sessionsOpened = 1,
}: { episode?: AnEpisode; module?: string; sessionsOpened?: number } = {}): AnAssignment {
  const id = newId<AssignmentId>();
  database()
    .insert(moduleAssignment)
    .values({
      id,
      episodeId: episode.id,
      module,
      edition: '0123456789abcdef',
      assignedBy: episode.practitioner.accountId,
      assignedAt: Date.now(),
      sessionsOpened,
    })
    .run();
  return { id, episode };
}
