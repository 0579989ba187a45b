/** Adding to a note, which is all that can be done with it after 24 hours. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
import { type EpisodeId, newId, type NoteAddendumId, type NoteId } from '#db/schema/ids.ts';
import { insertAddendum, noteById } from './notes.queries.server.ts';
import { setCountersigned } from './signing.queries.server.ts';

interface Addendum {
  episodeId: EpisodeId;
  noteId: NoteId;
  /** At most 10 000 characters, not blank: the form's schema has seen to it. */
  body: string;
  /** One use of the form: pressing twice adds once. */
  submission: string;
  /** Epoch ms. */
  now: number;
}

/** Anybody who may see the episode may add, at any time. The note then waits for a signature again. */
export function addToNote(
  actor: PractitionerActor,
  { episodeId, noteId, body, submission, now }: Addendum,
): { kind: 'added' } | { kind: 'not-found' } {
  if (!reachEpisode(actor, episodeId, 'note.add')) return { kind: 'not-found' };
  return inTransaction((tx) => {
    if (noteById(tx, noteId)?.episodeId !== episodeId) return { kind: 'not-found' };
    const id = newId<NoteAddendumId>();
    const row = { id, noteId, authorId: actor.accountId, body, writtenAt: now, submission };
    if (insertAddendum(tx, row)) {
      setCountersigned(tx, noteId, null);
      recordDone(tx, { actor, action: 'note.add', subject: { type: 'clinical_note', id: noteId } });
    }
    return { kind: 'added' };
  });
}
