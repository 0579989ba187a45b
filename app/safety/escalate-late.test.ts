import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { notification } from '#db/schema/notifications.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { escalateLateAlerts } from './escalate-late.server.ts';
import { recordAlertStep } from './record-alert-step.server.ts';
import { lateAlertsQuery } from './safety.queries.server.ts';

useFreshDatabase();

const RAISED = Date.parse('2026-11-24T12:00Z');
/** The factory's alerts wait an hour. */
const LATE = RAISED + 3_600_000;

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
  return { supervisor, practitioner, course: anEpisode({ practitioner }) };
}
const outbox = () =>
  database()
    .select()
    .from(notification)
    .all()
    .map(({ kind, recipientId, subjectId }) => [kind, recipientId, subjectId]);

describe('an alert that nobody has seen', () => {
  it('goes to the supervisor at its hour, not a moment before', () => {
    const { course, supervisor, practitioner } = aTeam();
    const id = anAlert(course.id, { at: RAISED });
    expect(escalateLateAlerts(LATE - 1)).toEqual([]);
    expect(escalateLateAlerts(LATE)).toEqual([{ id, supervised: true }]);
    expect(database().select().from(riskAlert).all()).toMatchObject([{ escalatedAt: LATE, state: 'raised' }]);
    expect(database().select().from(riskAlertStep).all()).toMatchObject([
      { step: 'escalated', by: null, at: LATE, note: null },
    ]);
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'alert.escalate', accountId: null, subjectId: id },
    ]);
    expect(outbox()).toEqual([
      ['alert-escalated', supervisor.accountId, id],
      ['alert-escalated', practitioner.accountId, id],
    ]);
  });

  it('goes once', () => {
    anAlert(aTeam().course.id, { at: RAISED });
    escalateLateAlerts(LATE);
    expect(escalateLateAlerts(LATE + 1)).toEqual([]);
    expect(database().select().from(riskAlertStep).all()).toHaveLength(1);
  });

  it('of somebody without a supervisor is marked all the same, and says that nobody else knows', () => {
    const course = anEpisode();
    const id = anAlert(course.id, { at: RAISED });
    expect(escalateLateAlerts(LATE)).toEqual([{ id, supervised: false }]);
    expect(outbox()).toEqual([['alert-escalated', course.practitioner.accountId, id]]);
  });

  it('of a course that has ended goes too', () => {
    const id = anAlert(anEpisode({ status: 'ended' }).id, { at: RAISED });
    expect(escalateLateAlerts(LATE)).toMatchObject([{ id }]);
  });
});

describe('an alert that somebody has seen', () => {
  it('stays with them', () => {
    const { course, practitioner } = aTeam();
    const alertId = anAlert(course.id, { at: RAISED });
    const form = { episodeId: course.id, alertId, known: 0, assessment: '', action: '', now: LATE - 1 };
    recordAlertStep(practitioner.actor, { ...form, intent: 'acknowledge' });
    expect(escalateLateAlerts(LATE)).toEqual([]);
  });
});

it('late alerts are found by the index of open ones', () => {
  const plan = queryPlan(lateAlertsQuery(database(), LATE));
  expect(plan).toContain('SEARCH risk_alert USING INDEX risk_alert_open (respond_by<?)');
  expect(plan).not.toMatch(/SCAN/);
});
