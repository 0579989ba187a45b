import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { answersOf, itemTables, measureCourses } from './measure-course.server.ts';
import { allResponsesQuery } from './measure-course.queries.server.ts';

useFreshDatabase();

describe('the questionnaires of a course', () => {
  it('PHQ-9 and GAD-7 are there before the first answer', () => {
    const { patient } = anEpisode();
    const courses = measureCourses(answersOf(ownEpisode(patient.actor)!), 'en');
    expect(courses.map(({ name, lines }) => [name, lines[0]?.points])).toEqual([
      ['PHQ-9', []],
      ['GAD-7', []],
    ]);
  });

  it('has nobody else’s answers, oldest first, in the words of the reader', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { total: 9, at: 2 });
    aResponse(id, { total: 16, at: 1 });
    aResponse(anEpisode().id, { total: 27, at: 3 });
    const [phq9] = measureCourses(answersOf(ownEpisode(patient.actor)!), 'pl');
    expect(phq9?.lines[0]?.points.map(({ score }) => score)).toEqual([16, 9]);
    expect([phq9?.locale, phq9?.lines[0]?.points[1]?.band]).toEqual(['pl', 'łagodna depresja']);
  });

  it('has the correction of an answer, and not what it corrects', () => {
    const { id, patient } = anEpisode();
    const replaces = aResponse(id, { total: 20, at: 1 });
    aResponse(id, { total: 9, at: 2, replaces });
    const [phq9] = measureCourses(answersOf(ownEpisode(patient.actor)!), 'en');
    expect(phq9?.lines[0]?.points.map(({ score }) => score)).toEqual([9]);
  });

  it('what people say of the service itself is nowhere in them', () => {
    const { id, patient } = anEpisode();
    aResponse(id, { measure: 'peq-treatment', total: null });
    const answered = answersOf(ownEpisode(patient.actor)!);
    expect(answered.size).toBe(1);
    expect(measureCourses(answered, 'en').map(({ code }) => code)).toEqual(['phq-9', 'gad-7']);
    expect(itemTables(answered, 'en')).toEqual([]);
  });

  it('is found by the index of the course, in one query for all questionnaires', () => {
    const { id } = anEpisode();
    expect(queryPlan(allResponsesQuery(id))).toMatch(/USING INDEX measure_response_course/);
    expect(queryPlan(allResponsesQuery(id))).toMatch(/correction USING INDEX measure_response_replaces/);
    expect(queryPlan(allResponsesQuery(id))).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
