import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { alertsRaisedQuery } from '#app/safety/safety.queries.server.ts';
import { database, inTransaction } from '#db/client.ts';
import { newId, type EpisodeId, type RiskAlertId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { TUESDAY } from '#tests/support/answering.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { courseResponsesQuery } from './measures.queries.server.ts';
import { raiseMissingAlerts } from './raise-missing-alerts.server.ts';

useFreshDatabase();

const WEEK = 7 * 86_400_000;
const alerts = () => database().select().from(riskAlert).all();

/** A course with these weekly totals of PHQ-9, the last of them on Tuesday, and no alert. */
function aCourse(totals: number[]) {
  const course = anEpisode();
  const responses = totals.map((total, index) =>
    aResponse(course.id, { total, at: TUESDAY - (totals.length - 1 - index) * WEEK }),
  );
  const look = () =>
    inTransaction((tx) => {
      const { actor } = course.patient;
      raiseMissingAlerts(tx, { actor, episode: ownEpisode(actor)!, now: TUESDAY + WEEK });
    });
  return { ...course, responses, look };
}

describe('alerts that are missing', () => {
  it('are raised once for the newest four answers, and the older ones are left alone', () => {
    const { responses, look } = aCourse([5, 11, 5, 11, 5, 11]);
    look();
    look();
    const about = alerts().map(({ responseId, source }) => [responses.indexOf(responseId!), source]);
    expect(about).toEqual([
      [3, 'reliable-deterioration'],
      [3, 'phq-9-rise'],
      [5, 'reliable-deterioration'],
      [5, 'phq-9-rise'],
    ]);
  });

  it('are not raised beside one that knows the response only', () => {
    const { id: episodeId, responses, look } = aCourse([10, 16]);
    const sources = ['reliable-deterioration', 'phq-9-rise'] as const;
    for (const source of sources) {
      const said = { source, severity: 'before-next-contact', responseId: responses[1]! } as const;
      const row = { id: newId<RiskAlertId>(), episodeId, ...said, raisedAt: TUESDAY, respondBy: TUESDAY };
      database().insert(riskAlert).values(row).run();
    }
    look();
    expect(alerts()).toHaveLength(2);
  });

  it('are looked for by indexes', () => {
    const id = 'a' as EpisodeId;
    expect(queryPlan(courseResponsesQuery(database(), id))).toContain('USING INDEX measure_response_course');
    expect(queryPlan(alertsRaisedQuery(database(), id))).toMatch(/SEARCH risk_alert USING INDEX risk_alert_/);
  });
});
