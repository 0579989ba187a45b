import { describe, expect, it } from 'vitest';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { database } from '#db/client.ts';
import {
  type EpisodeId,
  newId,
  type PatientId,
  type PractitionerId,
  type RiskAlertStepId,
} from '#db/schema/ids.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { contactDates } from './check-ins.server.ts';
import { contactDatesQuery, endedEpisodeQuery, onListQuery } from './pathway.queries.server.ts';
import { episodesOf, ownEpisode, ownEpisodeForMeasures } from './reach-episode.server.ts';

useFreshDatabase();

const SINCE = '2026-11-10';
const ended = (endedOn: string | null, patient = aPatient()) =>
  anEpisode({ patient, status: 'ended', endedOn });

describe('the episode that a patient answers questionnaires for', () => {
  it('is the current one, whatever ended before', () => {
    const { id, patient } = anEpisode();
    ended('2026-11-20', patient);
    expect(ownEpisodeForMeasures(patient.actor, SINCE)?.id).toBe(id);
  });

  it.each([
    ['the last day that counts', '2026-11-10', true],
    ['a day earlier', '2026-11-09', false],
    ['no day at all', null, false],
  ])('is one that ended on %s', (_day, endedOn, there) => {
    const { id, patient } = ended(endedOn);
    expect(ownEpisodeForMeasures(patient.actor, SINCE)?.id).toBe(there ? id : undefined);
  });

  it('is the one that ended last', () => {
    const { patient } = ended('2026-11-11');
    const { id } = ended('2026-11-20', patient);
    expect(ownEpisodeForMeasures(patient.actor, SINCE)?.id).toBe(id);
  });

  it('opens nothing else: the patient is in no course of care', () => {
    const { patient } = ended('2026-11-20');
    expect(ownEpisode(patient.actor)).toBeNull();
  });

  it('is never a neighbour’s', () => {
    ended('2026-11-20');
    expect(ownEpisodeForMeasures(aPatient().actor, SINCE)).toBeNull();
  });

  it('is found by an index', () => {
    expect(queryPlan(endedEpisodeQuery('ann' as PatientId, SINCE))).toContain('USING INDEX episode_patient');
  });
});

describe('the episodes on a practitioner’s list', () => {
  it('are the open ones, and one that ended while an alert of it is open', () => {
    const practitioner = aPractitioner();
    const open = anEpisode({ practitioner });
    const alerted = anEpisode({ practitioner, status: 'ended', endedOn: '2026-11-20' });
    anEpisode({ practitioner, status: 'ended', endedOn: '2026-11-20' });
    const neighbours = anEpisode({ status: 'ended', endedOn: '2026-11-20' });
    anAlert(open);
    anAlert(alerted);
    anAlert(neighbours);
    const ids = episodesOf(practitioner.practitionerId).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([open.id, alerted.id].toSorted());
  });

  it('no longer has it once the alert is closed', () => {
    const episode = anEpisode({ status: 'ended', endedOn: '2026-11-20' });
    const alertId = anAlert(episode);
    expect(episodesOf(episode.practitioner.practitionerId)).toHaveLength(1);
    const step = { alertId, at: Date.now(), by: episode.practitioner.accountId };
    database()
      .insert(riskAlertStep)
      .values({ ...step, id: newId<RiskAlertStepId>(), step: 'acted', note: 'Rang, safe.' })
      .run();
    database().update(riskAlert).set({ state: 'closed', closedAt: Date.now() }).run();
    expect(episodesOf(episode.practitioner.practitionerId)).toEqual([]);
  });

  it('are found by indexes', () => {
    const plan = queryPlan(onListQuery(['pip' as PractitionerId]));
    expect(plan).toContain('SEARCH episode USING INDEX episode_practitioner');
    expect(plan).toContain('SEARCH risk_alert USING INDEX risk_alert_episode (episode_id=? AND closed_at=?)');
    expect(plan).not.toMatch(/\bSCAN\b/);
  });
});

describe('the contacts that decide what is due', () => {
  const NOW = Date.parse('2026-11-24T09:00Z');
  const HOUR = 3_600_000;

  it('are the next one ahead and the first assessment that was attended', () => {
    const episode = anEpisode();
    aCheckIn(episode, { startsAt: NOW - 90 * HOUR, appointmentType: '01', attendance: '3' });
    aCheckIn(episode, { startsAt: NOW - 60 * HOUR, appointmentType: '02', attendance: '5' });
    aCheckIn(episode, { startsAt: NOW - 50 * HOUR, appointmentType: '03', attendance: '6' });
    aCheckIn(episode, { startsAt: NOW - 40 * HOUR, appointmentType: '01', attendance: '5' });
    aCheckIn(episode, { startsAt: NOW + 10 * HOUR, attendance: '2' });
    aCheckIn(episode, { startsAt: NOW + 20 * HOUR });
    aCheckIn(episode, { startsAt: NOW + 30 * HOUR });
    aCheckIn(anEpisode(), { startsAt: NOW + HOUR });
    expect(contactDates([episode.id], NOW)).toEqual(
      new Map([[episode.id, { nextAt: NOW + 20 * HOUR, assessedAt: NOW - 50 * HOUR }]]),
    );
  });

  it('are none where there was no contact', () => {
    expect(contactDates([anEpisode().id], NOW).size).toBe(0);
    const episode = anEpisode();
    aCheckIn(episode, { startsAt: NOW - 50 * HOUR, attendance: '5' });
    expect(contactDates([episode.id], NOW).get(episode.id)).toEqual({ nextAt: null, assessedAt: null });
  });

  it('are found by an index', () => {
    expect(queryPlan(contactDatesQuery(['ann' as EpisodeId], NOW))).toContain('USING INDEX check_in_episode');
  });
});
