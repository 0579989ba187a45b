/** What a patient is asked, and what their practitioner is told of it. */
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { type EpisodeId, type MeasureResponseId, newId } from '#db/schema/ids.ts';
import { measureResponse } from '#db/schema/measures.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aPlanChange, aResponse } from '#tests/factories/measures.ts';
import { anEpisode, aPatient } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { dueMeasures } from './due-measures.server.ts';
import {
  courseResponsesQuery,
  lastAnswersQuery,
  planChangesQuery,
  planHistoryQuery,
} from './measure-plan.queries.server.ts';
import { type Course, overdueMeasures } from './measure-states.server.ts';
import { minutesToAnswer } from './minutes-to-answer.ts';
import { measuresToAnswer, ownMeasures } from './own-measures.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T09:00Z');
const DAY = 86_400_000;
const asked = { language: 'en', now: NOW };

/** PHQ-9 and GAD-7 alone: what else is asked is for its own tests. */
function dueOf(actor: Parameters<typeof dueMeasures>[0]) {
  return dueMeasures(actor, NOW).filter(({ code }) => ['phq-9', 'gad-7'].includes(code));
}

describe('what a patient is asked', () => {
  it('is every questionnaire at first, and each for itself later', () => {
    const { id, patient } = anEpisode({ referredOn: '2026-11-21' });
    expect(dueOf(patient.actor)).toMatchObject([
      { code: 'phq-9', state: 'due', reason: 'first', dueOn: '2026-11-21', overdue: false },
      { code: 'gad-7', state: 'due', reason: 'first' },
    ]);
    aResponse(id, { measure: 'phq-9', at: NOW - 2 * DAY });
    aResponse(id, { measure: 'phq-9', at: NOW - 21 * DAY });
    aResponse(id, { measure: 'gad-7', total: null, at: NOW - 9 * DAY });
    expect(dueOf(patient.actor)).toMatchObject([
      { code: 'phq-9', state: 'done', dueOn: '2026-11-29', lastAnsweredAt: NOW - 2 * DAY },
      { code: 'gad-7', state: 'due', reason: 'weekly', dueOn: '2026-11-22', overdueDays: 2 },
    ]);
  });

  it('is more before a check-in, and nothing more for one that was held or cancelled', () => {
    const episode = anEpisode();
    aResponse(episode.id, { measure: 'phq-9', at: NOW - 4 * DAY });
    aResponse(episode.id, { measure: 'gad-7', at: NOW - 4 * DAY });
    aCheckIn(episode, { startsAt: NOW + 2 * DAY });
    aCheckIn(episode, { startsAt: NOW + 3_600_000, attendance: '4' });
    expect(dueOf(episode.patient.actor).map(({ state }) => state)).toEqual(['done', 'done']);
    const startsAt = NOW + DAY;
    aCheckIn(episode, { startsAt });
    expect(dueOf(episode.patient.actor)).toMatchObject([
      { state: 'due', reason: 'check-in', checkInAt: startsAt },
      { state: 'due', reason: 'check-in', checkInAt: startsAt },
    ]);
  });

  it('is not what is paused, and is again what is resumed', () => {
    const episode = anEpisode();
    aPlanChange(episode, { measure: 'phq-9', change: 'paused', at: NOW - 20 * DAY });
    expect(dueOf(episode.patient.actor).map(({ code }) => code)).toEqual(['gad-7']);
    aPlanChange(episode, { measure: 'phq-9', change: 'resumed', at: NOW - DAY });
    expect(dueOf(episode.patient.actor)).toMatchObject([
      { code: 'phq-9', dueOn: '2026-11-23', overdue: false },
      { code: 'gad-7', overdue: true },
    ]);
  });

  it('has what is specific to the problem, where this service has the words', () => {
    const codes = (problem: 'ptsd' | 'panic') =>
      dueMeasures(anEpisode({ problem }).patient.actor, NOW).map(({ code }) => code);
    expect(codes('ptsd')).toEqual(['phq-9', 'gad-7', 'wsas', 'pcl-5']);
    expect(codes('panic')).toEqual(['phq-9', 'gad-7', 'wsas']);
  });

  it('has what was asked once, as long as there is an answer to see', () => {
    const { id, patient } = anEpisode();
    const phobias = () => dueMeasures(patient.actor, NOW).filter(({ code }) => code === 'phobia-scales');
    expect(phobias()).toEqual([]);
    aResponse(id, { measure: 'phobia-scales', total: null, at: NOW - 60 * DAY });
    expect(phobias()).toMatchObject([{ state: 'done', dueOn: null }]);
  });

  it('is nothing before a course of care, after it, and for what somebody else answered', () => {
    expect(dueMeasures(aPatient().actor, NOW)).toEqual([]);
    const ended = anEpisode({ status: 'ended', endedOn: '2026-10-01' });
    expect(ownMeasures(ended.patient.actor, asked)).toBeNull();
    const neighbour = anEpisode();
    aResponse(neighbour.id, { at: NOW });
    aPlanChange(neighbour, { measure: 'gad-7' });
    aCheckIn(neighbour, { startsAt: NOW + 3_600_000 });
    expect(dueOf(anEpisode().patient.actor)).toMatchObject([
      { lastAnsweredAt: null, checkInAt: null },
      { lastAnsweredAt: null, checkInAt: null },
    ]);
  });

  it('is told with how long all of it takes, and what can still be changed today', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { measure: 'phq-9', at: NOW - 3_600_000 });
    const own = ownMeasures(patient.actor, asked);
    expect(own?.done.find(({ code }) => code === 'phq-9')).toMatchObject({ answeredToday: true });
    const { measures, minutes } = measuresToAnswer(patient.actor, asked);
    expect(own?.toAnswer).toEqual({ measures, minutes });
    expect(measures.map(({ code }) => code)).toContain('gad-7');
    expect(measures.every(({ answeredToday }) => !answeredToday)).toBe(true);
  });

  it.each([
    [0, 1],
    [6, 1],
    [7, 2],
    [22, 4],
  ])('%i questions take about %i minutes', (questions, minutes) => {
    expect(minutesToAnswer(questions)).toBe(minutes);
  });

  it('keeps the history of one that is paused', () => {
    const episode = anEpisode();
    aResponse(episode.id, { at: NOW - 30 * DAY });
    aPlanChange(episode, { measure: 'phq-9' });
    const own = ownMeasures(episode.patient.actor, asked);
    expect(own?.histories.map(({ code }) => code)).toEqual(['phq-9']);
  });

  it('shows answers that were corrected as they are now', () => {
    const { id, patient } = anEpisode();
    const first = aResponse(id, { total: 20, at: NOW - 3_600_000 });
    const { submission, ...row } = database().select().from(measureResponse).get()!;
    const correction = { ...row, id: newId<MeasureResponseId>(), total: 9, answeredAt: NOW, replaces: first };
    database()
      .insert(measureResponse)
      .values({ ...correction, submission: `${submission}2` })
      .run();
    const [phq9] = ownMeasures(patient.actor, asked)?.histories ?? [];
    expect(phq9?.history.map(({ total }) => total)).toEqual([9]);
  });
});

