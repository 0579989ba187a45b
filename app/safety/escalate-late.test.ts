import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import { notification } from '#db/schema/notifications.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import type { RiskAlertId } from '#db/schema/ids.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { anAccount, type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { escalateLateAlerts } from './escalate-late.server.ts';
import { recordAlertStep } from './record-alert-step.server.ts';
import { lateAlertsQuery, lateWithoutSupervisorQuery } from './late-alerts.queries.server.ts';
import { lateWithoutSupervisor } from './late-without-supervisor.server.ts';

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
  /** Three working hours, the clock of this severity, from when it was seen. */
  const SEEN = LATE - 60_000;
  const AGAIN = SEEN + 3 * 3_600_000;
  const step = (
    { id: episodeId, practitioner }: AnEpisode,
    alertId: RiskAlertId,
    said: {
      intent: 'acknowledge' | 'save';
      known?: number;
      assessment?: string;
      action?: string;
      now?: number;
    },
  ) =>
    recordAlertStep(practitioner.actor, {
      ...{ episodeId, alertId, known: 0, assessment: '', action: '', now: SEEN },
      ...said,
    });
  const urgent = (course: AnEpisode) => anAlert(course.id, { at: RAISED, severity: 'same-working-day' });

  it.each(['', 'Tried to ring, no answer.'])(
    'goes to the supervisor when nobody has acted by its second hour (found: "%s")',
    (assessment) => {
      const { course, supervisor, practitioner } = aTeam();
      const id = urgent(course);
      step(course, id, { intent: 'acknowledge' });
      if (assessment !== '') step(course, id, { intent: 'save', known: 1, assessment, now: SEEN + 5 });
      expect(escalateLateAlerts(AGAIN - 1)).toEqual([]);
      expect(escalateLateAlerts(AGAIN)).toEqual([{ id, supervised: true }]);
      expect(escalateLateAlerts(AGAIN + 1)).toEqual([]);
      expect(outbox()).toEqual([
        ['alert-not-acted', supervisor.accountId, id],
        ['alert-not-acted', practitioner.accountId, id],
      ]);
    },
  );

  it('goes a second time when it had gone before it was seen, and never a third', () => {
    const { course, supervisor } = aTeam();
    const id = urgent(course);
    escalateLateAlerts(LATE);
    step(course, id, { intent: 'acknowledge', now: LATE });
    expect(escalateLateAlerts(LATE + 3 * 3_600_000 - 1)).toEqual([]);
    expect(escalateLateAlerts(LATE + 3 * 3_600_000)).toEqual([{ id, supervised: true }]);
    expect(escalateLateAlerts(LATE + 90 * 3_600_000)).toEqual([]);
    const toldSupervisor = outbox().filter(([, recipient]) => recipient === supervisor.accountId);
    expect(toldSupervisor.map(([kind]) => kind)).toEqual(['alert-escalated', 'alert-not-acted']);
    const escalated = database().select().from(riskAlertStep).where(eq(riskAlertStep.step, 'escalated'));
    expect(escalated.all()).toHaveLength(2);
  });

  it('stays with whoever acted on it in time', () => {
    const { course } = aTeam();
    const id = urgent(course);
    step(course, id, { intent: 'acknowledge' });
    step(course, id, {
      intent: 'save',
      known: 1,
      assessment: 'Rang.',
      action: 'Agreed a plan.',
      now: AGAIN - 1,
    });
    expect(escalateLateAlerts(AGAIN)).toEqual([]);
  });
});

describe('an alert that is late and has no supervisor to go to', () => {
  const leadsTold = () => outbox().filter(([kind]) => kind === 'alert-without-supervisor');

  it('is told to every lead whose account is open, each time it is late', () => {
    const [one, other, gone] = [anAccount(), anAccount(), anAccount()];
    database().update(account).set({ disabledAt: 1 }).where(eq(account.id, gone.accountId)).run();
    const course = anEpisode();
    const alertId = anAlert(course.id, { at: RAISED, severity: 'same-working-day' });
    escalateLateAlerts(LATE);
    expect(leadsTold().map(([, recipient]) => recipient)).toEqual([one.accountId, other.accountId]);
    const seen = { intent: 'acknowledge', known: 0, assessment: '', action: '', now: LATE } as const;
    recordAlertStep(course.practitioner.actor, { ...seen, episodeId: course.id, alertId });
    escalateLateAlerts(LATE + 3 * 3_600_000);
    expect(leadsTold()).toHaveLength(4);
  });

  it('is told to no lead when there is a supervisor', () => {
    anAccount();
    anAlert(aTeam().course.id, { at: RAISED });
    escalateLateAlerts(LATE);
    expect(leadsTold()).toEqual([]);
  });

  it('a supervisor whose account is closed is none', () => {
    const lead = anAccount();
    const { course, supervisor } = aTeam();
    database().update(account).set({ disabledAt: 1 }).where(eq(account.id, supervisor.accountId)).run();
    const id = anAlert(course.id, { at: RAISED });
    expect(escalateLateAlerts(LATE)).toEqual([{ id, supervised: false }]);
    expect(leadsTold()).toEqual([['alert-without-supervisor', lead.accountId, expect.any(String)]]);
  });

  it('is counted for the lead by its practitioner, from its hour until somebody has acted', () => {
    const course = anEpisode({ practitioner: aPractitioner({ name: 'Ada Alone' }) });
    anAlert(course.id, { at: RAISED });
    anAlert(course.id, { at: RAISED });
    anAlert(aTeam().course.id, { at: RAISED });
    expect(lateWithoutSupervisor(LATE - 1)).toEqual([]);
    expect(lateWithoutSupervisor(LATE)).toEqual([{ name: 'Ada Alone', alerts: 2 }]);
  });
});

it.each([
  ['to be passed on', () => lateAlertsQuery(database(), LATE)],
  ['for the lead', () => lateWithoutSupervisorQuery(LATE)],
])('late alerts %s are found by the index of open ones', (_what, query) => {
  const plan = queryPlan(query());
  expect(plan).toContain('SEARCH risk_alert USING INDEX risk_alert_open (respond_by<?)');
  expect(plan).not.toMatch(/SCAN/);
});
