/** Passing alerts on to the supervisor when nobody has seen them in their working hours. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import { newId, type RiskAlertId, type RiskAlertStepId } from '#db/schema/ids.ts';
import { insertStep, type LateAlert, lateAlertsQuery, setEscalated } from './safety.queries.server.ts';

export interface EscalatedAlert {
  id: RiskAlertId;
  /** False when the practitioner has no supervisor: nobody else has been told. */
  supervised: boolean;
}

/**
 * Marks every alert that is late at `now` (epoch ms), once, and puts messages to its practitioner and their supervisor into
 * the outbox. What is late is read again under the write lock, so that of two processes one does it. The board does not
 * wait for this: it works lateness out by itself (`isLate`).
 */
export function escalateLateAlerts(now: number): EscalatedAlert[] {
  // Most of the time nothing is late; then nobody who writes is kept waiting.
  if (!lateAlertsQuery(database(), now).get()) return [];
  return inTransaction((tx) => {
    const late = lateAlertsQuery(tx, now).all();
    for (const alert of late) escalate(tx, alert, now);
    return late.map(({ id, supervisor }) => ({ id, supervised: supervisor !== null }));
  });
}

function escalate(tx: Queryable, { id, practitioner, supervisor }: LateAlert, now: number): void {
  setEscalated(tx, id, now);
  insertStep(tx, { id: newId<RiskAlertStepId>(), alertId: id, step: 'escalated', at: now, by: null });
  recordDone(tx, { actor: null, action: 'alert.escalate', subject: { type: 'risk_alert', id } });
  for (const recipientId of supervisor === null ? [practitioner] : [supervisor, practitioner]) {
    notify(tx, { kind: 'alert-escalated', recipientId, subjectId: id, now });
  }
}
