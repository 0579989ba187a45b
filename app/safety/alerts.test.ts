import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId, MeasureResponseId, RiskAlertId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { acknowledgeAlert } from './acknowledge-alert.server.ts';
import { alertsOf, openAlerts } from './open-alerts.server.ts';
import { alertsOfEpisodeQuery, alertsOfResponseQuery, openAlertsQuery } from './safety.queries.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T09:00Z');
const action = 'Called, agreed a safety plan, told the supervisor.';
const audited = () =>
  database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action: what, outcome, reason }) => [what, outcome, reason]);

describe('acting on an alert', () => {
  it('closes it with who, when and what they did', () => {
    const { id, patient, practitioner } = anEpisode();
    const alertId = anAlert(id, { at: NOW - 1000 });
    const asked = { episodeId: id, alertId, action: `  ${action}\n`, now: NOW };
    expect(acknowledgeAlert(practitioner.actor, asked)).toEqual({ kind: 'acknowledged' });
    expect(alertsOf(ownEpisode(patient.actor)!)).toMatchObject([
      { closedAt: NOW, actedBy: practitioner.name, action },
    ]);
    expect(openAlerts([id])).toEqual([]);
    expect(audited()).toEqual([['alert.acknowledge', 'done', null]]);
  });

  it('a second person learns who was first, and changes nothing', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const { id, patient } = anEpisode({ practitioner });
    const alertId = anAlert(id);
    acknowledgeAlert(practitioner.actor, { episodeId: id, alertId, action, now: NOW });
    const second = { episodeId: id, alertId, action: 'Something else', now: NOW + 5000 };
    expect(acknowledgeAlert(supervisor.actor, second)).toEqual({
      kind: 'already',
      at: NOW,
      by: practitioner.name,
    });
    expect(alertsOf(ownEpisode(patient.actor)!)).toMatchObject([{ action, closedAt: NOW }]);
  });

  it.each([
    ['', 'action-missing'],
    [' \n ', 'action-missing'],
    ['ok', 'action-missing'],
    ['x'.repeat(2001), 'action-too-long'],
  ] as const)('is refused without words for it (%#)', (words, error) => {
    const { id, practitioner } = anEpisode();
    const alertId = anAlert(id);
    const asked = { episodeId: id, alertId, action: words, now: NOW };
    expect(acknowledgeAlert(practitioner.actor, asked)).toEqual({ kind: 'invalid', error });
    expect(openAlerts([id])).toHaveLength(1);
  });

  it.each(['saw', 'x'.repeat(2000)])('takes three characters and two thousand (%#)', (words) => {
    const { id, practitioner } = anEpisode();
    const asked = { episodeId: id, alertId: anAlert(id), action: words, now: NOW };
    expect(acknowledgeAlert(practitioner.actor, asked)).toEqual({ kind: 'acknowledged' });
  });

  it('a colleague cannot tell whether it exists', () => {
    const { id } = anEpisode();
    const asked = { episodeId: id, alertId: anAlert(id), action, now: NOW };
    expect(acknowledgeAlert(aPractitioner().actor, asked)).toEqual({ kind: 'not-found' });
    expect(openAlerts([id])).toHaveLength(1);
    expect(audited()).toEqual([['alert.acknowledge', 'refused', 'not-theirs']]);
  });

  it('the alert of another episode is not reached through one’s own', () => {
    const own = anEpisode();
    const other = anEpisode();
    const asked = { episodeId: own.id, alertId: anAlert(other.id), action, now: NOW };
    expect(acknowledgeAlert(own.practitioner.actor, asked)).toEqual({ kind: 'not-found' });
    const nobodys = { ...asked, alertId: 'nothing' as RiskAlertId };
    expect(acknowledgeAlert(own.practitioner.actor, nobodys)).toEqual({ kind: 'not-found' });
    expect(openAlerts([other.id])).toHaveLength(1);
    expect(audited()).toEqual(Array(2).fill(['alert.acknowledge', 'refused', 'not-in-this-episode']));
  });

  it('the database itself refuses to close one without an action', () => {
    anAlert(anEpisode().id);
    expect(() => database().update(riskAlert).set({ closedAt: NOW, state: 'closed' }).run()).toThrow();
  });
});

describe('open alerts', () => {
  it('are those of the episodes asked for, newest first', () => {
    const [ann, bob, cat] = [anEpisode().id, anEpisode().id, anEpisode().id];
    const old = anAlert(ann, { at: NOW - 9000 });
    const newest = anAlert(bob, { at: NOW, severity: 'same-working-day' });
    anAlert(cat, { at: NOW });
    expect(openAlerts([ann, bob]).map(({ id }) => id)).toEqual([newest, old]);
    expect(openAlerts([])).toEqual([]);
  });

  it.each([
    ['a caseload', () => openAlertsQuery(['a' as EpisodeId, 'b' as EpisodeId])],
    ['an episode', () => alertsOfEpisodeQuery('a' as EpisodeId)],
    ['a response', () => alertsOfResponseQuery(database(), 'a' as EpisodeId, 'b' as MeasureResponseId)],
  ])('of %s are found by an index', (_of, query) => {
    const plan = queryPlan(query());
    expect(plan).toContain('SEARCH risk_alert USING INDEX risk_alert_episode');
    expect(plan).not.toMatch(/SCAN/);
  });
});
