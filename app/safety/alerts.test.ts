import { describe, expect, it } from 'vitest';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId, MeasureResponseId, PractitionerId } from '#db/schema/ids.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { alertBoard, openAlertCount } from './alert-board.server.ts';
import { openAlerts } from './open-alerts.server.ts';
import { recordAlertStep } from './record-alert-step.server.ts';
import {
  alertsOfEpisodeQuery,
  alertsOfResponseQuery,
  openAlertCountQuery,
  openAlertsOfCarersQuery,
  openAlertsQuery,
} from './safety.queries.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T12:00Z');
const HOUR = 3_600_000;

describe('open alerts', () => {
  it('are those of the episodes asked for, newest first, with their age and clock', () => {
    const [ann, bob, cat] = [anEpisode().id, anEpisode().id, anEpisode().id];
    const old = anAlert(ann, { at: NOW - 2 * HOUR });
    const newest = anAlert(bob, { at: NOW, severity: 'same-working-day' });
    anAlert(cat, { at: NOW });
    expect(openAlerts([ann, bob], NOW)).toMatchObject([
      { id: newest, age: 0, clock: { kind: 'running', awaits: 'seeing', until: NOW + HOUR } },
      { id: old, age: 2, clock: { kind: 'late', awaits: 'seeing', since: NOW - HOUR } },
    ]);
    expect(openAlerts([], NOW)).toEqual([]);
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

describe('the supervisor’s board', () => {
  const aTeam = () => {
    const supervisor = aPractitioner({ role: 'supervisor', name: 'Sue Supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const episode = (name: string, more: Partial<Parameters<typeof anEpisode>[0]> = {}) =>
      anEpisode({ practitioner, patient: aPatient({ name }), ...more }).id;
    return { supervisor, practitioner, episode };
  };
  const namesOn = (actor: PractitionerActor) => alertBoard(actor, NOW).map(({ patientName }) => patientName);

  it('has late ones first, then the most urgent, then those that go soonest', () => {
    const { supervisor, episode } = aTeam();
    anAlert(episode('mild, later'), { at: NOW });
    anAlert(episode('mild, sooner'), { at: NOW - 10 });
    anAlert(episode('urgent'), { at: NOW, severity: 'same-working-day' });
    anAlert(episode('late and mild'), { at: NOW - 3 * HOUR });
    anAlert(episode('late and urgent'), { at: NOW - 2 * HOUR, severity: 'same-working-day' });
    expect(namesOn(supervisor.actor)).toEqual([
      'late and urgent',
      'late and mild',
      'urgent',
      'mild, sooner',
      'mild, later',
    ]);
    expect(openAlertCount(supervisor.actor)).toBe(5);
  });

  it('says who saw an alert that nobody has acted on, and has it among the late ones after its hour', () => {
    const { supervisor, practitioner, episode } = aTeam();
    const episodeId = episode('Seen');
    const alertId = anAlert(episodeId, { at: NOW, severity: 'same-working-day' });
    anAlert(episode('unseen'), { at: NOW + 6 * HOUR, severity: 'same-working-day' });
    const form = { episodeId, alertId, known: 0, assessment: '', action: '', now: NOW };
    recordAlertStep(practitioner.actor, { ...form, intent: 'acknowledge' });
    const [first, second] = alertBoard(supervisor.actor, NOW + 3 * HOUR);
    expect([first, second]).toMatchObject([
      { patientName: 'Seen', seenBy: practitioner.name, clock: { kind: 'late', awaits: 'acting' } },
      { patientName: 'unseen', seenBy: null, clock: { kind: 'running', awaits: 'seeing' } },
    ]);
  });

  it('has the supervisor’s own patients, and a course that has ended', () => {
    const { supervisor, episode } = aTeam();
    anAlert(anEpisode({ practitioner: supervisor, patient: aPatient({ name: 'Own' }) }).id, { at: NOW });
    anAlert(episode('Ended', { status: 'ended' }), { at: NOW - 1 });
    expect(alertBoard(supervisor.actor, NOW)).toMatchObject([
      { patientName: 'Ended', supervisorName: 'Sue Supervisor', episodeStatus: 'ended' },
      { patientName: 'Own', practitionerName: 'Sue Supervisor', supervisorName: null },
    ]);
  });

  it('loses an alert when it is closed, not before', () => {
    const { supervisor, practitioner, episode } = aTeam();
    const episodeId = episode('Somebody');
    const alertId = anAlert(episodeId, { at: NOW });
    const form = { episodeId, alertId, assessment: 'Rang.', action: 'Rang.', now: NOW };
    recordAlertStep(practitioner.actor, { ...form, known: 0, intent: 'save' });
    expect(alertBoard(supervisor.actor, NOW)).toMatchObject([{ state: 'acted', clock: { kind: 'acted' } }]);
    recordAlertStep(practitioner.actor, { ...form, known: 3, intent: 'close', assessment: '', action: '' });
    expect([alertBoard(supervisor.actor, NOW), openAlertCount(supervisor.actor)]).toEqual([[], 0]);
  });

  it('shows nothing to another supervisor, and none to a practitioner', () => {
    const { practitioner, episode } = aTeam();
    anAlert(episode('Somebody'), { at: NOW });
    const neighbour = aPractitioner({ role: 'supervisor' });
    expect([namesOn(neighbour.actor), openAlertCount(neighbour.actor)]).toEqual([[], 0]);
    expect([namesOn(practitioner.actor), openAlertCount(practitioner.actor)]).toEqual([[], 0]);
  });

  it('is audited when it is read', () => {
    alertBoard(aTeam().supervisor.actor, NOW);
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'alert.board', outcome: 'done' },
    ]);
  });

  it.each([
    ['the board', () => openAlertsOfCarersQuery(['a' as PractitionerId])],
    ['its number', () => openAlertCountQuery(['a' as PractitionerId])],
  ])('%s is found by indexes, and closed alerts are never looked at', (_what, query) => {
    const plan = queryPlan(query());
    expect(plan).toContain('SEARCH risk_alert USING INDEX risk_alert_episode (episode_id=? AND closed_at=?)');
    expect(plan).not.toMatch(/SCAN/);
  });
});
