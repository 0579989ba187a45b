/** A supervisor countersigns a note as it stands. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type CountersignatureId, type EpisodeId, newId, type NoteId } from '#db/schema/ids.ts';
import { type NotePeople, signersOf, type Standing } from './note-signing.ts';
import { noteById, type NoteRow } from './notes.queries.server.ts';
import { addendaCount, insertSignature, setCountersigned } from './signing.queries.server.ts';

interface Signature extends Standing {
  episodeId: EpisodeId;
  noteId: NoteId;
  /** For whoever reads the note; empty when there is nothing to say. */
  comment: string;
  /** Epoch ms. */
  now: number;
}

/** `changed`: it has been corrected or added to since the supervisor opened it; nothing is written. */
type SignResult = { kind: 'signed' } | { kind: 'changed' } | { kind: 'not-found' };

/** Signs what `revision` and `addenda` say was read. Signing the same twice signs once. */
export function countersignNote(actor: PractitionerActor, signature: Signature): SignResult {
  const { episodeId, noteId } = signature;
  const episode = reachEpisode(actor, episodeId, 'note.sign');
  if (!episode) return { kind: 'not-found' };
  const result = inTransaction((tx) => sign(tx, { actor, episode, signature }));
  if (result !== 'not-theirs') return result;
  const subject = { type: 'clinical_note', id: noteId };
  recordRefusal({ actor, action: 'note.sign', reason: 'not-theirs', subject });
  return { kind: 'not-found' };
}

interface Signing {
  actor: PractitionerActor;
  episode: Episode;
  signature: Signature;
}

function sign(tx: Queryable, { actor, episode, signature }: Signing): SignResult | 'not-theirs' {
  const { noteId, revision, addenda, comment, now } = signature;
  const note = noteById(tx, noteId);
  if (note?.episodeId !== episode.id) return { kind: 'not-found' };
  if (!maySign(actor, peopleOf(note, episode))) return 'not-theirs';
  if (note.revision !== revision || addendaCount(tx, noteId) !== addenda) return { kind: 'changed' };
  const id = newId<CountersignatureId>();
  const signed = insertSignature(tx, {
    id,
    noteId,
    revision,
    addenda,
    by: actor.accountId,
    at: now,
    comment,
  });
  if (signed) {
    setCountersigned(tx, noteId, now);
    recordDone(tx, { actor, action: 'note.sign', subject: { type: 'clinical_note', id: noteId } });
  }
  return { kind: 'signed' };
}

/** Who stands around a note today. */
export function peopleOf(note: NoteRow, episode: Episode): NotePeople {
  const { author, authorSupervisor } = note;
  const { practitionerId: practitioner, supervisorId: supervisor } = episode;
  return { author, authorSupervisor, practitioner, supervisor };
}

/** Whether this person is one of those who may sign. */
export function maySign({ role, practitionerId }: PractitionerActor, people: NotePeople): boolean {
  return role === 'supervisor' && signersOf(people).includes(practitionerId);
}
