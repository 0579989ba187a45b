/** Notes as valid rows in `database()`. */
import { writeNoteIn } from '#app/notes/write-note.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { notePartsSchema, type NoteParts } from '#app/notes/note-parts.ts';
import { inTransaction } from '#db/client.ts';
import { type CheckInId, newId, type NoteId } from '#db/schema/ids.ts';
import type { AnEpisode } from './people.ts';

/** A note that the episode's practitioner wrote at `writtenAt` (epoch ms), unless `by` is somebody else who may see it. */
export function aNote(
  { id, practitioner }: AnEpisode,
  {
    writtenAt,
    by = practitioner.actor,
    parts = { presentation: 'Sleeps better.' },
    checkInId = null,
  }: { writtenAt: number; by?: PractitionerActor; parts?: Partial<NoteParts>; checkInId?: CheckInId | null },
): NoteId {
  const episode = reachEpisode(by, id, 'note.write');
  if (!episode) throw new Error('This person may not see the episode.');
  const note = {
    checkInId,
    parts: notePartsSchema.parse(parts),
    submission: newId<string>(),
    now: writtenAt,
  };
  const written = inTransaction((tx) => writeNoteIn(tx, by, episode, note));
  if (!written) throw new Error('The note was written before.');
  return written;
}
