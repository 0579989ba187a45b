import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database, inTransaction } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { type AlertSource, type AlertState, riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { alertsOfSubmission } from './open-alerts.server.ts';
import { type AlertInput, noteAnswerTakenBack, raiseAlert } from './raise-alert.server.ts';
import { alertsOfSubmissionQuery } from './safety.queries.server.ts';

useFreshDatabase();

/** A Tuesday in winter, an hour after the service opens at nine. */
const NOW = Date.parse('2026-11-24T10:00Z');
const HOUR = 3_600_000;
let course: AnEpisode;
beforeEach(() => {
  course = anEpisode();
});

function raise(said: Partial<AlertInput> = {}) {
  const { actor } = course.patient;
  const input = { episode: ownEpisode(actor)!, responseId: null, submission: 'form-1', now: NOW, ...said };
  return inTransaction((tx) =>
    raiseAlert(tx, actor, { source: 'phq-9-item-9', severity: 'before-next-contact', ...input }),
  );
}
function takeBack(now = NOW): void {
  const { actor } = course.patient;
  const input = {
    episode: ownEpisode(actor)!,
    source: 'phq-9-item-9' as AlertSource,
    submission: 'form-1',
    now,
  };
  inTransaction((tx) => noteAnswerTakenBack(tx, actor, input));
}
const alerts = () => database().select().from(riskAlert).all();
const steps = () =>
  database()
    .select()
    .from(riskAlertStep)
    .all()
    .map(({ step, note, by }) => [step, note, by]);
const sent = () => database().select().from(notification).all();
const setState = (state: AlertState) => {
  const by = course.patient.accountId;
  const [alert] = alerts();
  if (state === 'closed') {
    database()
      .insert(riskAlertStep)
      .values({ id: 'acted' as never, alertId: alert!.id, step: 'acted', at: NOW, by, note: 'Called.' })
      .run();
  }
  database()
    .update(riskAlert)
    .set({ state, closedAt: state === 'closed' ? NOW : null })
    .run();
};

describe('raising an alert', () => {
  it('gives it as many working hours as its severity has, then it goes to the supervisor', () => {
    raise({ severity: 'same-working-day' });
    raise({ submission: 'form-2' });
    expect(alerts()).toMatchObject([
      { state: 'raised', raisedAt: NOW, respondBy: NOW + 3 * HOUR },
      { state: 'raised', raisedAt: NOW, respondBy: Date.parse('2026-11-26T10:00Z') },
    ]);
  });

  it('puts one message for the practitioner into the outbox, however often it is raised', () => {
    const { alertId } = raise();
    raise();
    const recipientId = course.practitioner.accountId;
    expect(sent()).toMatchObject([
      { kind: 'alert-raised', recipientId, subjectId: alertId, nextAttemptAt: NOW },
    ]);
  });

  it('tells the practitioner again when the answer gets worse', () => {
    raise();
    raise({ severity: 'same-working-day' });
    expect(sent().map(({ kind }) => kind)).toEqual(['alert-raised', 'alert-again']);
  });

  it('tells the supervisor at once when the account of the practitioner is closed', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const { accountId } = course.practitioner;
    database().update(account).set({ disabledAt: NOW }).where(eq(account.id, accountId)).run();
    raise();
    expect(sent().map(({ recipientId }) => recipientId)).toEqual([accountId, supervisor.accountId]);
  });

  it('happens once for one use of a form, and once for each reason', () => {
    const first = raise();
    expect(first.raised).toBe(true);
    expect(raise()).toEqual({ alertId: first.alertId, raised: false });
    expect(raise({ source: 'phq-9-rise' }).raised).toBe(true);
    expect(raise({ submission: 'form-2' }).raised).toBe(true);
    expect(alerts()).toHaveLength(3);
    expect(steps()).toEqual([]);
  });

  it('before the answers are sent is linked to them when they are', () => {
    const { alertId } = raise();
    const responseId = aResponse(course.id);
    expect(raise({ responseId })).toEqual({ alertId, raised: false });
    expect(alerts()).toMatchObject([{ responseId }]);
  });

  it('for a response without a form happens once too', () => {
    const responseId = aResponse(course.id);
    raise({ responseId, submission: null });
    raise({ responseId, submission: null });
    expect(alerts()).toHaveLength(1);
  });

  it('with a worse answer makes the alert more urgent and calls the supervisor earlier', () => {
    raise();
    raise({ severity: 'same-working-day', now: NOW + HOUR });
    expect(alerts()).toMatchObject([
      { severity: 'same-working-day', respondBy: NOW + 4 * HOUR, raisedAt: NOW },
    ]);
    expect(steps()).toEqual([['answer-changed', 'same-working-day', course.patient.accountId]]);
  });

  it('with a worse answer never calls the supervisor later than it would have', () => {
    raise();
    const twoDaysOn = Date.parse('2026-11-26T09:30Z');
    raise({ severity: 'same-working-day', now: twoDaysOn });
    expect(alerts()).toMatchObject([{ respondBy: Date.parse('2026-11-26T10:00Z') }]);
  });

  it('with a milder answer, or none, only notes it, and once', () => {
    raise({ severity: 'same-working-day' });
    raise();
    raise();
    takeBack();
    takeBack();
    expect(alerts()).toMatchObject([
      { severity: 'same-working-day', respondBy: NOW + 3 * HOUR, state: 'raised' },
    ]);
    expect(steps().map(([step, note]) => [step, note])).toEqual([
      ['answer-changed', 'before-next-contact'],
      ['answer-changed', 'none'],
    ]);
  });

  it.each<AlertState>(['acknowledged', 'assessed', 'acted', 'closed'])(
    'with a worse answer, when somebody has seen the milder one (%s), is a new alert',
    (state) => {
      const { alertId } = raise();
      setState(state);
      const second = raise({ severity: 'same-working-day' });
      expect(second.raised).toBe(true);
      expect(second.alertId).not.toBe(alertId);
      expect(raise({ severity: 'same-working-day' })).toEqual({ alertId: second.alertId, raised: false });
    },
  );

  it('again after it was taken back and closed is a new alert', () => {
    raise();
    takeBack();
    setState('closed');
    expect(raise().raised).toBe(true);
  });

  it('given on a later day than its alert was closed is a new alert, which the practitioner hears of', () => {
    raise();
    setState('closed');
    expect(raise({ now: NOW + HOUR }).raised).toBe(false);
    expect(raise({ now: NOW + 24 * HOUR }).raised).toBe(true);
    expect(alerts()).toMatchObject([{ state: 'closed' }, { state: 'raised', raisedAt: NOW + 24 * HOUR }]);
    expect(database().select().from(notification).all()).toHaveLength(2);
  });

  it('nothing to take back changes nothing', () => {
    takeBack();
    expect([alerts(), steps()]).toEqual([[], []]);
  });

  it('of a neighbour stays apart, even for a form of the same name', () => {
    raise();
    const first = course;
    course = anEpisode();
    expect(raise().raised).toBe(true);
    expect(alerts().map(({ episodeId }) => episodeId)).toEqual([first.id, course.id]);
  });
});

