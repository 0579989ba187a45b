/** A patient whose course has ended: two weeks for the questionnaires of the end, and for nothing else. */
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { measureResponse } from '#db/schema/measures.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { answersWithTotal, aResponse } from '#tests/factories/measures.ts';
import { type AnEpisode, anEpisode } from '#tests/factories/people.ts';
import { answer, TUESDAY } from '#tests/support/answering.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { courseToAnswer } from './course-to-answer.server.ts';
import { dueMeasures } from './due-measures.server.ts';
import { openSet } from './open-set.server.ts';
import { ownMeasures } from './own-measures.server.ts';

useFreshDatabase();

const LAST_DAY = '2026-11-10';
const DAY_AFTER = '2026-11-09';

const ended = (endedOn = '2026-11-20') => anEpisode({ status: 'ended', endedOn });
const codes = ({ patient }: AnEpisode) => dueMeasures(patient.actor, TUESDAY).map(({ code }) => code);
const opened = ({ patient }: AnEpisode, set: string) =>
  openSet(patient.actor, { set, words: null, language: 'en', now: TUESDAY }).kind;

describe('after the end', () => {
  it('a patient is asked for a last score and how the treatment was', () => {
    expect(codes(ended())).toEqual(['phq-9', 'gad-7', 'phobia-scales', 'peq-treatment']);
  });

  it('a score of the last week before the end is the last one', () => {
    const episode = ended();
    aResponse(episode.id, { at: Date.parse('2026-11-14T09:00Z') });
    const phq9 = dueMeasures(episode.patient.actor, TUESDAY).find(({ code }) => code === 'phq-9');
    expect(phq9).toMatchObject({ state: 'done', dueOn: null });
  });

  it('it is possible for 14 days, and not on the fifteenth', () => {
    expect([codes(ended(LAST_DAY)).length, codes(ended(DAY_AFTER)).length]).toEqual([4, 0]);
    const { patient } = ended(DAY_AFTER);
    expect(courseToAnswer(patient.actor, TUESDAY)).toBeNull();
    expect(ownMeasures(patient.actor, { language: 'en', now: TUESDAY })).toBeNull();
  });

  it('nothing else opens', () => {
    const episode = ended();
    expect(['due', 'phq-9', 'peq-treatment'].map((set) => opened(episode, set))).toEqual([
      'open',
      'open',
      'open',
    ]);
    expect(['wsas', 'sleep-week', 'pcl-5'].map((set) => opened(episode, set))).toEqual([
      'no-course',
      'no-course',
      'no-course',
    ]);
  });

  it('answers are saved as those of the end', () => {
    const { patient } = ended();
    answer(patient.actor, answersWithTotal('phq-9', 5));
    expect(database().select().from(measureResponse).all()).toMatchObject([
      { measure: 'phq-9', total: 5, occasion: 'end' },
    ]);
  });

  it('an answer that calls for help still raises its alert', () => {
    const { id, patient } = ended();
    answer(patient.actor, { ...answersWithTotal('phq-9', 5), 'phq9-9': 2 });
    expect(database().select().from(riskAlert).all()).toMatchObject([
      { episodeId: id, severity: 'same-working-day' },
    ]);
  });
});
