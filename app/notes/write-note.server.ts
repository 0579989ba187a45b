/** Writing a note: alone, or in the caller's transaction. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type CheckInId, type EpisodeId, newId, type NoteId, type NoteRevisionId } from '#db/schema/ids.ts';
import { notePartsJson, type NoteParts } from './note-parts.ts';
import { insertNote, insertNoteRevision } from './notes.queries.server.ts';

export interface NewNote {
  /** The contact that it is of; null for a note of something else. */
  checkInId: CheckInId | null;
  parts: NoteParts;
  /** One use of the form: pressing twice writes one note. */
  submission: string;
  now: number;
}

/**
 * A note of an episode that `actor` may see, also of one that has ended. The parts are not all empty: the form's schema
 * has seen to it. The contact must be one of this episode's.
 */
export function writeNote(
  actor: PractitionerActor,
  { episodeId, ...note }: NewNote & { episodeId: EpisodeId },
): { kind: 'written' } | { kind: 'not-found' } {
  const episode = reachEpisode(actor, episodeId, 'note.write');
  if (!episode) return { kind: 'not-found' };
  const { checkInId } = note;
  if (checkInId !== null && !checkInsOf(episode).some(({ id }) => id === checkInId)) {
    return { kind: 'not-found' };
  }
  inTransaction((tx) => writeNoteIn(tx, actor, episode, note));
  return { kind: 'written' };
}

/** For an episode that the caller has reached; null when the same use of the form wrote it before. */
export function writeNoteIn(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { checkInId, parts, submission, now }: NewNote,
): NoteId | null {
  const id = newId<NoteId>();
  const written = { parts: notePartsJson(parts), revision: 1 };
  const inserted = insertNote(tx, {
    id,
    episodeId: episode.id,
    kind: checkInId === null ? 'other' : 'contact',
    checkInId,
    authorId: actor.accountId,
    ...written,
    writtenAt: now,
    updatedAt: now,
    submission,
  });
  if (!inserted) return null;
  const revisionId = newId<NoteRevisionId>();
  insertNoteRevision(tx, { id: revisionId, noteId: id, ...written, savedBy: actor.accountId, savedAt: now });
  recordDone(tx, { actor, action: 'note.write', subject: { type: 'clinical_note', id } });
  return id;
}
