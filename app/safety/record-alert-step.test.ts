import { beforeEach, describe, expect, it } from 'vitest';
import { database, inTransaction } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId, RiskAlertId } from '#db/schema/ids.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { alertsOf } from './open-alerts.server.ts';
import { raiseAlert } from './raise-alert.server.ts';
import { type AlertStepInput, recordAlertStep } from './record-alert-step.server.ts';
import { stepsQuery } from './safety.queries.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T09:00Z');
const FOUND = 'Rang at nine. No plan, no intent.';
const DID = 'Agreed a safety plan, told the supervisor.';
let course: AnEpisode;
let alertId: RiskAlertId;
beforeEach(() => {
  const supervisor = aPractitioner({ role: 'supervisor', name: 'Sue Supervisor' });
  const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId, name: 'Pip Practitioner' });
  course = { ...anEpisode({ practitioner }) };
  alertId = anAlert(course.id, { at: NOW - 1000 });
});

const asked = (said: Partial<AlertStepInput> = {}): AlertStepInput => ({
  ...{ episodeId: course.id, alertId, known: 0, intent: 'acknowledge', assessment: '', action: '', now: NOW },
  ...said,
});
const record = (said: Partial<AlertStepInput> = {}, actor = course.practitioner.actor) =>
  recordAlertStep(actor, asked(said));
const supervisorOf = () => aPractitioner({ role: 'supervisor' });
const steps = () => alertsOf(ownEpisode(course.patient.actor)!, NOW)[0]!.steps;
const audited = () =>
  database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action, outcome, reason }) => [action, outcome, reason]);

describe('a practitioner', () => {
  it('sees, assesses, acts and closes: each a step of its own with who, when and what', () => {
    expect(record()).toEqual({ kind: 'recorded', state: 'acknowledged' });
    record({ known: 1, intent: 'save', assessment: FOUND, now: NOW + 1 });
    record({ known: 2, intent: 'save', action: DID, now: NOW + 2 });
    expect(record({ known: 3, intent: 'close', now: NOW + 3 })).toEqual({
      kind: 'recorded',
      state: 'closed',
    });
    const by = 'Pip Practitioner';
    expect(steps()).toEqual([
      { step: 'acknowledged', at: NOW, by, note: null },
      { step: 'assessed', at: NOW + 1, by, note: FOUND },
      { step: 'acted', at: NOW + 2, by, note: DID },
      { step: 'closed', at: NOW + 3, by, note: null },
    ]);
    expect(database().select().from(riskAlert).get()).toMatchObject({ state: 'closed', closedAt: NOW + 3 });
    expect(audited().map(([action]) => action)).toEqual([
      'alert.acknowledge',
      'alert.assess',
      'alert.act',
      'alert.close',
    ]);
  });

  it('who has seen it has its working hours again to act, from then on; writing more does not put that off', () => {
    const due = () => database().select().from(riskAlert).get()?.respondBy;
    record();
    // Sixteen working hours of a service that is open from nine to five.
    expect(due()).toBe(Date.parse('2026-11-25T17:00Z'));
    record({ known: 1, intent: 'save', assessment: FOUND, now: NOW + 3_600_000 });
    expect(due()).toBe(Date.parse('2026-11-25T17:00Z'));
  });

  it('does all of it with one form', () => {
    const all = { intent: 'close', assessment: FOUND, action: DID } as const;
    expect(record(all)).toEqual({ kind: 'recorded', state: 'closed' });
    expect(steps().map(({ step }) => step)).toEqual(['acknowledged', 'assessed', 'acted', 'closed']);
  });

  it('who presses twice has done it once', () => {
    const all = { intent: 'close', assessment: FOUND, action: DID } as const;
    record(all);
    expect(record({ ...all, now: NOW + 1 })).toEqual({ kind: 'recorded', state: 'closed' });
    expect(steps()).toHaveLength(4);
  });

  it('cannot close without an action, and nothing is written', () => {
    expect(record({ intent: 'close', assessment: FOUND })).toEqual({
      kind: 'invalid',
      errors: ['action-missing'],
    });
    expect([steps(), audited()]).toEqual([[], []]);
  });

  it('leaves no words in the audit trail', () => {
    record({ intent: 'close', assessment: FOUND, action: DID });
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toMatch(/Rang|safety plan/);
  });
});

