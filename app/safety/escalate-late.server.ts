/** Passing alerts on to the supervisor when nobody has seen them, or acted on them, in their working hours. */
import { recordDone } from '#app/accounts/audit.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import { database, inTransaction, type Queryable } from '#db/client.ts';
import { type AccountId, newId, type RiskAlertId, type RiskAlertStepId } from '#db/schema/ids.ts';
import { awaitedIn } from './escalation.ts';
import { type LateAlert, lateAlertsQuery, leadsQuery, setEscalated } from './late-alerts.queries.server.ts';
import { insertStep } from './safety.queries.server.ts';

export interface EscalatedAlert {
  id: RiskAlertId;
  /** False when nobody who can sign in supervises the practitioner: the service's leads have been told instead. */
  supervised: boolean;
}

/**
 * Marks every alert that is late at `now` (epoch ms), and puts messages to its practitioner, who covers for them, their supervisor and who covers
 * for that one into the outbox; without a supervisor, to every lead. Once while nobody has seen it, and once more while nobody has acted. What is
 * late is read again under the write lock, so that of two processes one does it. The board does not wait for this: it
 * works lateness out by itself (`isLate`).
 */
export function escalateLateAlerts(now: number): EscalatedAlert[] {
  // Most of the time nothing is late; then nobody who writes is kept waiting.
  if (!lateAlertsQuery(database(), now).get()) return [];
  return inTransaction((tx) => {
    const late = lateAlertsQuery(tx, now).all();
    const leads = late.some(({ supervisor }) => supervisor === null) ? leadsQuery(tx).all() : [];
    for (const alert of late) escalate(tx, alert, { leads, now });
    return late.map(({ id, supervisor }) => ({ id, supervised: supervisor !== null }));
  });
}

interface Escalation {
  leads: { id: AccountId }[];
  now: number;
}

function escalate(
  tx: Queryable,
  { id, state, practitionerId, supervisor }: LateAlert,
  { leads, now }: Escalation,
): void {
  const step = newId<RiskAlertStepId>();
  setEscalated(tx, id, now);
  insertStep(tx, { id: step, alertId: id, step: 'escalated', at: now, by: null });
  recordDone(tx, { actor: null, action: 'alert.escalate', subject: { type: 'risk_alert', id } });
  const kind = awaitedIn(state) === 'seeing' ? 'alert-escalated' : 'alert-not-acted';
  const { carers, supervisors } = carersToTell(tx, practitionerId, now);
  for (const recipientId of new Set([...supervisors, ...carers])) {
    notify(tx, { kind, recipientId, subjectId: id, now });
  }
  if (supervisor !== null) return;
  // About the step, not the alert: an alert that is late a second time is news again.
  for (const { id: recipientId } of leads) {
    notify(tx, { kind: 'alert-without-supervisor', recipientId, subjectId: step, now });
  }
}
