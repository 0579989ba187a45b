/** What the form says of the contact itself, in the caller's transaction: the record, the note, and a new concern's alert. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { type Recorded, recordContactIn } from '#app/check-ins/record-contact.server.ts';
import { isEmptyNote } from '#app/notes/note-parts.ts';
import { writeNoteIn } from '#app/notes/write-note.server.ts';
import { SEEN, TREATMENT } from '#app/pathway/attended.ts';
import { beginTreatmentIn } from '#app/pathway/begin-treatment.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { raiseAlert } from '#app/safety/raise-alert.server.ts';
import type { Queryable } from '#db/client.ts';
import type { ContactSaid } from './read-contact.ts';

interface Use {
  submission: string;
  now: number;
}

/** For an episode that the caller has reached. Nothing is written unless the result is `recorded`. */
export function writeContact(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { contact, sentHash, ...use }: Use & { contact: ContactSaid; sentHash: string },
): Recorded {
  const { note, concern, ...record } = contact;
  const recorded = recordContactIn(tx, actor, episode, { ...record, ...use, sentHash });
  if (recorded.kind !== 'recorded') return recorded;
  const parts = { ...note, risk: [concern, note.risk].filter((text) => text !== '').join('\n\n') };
  if (!isEmptyNote(parts)) writeNoteIn(tx, actor, episode, { checkInId: recorded.checkInId, parts, ...use });
  if (contact.riskReview === 'new-concern') raiseConcern(tx, actor, episode, use);
  const treated = SEEN.includes(contact.attendance) && TREATMENT.includes(contact.appointmentType);
  if (treated) beginTreatmentIn(tx, actor, episode);
  return recorded;
}

/** What was heard stands in the note; the alert says that somebody must act the same working day (CLINICAL section 5). */
function raiseConcern(tx: Queryable, actor: PractitionerActor, episode: Episode, use: Use): void {
  const alert = { source: 'check-in', severity: 'same-working-day', responseId: null } as const;
  raiseAlert(tx, actor, { episode, ...alert, ...use });
}
