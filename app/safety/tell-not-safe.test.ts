import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { episode } from '#db/schema/pathway.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { openNotSafeQuery } from './not-safe.queries.server.ts';
import { tellNotSafe, toldNotSafe, whoIsTold } from './tell-not-safe.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-27T21:14Z');
const pressed = (submission: string) => ({ submission, now: NOW });
const alerts = () => database().select().from(riskAlert).all();
const steps = () => database().select().from(riskAlertStep).all();
const audited = () => database().select().from(auditEvent).all();

describe('telling that one does not feel safe', () => {
  it('raises an alert for the same working day, with its audit row', () => {
    const { id, patient, practitioner } = anEpisode();
    expect(tellNotSafe(patient.actor, pressed('a'))).toEqual({ kind: 'told' });
    expect(alerts()).toMatchObject([
      { episodeId: id, source: 'not-safe', severity: 'same-working-day', raisedAt: NOW, state: 'raised' },
    ]);
    expect(audited()).toMatchObject([{ action: 'alert.raise', accountId: patient.accountId }]);
    expect(toldNotSafe(patient.actor)).toEqual({ practitioner: practitioner.name, at: NOW, seen: false });
  });

  it('pressing twice tells once', () => {
    const { patient } = anEpisode();
    for (const use of ['a', 'a']) tellNotSafe(patient.actor, pressed(use));
    expect([alerts().length, steps().length]).toEqual([1, 0]);
  });

  it('coming back and pressing again is noted on the alert that nobody has seen', () => {
    const { patient } = anEpisode();
    for (const use of ['a', 'b']) tellNotSafe(patient.actor, pressed(use));
    expect(alerts()).toHaveLength(1);
    expect(steps().map(({ step }) => step)).toEqual(['pressed-again']);
  });

  it('once somebody has seen it, pressing again raises a new one', () => {
    const { patient } = anEpisode();
    tellNotSafe(patient.actor, pressed('a'));
    database().update(riskAlert).set({ state: 'acknowledged' }).run();
    expect(toldNotSafe(patient.actor)).toMatchObject({ seen: true });
    tellNotSafe(patient.actor, { submission: 'b', now: NOW + 1000 });
    expect(alerts()).toHaveLength(2);
    expect(toldNotSafe(patient.actor)).toMatchObject({ at: NOW + 1000, seen: false });
  });

  it('an alert whose audit row is refused is not raised either', () => {
    const { patient } = anEpisode();
    database().run(
      sql`create temp trigger refuse before insert on audit_event begin select raise(abort, 'no'); end`,
    );
    expect(() => tellNotSafe(patient.actor, pressed('a'))).toThrow();
    expect(alerts()).toEqual([]);
  });

  it('never says told when there is nobody to tell', () => {
    const ended = anEpisode();
    database().update(episode).set({ status: 'ended' }).where(eq(episode.id, ended.id)).run();
    expect(tellNotSafe(ended.patient.actor, pressed('a'))).toEqual({ kind: 'nobody' });
    expect(tellNotSafe(aPatient().actor, pressed('b'))).toEqual({ kind: 'nobody' });
    expect(tellNotSafe(aPractitioner().actor, pressed('c'))).toEqual({ kind: 'staff' });
    expect(tellNotSafe(null, pressed('d'))).toEqual({ kind: 'signed-out' });
    expect(alerts()).toEqual([]);
    expect(toldNotSafe(ended.patient.actor)).toBeNull();
  });

  it('says beforehand who would be told', () => {
    const { patient, practitioner } = anEpisode();
    expect(whoIsTold(patient.actor)).toEqual({ kind: 'practitioner', name: practitioner.name });
    expect(whoIsTold(null)).toEqual({ kind: 'signed-out' });
  });

  it('another patient’s alert is not one’s own', () => {
    tellNotSafe(anEpisode().patient.actor, pressed('a'));
    expect(toldNotSafe(anEpisode().patient.actor)).toBeNull();
  });

  it('is found by an index', () => {
    const plan = queryPlan(openNotSafeQuery('a' as EpisodeId));
    expect(plan).toContain('SEARCH risk_alert USING INDEX risk_alert_episode');
    expect(plan).not.toMatch(/SCAN/);
  });
});