describe('pressing “I do not feel safe”', () => {
  const press = (now = NOW) =>
    raise({ source: 'not-safe', severity: 'same-working-day', submission: null, now });

  it('again is noted on the alert while nobody has seen it', () => {
    const { alertId } = press();
    expect(press(NOW + 1000)).toEqual({ alertId, raised: false });
    expect(alerts()).toMatchObject([{ source: 'not-safe', respondBy: NOW + 3 * HOUR }]);
    expect(steps()).toEqual([['pressed-again', null, course.patient.accountId]]);
  });

  it.each<AlertState>(['acknowledged', 'assessed', 'acted', 'closed'])(
    'again once it is %s is a new alert',
    (state) => {
      press();
      setState(state);
      expect(press().raised).toBe(true);
      expect(alerts()).toHaveLength(2);
    },
  );

  it('again tells the practitioner, and the supervisor too once it was passed on', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const { alertId } = press();
    press(NOW + 1000);
    database()
      .update(riskAlert)
      .set({ escalatedAt: NOW + 2000 })
      .where(eq(riskAlert.id, alertId))
      .run();
    press(NOW + 3000);
    const { accountId } = course.practitioner;
    expect(sent().map(({ kind, recipientId }) => [kind, recipientId])).toEqual([
      ['alert-raised', accountId],
      ['alert-again', accountId],
      ['alert-again', accountId],
      ['alert-again', supervisor.accountId],
    ]);
  });

  it('stands beside an alert that an answer raised', () => {
    raise();
    expect(press().raised).toBe(true);
  });
});

describe('what a form raised', () => {
  it('is told with the most urgent first', () => {
    raise({ source: 'phq-9-rise' });
    raise({ severity: 'same-working-day' });
    raise({ submission: 'form-2' });
    expect(alertsOfSubmission(ownEpisode(course.patient.actor)!, 'form-1')).toMatchObject([
      { source: 'phq-9-item-9', severity: 'same-working-day' },
      { source: 'phq-9-rise', severity: 'before-next-contact' },
    ]);
  });

  it('is found by an index', () => {
    const plan = queryPlan(alertsOfSubmissionQuery(database(), 'a' as EpisodeId, 'form-1'));
    expect(plan).toContain('SEARCH risk_alert USING INDEX risk_alert_submission');
  });
});
