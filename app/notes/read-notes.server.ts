/** Reading notes, for the people who look after a patient. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { CheckInId, EpisodeId, NoteId } from '#db/schema/ids.ts';
import { noteById, notesOfEpisodeQuery } from './notes.queries.server.ts';
import { storedNoteParts } from './note-parts.ts';
import { type ShownNote, shownNotes } from './shown-notes.server.ts';

/**
 * The notes of an episode at `now` (epoch ms), newest first, also of one that has ended; and the contacts that a new one
 * may be of. Null, and audited, when `actor` may not see the episode; reading is audited too.
 */
export function notesOf(actor: PractitionerActor, id: EpisodeId, now: number) {
  const episode = reachEpisode(actor, id, 'note.read');
  if (!episode) return null;
  recordRead({ actor, action: 'note.read', subject: { type: 'episode', id } });
  const notes = shownNotes(notesOfEpisodeQuery(id).all(), { actor, episode, now });
  const contacts = contactsToWriteOf(episode, now);
  return { episode, notes, contacts, toWriteOf: firstWithoutNote(contacts, notes) };
}

/** One note of it, with what can be done about it. */
export function noteOf(
  actor: PractitionerActor,
  { episodeId, noteId, now }: { episodeId: EpisodeId; noteId: NoteId; now: number },
) {
  const episode = reachEpisode(actor, episodeId, 'note.read');
  const row = episode && noteById(database(), noteId);
  if (!episode || row?.episodeId !== episodeId) return null;
  recordRead({ actor, action: 'note.read', subject: { type: 'clinical_note', id: noteId } });
  const [note] = shownNotes([row], { actor, episode, now });
  return note ? { episode, note } : null;
}

/** The newest note, for an episode that the caller has reached; null before the first one. */
export function lastNoteOf(episode: Episode) {
  const row = notesOfEpisodeQuery(episode.id).limit(1).get();
  if (!row) return null;
  const { id, authorName, writtenAt, contactAt } = row;
  return { id, authorName, writtenAt, contactAt, parts: storedNoteParts(row.parts) };
}

/** Contacts that have begun, the last one first. A contact may have several notes, of several people. */
function contactsToWriteOf(episode: Episode, now: number) {
  return checkInsOf(episode)
    .filter(({ startsAt }) => startsAt <= now)
    .map(({ id, startsAt, medium }) => ({ id, startsAt, medium }))
    .reverse();
}

/** The last contact when nobody has written of it yet; null when the next note is of something else. */
function firstWithoutNote([last]: { id: CheckInId }[], notes: ShownNote[]): CheckInId | null {
  return last && !notes.some(({ checkInId }) => checkInId === last.id) ? last.id : null;
}