describe('how late a course’s questionnaires are', () => {
  const course = ({ id }: { id: EpisodeId }, more: Partial<Course> = {}): Course => ({
    id,
    problem: 'depression',
    status: 'in-treatment',
    referredOn: '2026-09-01',
    endedOn: null,
    ...more,
  });

  it.each([
    ['not late when three days have passed', 10, undefined],
    ['late from the fourth on', 11, 4],
  ])('%s', (_sentence, daysAgo, days) => {
    const episode = anEpisode();
    for (const measure of ['phq-9', 'gad-7']) aResponse(episode.id, { measure, at: NOW - daysAgo * DAY });
    expect(overdueMeasures([course(episode)], NOW).get(episode.id)).toBe(days);
  });

  it('is that of the latest, without those that are paused', () => {
    const episode = anEpisode();
    aResponse(episode.id, { measure: 'phq-9', at: NOW - 30 * DAY });
    aResponse(episode.id, { measure: 'gad-7', at: NOW - 12 * DAY });
    expect(overdueMeasures([course(episode)], NOW).get(episode.id)).toBe(23);
    aPlanChange(episode, { measure: 'phq-9' });
    expect(overdueMeasures([course(episode)], NOW).get(episode.id)).toBe(5);
  });

  it('counts from the referral for somebody who never answered anything', () => {
    const episode = anEpisode();
    expect(overdueMeasures([course(episode, { referredOn: '2026-11-14' })], NOW).get(episode.id)).toBe(10);
    expect(overdueMeasures([course(episode, { referredOn: '2026-11-22' })], NOW).size).toBe(0);
  });

  it('does not chase how somebody liked the service, of which only the patient is told', () => {
    const episode = anEpisode();
    for (const measure of ['phq-9', 'gad-7', 'wsas']) aResponse(episode.id, { measure, at: NOW - DAY });
    aCheckIn(episode, { startsAt: NOW - 20 * DAY, appointmentType: '01', attendance: '5' });
    expect(dueMeasures(episode.patient.actor, NOW)).toContainEqual(
      expect.objectContaining({ code: 'peq-assessment', state: 'due', overdue: true }),
    );
    expect(overdueMeasures([course(episode)], NOW).size).toBe(0);
  });

  it('does not count a questionnaire that patients cannot answer here', () => {
    const episode = anEpisode({ problem: 'panic' });
    for (const measure of ['phq-9', 'gad-7', 'wsas']) aResponse(episode.id, { measure, at: NOW - DAY });
    aResponse(episode.id, { measure: 'pdss-sr', total: null, at: NOW - 30 * DAY });
    expect(overdueMeasures([course(episode, { problem: 'panic' })], NOW).size).toBe(0);
  });

  it('is asked for any number of courses with the same three queries', () => {
    const ids = [anEpisode(), anEpisode(), anEpisode()].map((episode) => course(episode));
    const count = (courses: Course[]) => {
      const { $client } = database();
      const prepare = $client.prepare.bind($client);
      let prepared = 0;
      $client.prepare = (text: string) => {
        prepared += 1;
        return prepare(text);
      };
      overdueMeasures(courses, NOW);
      $client.prepare = prepare;
      return prepared;
    };
    expect([count([]), count(ids.slice(0, 1)), count(ids)]).toEqual([0, 3, 3]);
  });
});

describe('every list is found by an index', () => {
  const id = 'somebody' as EpisodeId;

  it.each([
    ['last answers', () => lastAnswersQuery([id, 'another' as EpisodeId]), 'measure_response_course'],
    ['all answers', () => courseResponsesQuery(id), 'measure_response_course'],
    ['corrections', () => courseResponsesQuery(id), 'measure_response_replaces'],
    [
      'changes',
      () => planChangesQuery(database(), [id, 'another' as EpisodeId]),
      'measure_plan_change_episode',
    ],
    ['the history of changes', () => planHistoryQuery(id), 'measure_plan_change_episode'],
  ])('%s', (_list, query, index) => {
    const plan = queryPlan(query());
    expect(plan).toContain(`USING INDEX ${index}`);
    expect(plan).not.toMatch(/\bSCAN\b/);
  });
});
