import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { checkIn, episode as episodeTable } from '#db/schema/pathway.ts';
import { type AccountId, newId, type RiskAlertId, type RiskAlertStepId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { type AnEpisode, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { endEpisode } from './end-episode.server.ts';
import { openAlertQuery } from './ending.queries.server.ts';
import { attendedCountsQuery } from './pathway.queries.server.ts';
import { episodesOf, ownEpisode, reachEpisode } from './reach-episode.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T23:30:00Z');
const JUNE = Date.parse('2026-06-30T23:30:00Z');

/** A course with one attended treatment contact. */
function inTreatment(): AnEpisode {
  const episode = anEpisode();
  aCheckIn(episode, { startsAt: 1, appointmentType: '03', attendance: '5' });
  return episode;
}

function stored({ id }: AnEpisode) {
  const row = database().select().from(episodeTable).where(eq(episodeTable.id, id)).get();
  return row && [row.status, row.endedOn, row.endCode];
}

function audited() {
  return database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action, outcome, subjectId }) => [action, outcome, subjectId]);
}

/** As somebody who acted on it and closed it. */
function close(alertId: RiskAlertId, by: AccountId): void {
  const step = { id: newId<RiskAlertStepId>(), alertId, step: 'acted', at: NOW, by, note: 'Rang.' } as const;
  database().insert(riskAlertStep).values(step).run();
  const closed = database().update(riskAlert).set({ state: 'closed', closedAt: NOW });
  closed.where(eq(riskAlert.id, alertId)).run();
}

describe('ending a course', () => {
  it('sets the day in England and the reason, in one step with its audit', () => {
    const episode = inTreatment();
    const { actor } = episode.practitioner;
    expect(endEpisode(actor, { episodeId: episode.id, code: '46', now: JUNE })).toEqual({ kind: 'ended' });
    expect(stored(episode)).toEqual(['ended', '2026-07-01', '46']);
    expect(audited()).toEqual([['episode.end', 'done', episode.id]]);
  });

  it('cancels what lies ahead, and the patient is told', () => {
    const episode = inTreatment();
    aCheckIn(episode, { startsAt: JUNE + 3_600_000 });
    endEpisode(episode.practitioner.actor, { episodeId: episode.id, code: '46', now: JUNE });
    const held = database().select().from(checkIn).orderBy(checkIn.startsAt).all();
    expect(held.map(({ attendance }) => attendance)).toEqual(['5', '4']);
    expect(database().select().from(notification).all()).toMatchObject([
      { kind: 'check-in-changed', recipientId: episode.patient.accountId },
    ]);
  });

  it('waits until what came of every check-in is written down: the last may be the one that counts', () => {
    const episode = inTreatment();
    aCheckIn(episode, { startsAt: JUNE - 3_600_000 });
    const asked = { episodeId: episode.id, code: '46', now: JUNE };
    expect(endEpisode(episode.practitioner.actor, asked)).toEqual({ kind: 'check-in-unrecorded' });
    expect(stored(episode)).toEqual(['in-treatment', null, null]);
  });

  it('pressed twice, it ends once and the first reason stays', () => {
    const episode = inTreatment();
    const { actor } = episode.practitioner;
    endEpisode(actor, { episodeId: episode.id, code: '46', now: NOW });
    expect(endEpisode(actor, { episodeId: episode.id, code: '47', now: NOW })).toEqual({ kind: 'already' });
    expect(stored(episode)?.[2]).toBe('46');
    expect(audited()).toHaveLength(1);
  });

  it('leaves the open list, and its practitioner and their supervisor can still read it', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const episode = anEpisode({ practitioner });
    endEpisode(practitioner.actor, { episodeId: episode.id, code: '50', now: NOW });
    expect(episodesOf(practitioner.practitionerId)).toEqual([]);
    expect(ownEpisode(episode.patient.actor)).toBeNull();
    for (const { actor } of [practitioner, supervisor]) {
      expect(reachEpisode(actor, episode.id, 'episode.read')?.status).toBe('ended');
    }
  });

  it('is refused while an alert is open, and works once that is closed', () => {
    const episode = inTreatment();
    const { actor } = episode.practitioner;
    const alert = anAlert(episode);
    const end = () => endEpisode(actor, { episodeId: episode.id, code: '46', now: NOW });
    expect(end()).toEqual({ kind: 'alert-open' });
    expect(stored(episode)?.[0]).toBe('in-treatment');
    expect(audited()).toEqual([]);
    close(alert, actor.accountId);
    anAlert(inTreatment());
    expect(end()).toEqual({ kind: 'ended' });
  });

  it.each(['', '46 ', '99', '50', '10'])(
    'is refused with the reason "%s" for somebody in treatment',
    (code) => {
      const episode = inTreatment();
      const result = endEpisode(episode.practitioner.actor, { episodeId: episode.id, code, now: NOW });
      expect(result).toEqual({ kind: 'reason-missing' });
      expect(stored(episode)?.[0]).toBe('in-treatment');
    },
  );

  it('is refused for a colleague as if it were not there, and that is audited', () => {
    const episode = inTreatment();
    const { actor } = aPractitioner();
    expect(endEpisode(actor, { episodeId: episode.id, code: '46', now: NOW })).toEqual({ kind: 'not-found' });
    expect(stored(episode)?.[0]).toBe('in-treatment');
    expect(audited()).toEqual([['episode.end', 'refused', episode.id]]);
  });
});

describe('what the list and the end ask the database', () => {
  it('is found by an index', () => {
    const { id } = inTreatment();
    expect(queryPlan(openAlertQuery(database(), id))).toMatch(/USING INDEX risk_alert_episode/);
    expect(queryPlan(attendedCountsQuery([id]))).toMatch(/USING INDEX check_in_episode/);
    expect(attendedCountsQuery([id]).all()).toEqual([{ episodeId: id, contacts: 1 }]);
  });
});
