/** The audit trail: who did or was refused what, and when. Ids and verbs only; never clinical text. */
import { currentMoment } from '#app/platform/clock.ts';
import { database, type Queryable } from '#db/client.ts';
import { type AuditEventId, newId } from '#db/schema/ids.ts';
import { doneByQuery, insertAuditEvents } from './accounts.queries.server.ts';
import type { Actor } from './actor.ts';

interface AuditEntry {
  /** Null when nobody was signed in. */
  actor: Actor | null;
  /** A verb and its object, such as `worksheet.save`. */
  action: string;
  subject?: { type: string; id: string };
}

/** Records a change, in the transaction `on` that makes it: both happen or neither. */
export function recordDone(on: Queryable, entry: AuditEntry): void {
  insertAuditEvents(on, [{ ...toRow(entry), outcome: 'done' }]);
}

/** The same change to many subjects, with one statement. */
export function recordAllDone(on: Queryable, entries: readonly AuditEntry[]): void {
  if (entries.length > 0)
    insertAuditEvents(
      on,
      entries.map((entry) => ({ ...toRow(entry), outcome: 'done' })),
    );
}

/** Records that someone looked at a patient's record. */
export function recordRead(entry: AuditEntry): void {
  insertAuditEvents(database(), [{ ...toRow(entry), outcome: 'done' }]);
}

/** Whether `actor` was once let do this: for words that they began while they were. It says nothing of what they may do now. */
export function hasDone(actor: Actor, { action, subject }: Required<Omit<AuditEntry, 'actor'>>): boolean {
  const { accountId } = actor;
  return doneByQuery(database(), { accountId, action, subject }).get() !== undefined;
}

/** Records a refusal, with the reason as a code. Not inside the refused transaction, which leaves no trace. */
export function recordRefusal(entry: AuditEntry & { reason: string }): void {
  insertAuditEvents(database(), [{ ...toRow(entry), outcome: 'refused', reason: entry.reason }]);
}

function toRow({ actor, action, subject }: AuditEntry) {
  return {
    id: newId<AuditEventId>(),
    at: currentMoment(),
    accountId: actor?.accountId ?? null,
    role: actor?.role ?? null,
    action,
    subjectType: subject?.type ?? null,
    subjectId: subject?.id ?? null,
  };
}
