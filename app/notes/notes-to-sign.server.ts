/** What waits for a supervisor's signature. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { notesToSignQuery } from './signing.queries.server.ts';

/** How many are shown at once; the next ones come up as these are signed. */
const MOST = 50;

export type NoteToSign = ReturnType<typeof notesToSign>['notes'][number];

/**
 * Notes that this supervisor may sign and nobody has signed as they stand: who, when, never what they say. The longest
 * waiting first, fifty at the most; `total` counts them all. Nothing for a practitioner. Reading it is audited.
 */
export function notesToSign(actor: PractitionerActor) {
  if (actor.role !== 'supervisor') return { notes: [], total: 0 };
  recordRead({ actor, action: 'note.board' });
  const rows = notesToSignQuery(actor, MOST).all();
  return { notes: rows, total: rows[0]?.total ?? 0 };
}