describe('a second person', () => {
  const other = () => {
    const { practitionerId, actor } = supervisorOf();
    database().run(
      `update practitioner set supervisor_id = '${practitionerId}' where name = 'Pip Practitioner'`,
    );
    return actor;
  };

  it('learns who was first and when, and changes nothing', () => {
    record({ intent: 'close', assessment: FOUND, action: DID });
    const late = { intent: 'close', assessment: 'Something else', action: 'Another thing' } as const;
    expect(record({ ...late, now: NOW + 5 }, other())).toEqual({
      kind: 'conflict',
      step: 'closed',
      by: 'Pip Practitioner',
      at: NOW,
    });
    expect(steps()).toHaveLength(4);
  });

  it('who says the same words is a second person all the same', () => {
    record({ intent: 'save', assessment: FOUND });
    const result = record({ intent: 'save', assessment: FOUND }, other());
    expect(result).toMatchObject({ kind: 'conflict', step: 'assessed' });
  });

  it('who has read what the first did goes on from there', () => {
    record({ intent: 'save', assessment: FOUND });
    expect(record({ known: 2, intent: 'close', action: DID }, other()).kind).toBe('recorded');
  });

  it('who knows that it is closed can still not add to it', () => {
    record({ intent: 'close', assessment: FOUND, action: DID });
    expect(record({ known: 4, intent: 'save', action: DID }, other())).toMatchObject({
      kind: 'conflict',
      step: 'closed',
    });
  });
});

describe('what the patient does meanwhile', () => {
  it('is told before the alert is taken off the clock or closed', () => {
    const { actor } = course.patient;
    const input = { episode: ownEpisode(actor)!, source: 'phq-9-item-9', responseId: null } as const;
    const form = { ...input, submission: 'form', now: NOW };
    const raised = inTransaction((tx) => raiseAlert(tx, actor, { ...form, severity: 'before-next-contact' }));
    inTransaction((tx) => raiseAlert(tx, actor, { ...form, severity: 'same-working-day' }));
    expect(record({ alertId: raised.alertId })).toEqual({
      kind: 'conflict',
      step: 'answer-changed',
      by: course.patient.name,
      at: NOW,
    });
  });

  it('the clock passing it on is no conflict', () => {
    const escalated = { id: 'e' as never, alertId, step: 'escalated', at: NOW, by: null } as const;
    database().insert(riskAlertStep).values(escalated).run();
    expect(record({ known: 0 })).toEqual({ kind: 'recorded', state: 'acknowledged' });
  });
});

describe('somebody else', () => {
  it('cannot tell whether it exists', () => {
    expect(record({}, aPractitioner().actor)).toEqual({ kind: 'not-found' });
    expect(record({}, supervisorOf().actor)).toEqual({ kind: 'not-found' });
    expect(steps()).toEqual([]);
    expect(audited()).toEqual(Array(2).fill(['alert.record-step', 'refused', 'not-theirs']));
  });

  it('does not reach it through an episode of their own', () => {
    const own = anEpisode();
    expect(record({ episodeId: own.id }, own.practitioner.actor)).toEqual({ kind: 'not-found' });
    const nobodys = { episodeId: own.id, alertId: 'nothing' as RiskAlertId };
    expect(record(nobodys, own.practitioner.actor)).toEqual({ kind: 'not-found' });
    expect(steps()).toEqual([]);
    expect(audited()).toEqual(Array(2).fill(['alert.record-step', 'refused', 'not-in-this-episode']));
  });

  it('does not find an episode that is not there', () => {
    expect(record({ episodeId: 'nothing' as EpisodeId })).toEqual({ kind: 'not-found' });
  });
});

describe('the database itself', () => {
  it('refuses to close an alert without an action', () => {
    expect(() => database().update(riskAlert).set({ closedAt: NOW, state: 'closed' }).run()).toThrow();
  });

  it('refuses to change or take away a step', () => {
    record();
    expect(() => database().update(riskAlertStep).set({ at: 0 }).run()).toThrow();
    expect(() => database().delete(riskAlertStep).run()).toThrow();
    expect(() => database().delete(riskAlert).run()).toThrow();
  });

  it('finds the steps of alerts by an index', () => {
    const plan = queryPlan(stepsQuery(database(), [alertId, 'b' as RiskAlertId]));
    expect(plan).toContain('SEARCH risk_alert_step USING INDEX risk_alert_step_alert');
    expect(plan).not.toMatch(/SCAN/);
  });
});
