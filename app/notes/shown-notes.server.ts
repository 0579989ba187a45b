/** Rows of notes made into what a page shows. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { correctableUntil, isCorrectable } from './note-correcting.ts';
import { storedNoteParts } from './note-parts.ts';
import { signatureSays, signersOf } from './note-signing.ts';
import { addendaQuery, type NoteRow, revisionsQuery, signaturesQuery } from './notes.queries.server.ts';
import { maySign, peopleOf } from './sign-note.server.ts';
import { supervisorsAtWorkQuery } from './signing.queries.server.ts';

interface Reader {
  actor: PractitionerActor;
  episode: Episode;
  now: number;
}

export type ShownNote = ReturnType<typeof shownNotes>[number];

/** Five queries, however many notes there are. */
export function shownNotes(rows: readonly NoteRow[], reader: Reader) {
  const ids = rows.map(({ id }) => id);
  const addenda = Map.groupBy(addendaQuery(database(), ids).all(), ({ noteId }) => noteId);
  const signatures = Map.groupBy(signaturesQuery(ids).all(), ({ noteId }) => noteId);
  const revisions = Map.groupBy(revisionsQuery(ids).all(), ({ noteId }) => noteId);
  const waitsFor = whoSigns(rows, reader.episode);
  return rows.map((row) => {
    const added = addenda.get(row.id) ?? [];
    const standing = { revision: row.revision, addenda: added.length };
    const signed = (signatures.get(row.id) ?? []).map(({ by, at, comment, ...then }) => {
      return { by, at, comment, says: signatureSays(then, standing) };
    });
    const earlier = (revisions.get(row.id) ?? [])
      .filter(({ revision }) => revision < row.revision)
      .map(({ revision, parts, savedAt }) => ({ revision, parts: storedNoteParts(parts), savedAt }));
    return {
      ...wordsOf(row, reader),
      standing,
      addenda: added.map(({ id, authorName, body, writtenAt }) => ({ id, authorName, body, writtenAt })),
      signed,
      earlier,
      signing: { waits: row.countersignedAt === null, by: waitsFor(row), byReader: maySignNow(row, reader) },
    };
  });
}

function wordsOf(row: NoteRow, { actor, now }: Reader) {
  const { id, checkInId, contactAt, authorName, writtenAt, updatedAt, revision } = row;
  const own = row.authorId === actor.accountId;
  return {
    ...{ id, checkInId, contactAt, authorName, own, writtenAt },
    parts: storedNoteParts(row.parts),
    /** When it was last corrected, epoch ms; null when it never was. */
    correctedAt: revision > 1 ? updatedAt : null,
    /** Until when the reader may correct it, epoch ms; null when they may not. */
    correctableUntil: own && isCorrectable(row, now) ? correctableUntil(writtenAt) : null,
  };
}

function maySignNow(row: NoteRow, { actor, episode }: Reader): boolean {
  return row.countersignedAt === null && maySign(actor, peopleOf(row, episode));
}

/** Names whoever a note waits for: a supervisor who can sign in. Null when nobody can sign it as things are. */
function whoSigns(rows: readonly NoteRow[], episode: Episode): (row: NoteRow) => string | null {
  const everybody = rows.flatMap((row) => signersOf(peopleOf(row, episode)));
  const atWork = supervisorsAtWorkQuery([...new Set<PractitionerId>(everybody)]).all();
  const names = new Map(atWork.map(({ id, name }) => [id, name]));
  return (row) => {
    const first = signersOf(peopleOf(row, episode)).find((id) => names.has(id));
    return (first && names.get(first)) ?? null;
  };
}
