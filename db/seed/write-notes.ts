/** Notes of contacts. Older ones are signed where the practitioner has a supervisor; the last ones wait. */
import type { NotePart } from '#app/notes/note-parts.ts';
import type { AccountId, NoteId } from '#db/schema/ids.ts';
import {
  clinicalNote,
  clinicalNoteAddendum,
  clinicalNoteRevision,
  noteCountersignature,
} from '#db/schema/notes.ts';
import { ADDENDA, NOTE_TEXTS, SUPERVISOR_COMMENTS } from './note-texts.ts';
import type { Telling } from './telling.ts';
import type { Contact } from './write-check-ins.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** How long after a contact its supervisor signs. */
const SIGNED_AFTER = 6 * DAY;

/** A note of each of these contacts, which have been held. */
export function writeNotes(telling: Telling, contacts: readonly Contact[]): void {
  for (const contact of contacts) writeNote(telling, contact);
}

function writeNote(telling: Telling, { id: checkInId, startsAt, minutes }: Contact): void {
  const { random, write, episodeId, practitioner, calendar } = telling;
  const writtenAt = Math.min(startsAt + (minutes + random.whole(5, 40)) * MINUTE, calendar.now);
  const id = random.id<NoteId>();
  const authorId = practitioner.accountId;
  const written = { parts: JSON.stringify(someParts(telling)), revision: 1 };
  const added = random.chance(0.08);
  const signer = writtenAt + SIGNED_AFTER < calendar.now ? practitioner.supervisorAccountId : null;
  const signedAt = signer && writtenAt + random.whole(1, 5) * DAY;
  write(clinicalNote, {
    ...{ id, episodeId, kind: 'contact', checkInId, authorId },
    ...written,
    ...{ writtenAt, updatedAt: writtenAt, countersignedAt: signedAt, submission: random.id() },
  });
  write(clinicalNoteRevision, {
    id: random.id(),
    noteId: id,
    ...written,
    savedBy: authorId,
    savedAt: writtenAt,
  });
  if (added) {
    const addedAt = Math.min(writtenAt + random.whole(1, 20) * 60 * MINUTE, calendar.now);
    const body = random.pick(ADDENDA);
    const submission = random.id();
    write(clinicalNoteAddendum, {
      id: random.id(),
      noteId: id,
      authorId,
      body,
      writtenAt: addedAt,
      submission,
    });
  }
  if (signer && signedAt) sign(telling, { id, signer, signedAt, addenda: added ? 1 : 0 });
}

function sign(
  { random, write }: Telling,
  { id, signer, signedAt, addenda }: { id: NoteId; signer: AccountId; signedAt: number; addenda: number },
): void {
  const comment = random.chance(0.15) ? random.pick(SUPERVISOR_COMMENTS) : '';
  const signature = { revision: 1, addenda, by: signer, at: signedAt, comment };
  write(noteCountersignature, { id: random.id(), noteId: id, ...signature });
}

/** Two parts always; each of the others more often than not. */
function someParts({ random }: Telling): Record<NotePart, string> {
  const maybe = (part: NotePart) => (random.chance(0.7) ? random.pick(NOTE_TEXTS[part]) : '');
  return {
    presentation: random.pick(NOTE_TEXTS.presentation),
    risk: random.pick(NOTE_TEXTS.risk),
    intervention: maybe('intervention'),
    homework: maybe('homework'),
    plan: maybe('plan'),
  };
}
