/** Correcting a note of one's own, within 24 hours. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, newId, type NoteId, type NoteRevisionId } from '#db/schema/ids.ts';
import { isCorrectable } from './note-correcting.ts';
import { notePartsJson, type NoteParts, storedNoteParts } from './note-parts.ts';
import { insertNoteRevision, noteById, type NoteRow, setNoteParts } from './notes.queries.server.ts';

export interface NoteCorrection {
  episodeId: EpisodeId;
  noteId: NoteId;
  /** Not empty: the form's schema has seen to it. */
  parts: NoteParts;
  /** The revision that it was written over. */
  base: number;
  /** Epoch ms. */
  now: number;
}

type CorrectResult =
  | { kind: 'corrected' }
  /** Something else was saved since: nothing is written. Saving again over `revision` is a choice. */
  | { kind: 'conflict'; theirs: NoteParts; revision: number; savedAt: number }
  /** The 24 hours are over: nothing is written, `theirs` stays as it is. */
  | { kind: 'too-late'; theirs: NoteParts }
  | { kind: 'not-found' };

/** The same words again make no new revision. Only the author corrects; a colleague adds. */
export function correctNote(actor: PractitionerActor, correction: NoteCorrection): CorrectResult {
  const { episodeId, noteId } = correction;
  if (!reachEpisode(actor, episodeId, 'note.correct')) return { kind: 'not-found' };
  const result = inTransaction((tx) => correct(tx, actor, correction));
  if (result !== 'not-theirs') return result;
  const subject = { type: 'clinical_note', id: noteId };
  recordRefusal({ actor, action: 'note.correct', reason: 'not-theirs', subject });
  return { kind: 'not-found' };
}

function correct(
  tx: Queryable,
  actor: PractitionerActor,
  { episodeId, noteId, parts, base, now }: NoteCorrection,
): CorrectResult | 'not-theirs' {
  const note = noteById(tx, noteId);
  if (note?.episodeId !== episodeId) return { kind: 'not-found' };
  if (note.authorId !== actor.accountId) return 'not-theirs';
  const theirs = storedNoteParts(note.parts);
  const wording = notePartsJson(parts);
  if (notePartsJson(theirs) === wording) return { kind: 'corrected' };
  if (!isCorrectable(note, now)) return { kind: 'too-late', theirs };
  const { revision, updatedAt } = note;
  if (revision !== base) return { kind: 'conflict', theirs, revision, savedAt: updatedAt };
  save(tx, actor, { note, wording, now });
  return { kind: 'corrected' };
}

function save(
  tx: Queryable,
  actor: PractitionerActor,
  { note, wording, now }: { note: NoteRow; wording: string; now: number },
): void {
  const { id } = note;
  const written = { parts: wording, revision: note.revision + 1 };
  setNoteParts(tx, id, { ...written, updatedAt: now });
  const revisionId = newId<NoteRevisionId>();
  insertNoteRevision(tx, { id: revisionId, noteId: id, ...written, savedBy: actor.accountId, savedAt: now });
  recordDone(tx, { actor, action: 'note.correct', subject: { type: 'clinical_note', id } });
}
