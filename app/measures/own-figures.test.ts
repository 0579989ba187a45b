/** What /home, /measures, the charts and the caseload read: right, and found by an index. */
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { latestMeasures } from './latest-measures.server.ts';
import { measureHistory } from './measure-history.server.ts';
import {
  courseTotalsQuery,
  responsesAtQuery,
  responsesQuery,
  responsesSinceQuery,
  totalsQuery,
} from './measures.queries.server.ts';
import { ownMeasures } from './own-measures.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T09:00Z');
const weeksAgo = (weeks: number) => NOW - weeks * 7 * 86_400_000;

describe('the history of a course', () => {
  it('has every answer, oldest first, with the words that were answered', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 14, at: weeksAgo(1) });
    aResponse(id, { total: 16, at: weeksAgo(2) });
    aResponse(id, { total: null, at: NOW });
    const history = measureHistory(ownEpisode(patient.actor)!, 'phq-9');
    expect(history.map(({ total, complete }) => [total, complete])).toEqual([
      [16, true],
      [14, true],
      [null, false],
    ]);
    expect(history[0]).toMatchObject({
      at: weeksAgo(2),
      locale: 'en',
      wordingEdition: 'en-1',
      items: { 'phq9-1': 3 },
    });
  });

  it('shows the patient their totals newest first, each called by its name in their language', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 14, at: weeksAgo(1) });
    aResponse(id, { total: 4, at: NOW });
    const own = ownMeasures(patient.actor, { language: 'pl', now: NOW });
    expect(own?.histories.find(({ code }) => code === 'phq-9')?.history).toEqual([
      { at: NOW, total: 4, band: 'niewiele objawów depresji lub ich brak' },
      { at: weeksAgo(1), total: 14, band: 'umiarkowana depresja' },
    ]);
  });
});

describe('the figures of a caseload', () => {
  it('are first, last, change and trend of complete answers, per episode and questionnaire', () => {
    const [ann, bob] = [anEpisode().id, anEpisode().id];
    [18, 15, 11].forEach((total, week) => aResponse(ann, { total, at: weeksAgo(9 - week) }));
    aResponse(ann, { total: null, at: NOW });
    aResponse(ann, { measure: 'gad-7', total: 9, at: weeksAgo(9) });
    aResponse(bob, { measure: 'gad-7', total: 7, at: weeksAgo(2) });
    aResponse(bob, { measure: 'gad-7', total: 12, at: weeksAgo(1) });
    const figures = latestMeasures([ann, bob]);
    expect(figures.get(ann)).toEqual({
      'phq-9': { first: 18, last: 11, change: -7, trend: [18, 15, 11], lastAt: weeksAgo(7) },
      'gad-7': { first: 9, last: 9, change: 0, trend: [9], lastAt: weeksAgo(9) },
    });
    expect(figures.get(bob)).toMatchObject({ 'gad-7': { first: 7, last: 12, change: 5 } });
  });

  it('keep the first of a long course while the trend shows the last twelve', () => {
    const { id } = anEpisode();
    for (let week = 0; week < 20; week += 1) aResponse(id, { total: 25 - week, at: weeksAgo(20 - week) });
    const phq9 = latestMeasures([id]).get(id)?.['phq-9'];
    expect(phq9).toMatchObject({ first: 25, last: 6, change: -19 });
    expect(phq9?.trend).toEqual([17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]);
  });

  it('are none for nobody, and only of those who were asked for', () => {
    const asked = anEpisode().id;
    aResponse(anEpisode().id);
    expect([latestMeasures([]).size, latestMeasures([asked]).size]).toEqual([0, 0]);
  });
});

describe('every list is found by an index', () => {
  const id = 'somebody' as EpisodeId;

  it.each([
    ['the history', () => responsesQuery(id, 'phq-9')],
    ['the caseload', () => totalsQuery([id, 'another' as EpisodeId], 12)],
    [
      'what was sent today',
      () => responsesSinceQuery(database(), { episodeId: id, measures: ['phq-9'], since: NOW }),
    ],
    ['the totals of a course', () => courseTotalsQuery(database(), id, ['phq-9', 'gad-7'])],
  ])('%s', (_list, query) => {
    const plan = queryPlan(query());
    expect(plan).toContain('SEARCH measure_response USING INDEX measure_response_course');
    expect(plan).not.toMatch(/SCAN measure_response/);
  });

  it('what was sent in one go, among those of the course', () => {
    expect(queryPlan(responsesAtQuery(id, NOW))).toMatch(
      /^SEARCH measure_response USING INDEX \w+ \(episode_id=\?/,
    );
  });

  it.each([
    ['the history', () => responsesQuery(id, 'phq-9')],
    ['the caseload', () => totalsQuery([id], 12)],
    [
      'what was sent today',
      () => responsesSinceQuery(database(), { episodeId: id, measures: ['phq-9'], since: NOW }),
    ],
    ['the totals of a course', () => courseTotalsQuery(database(), id, ['phq-9'])],
  ])('%s leaves corrected answers out by an index of its own', (_list, query) => {
    expect(queryPlan(query())).toContain('SEARCH correction USING INDEX measure_response_replaces');
  });
});
