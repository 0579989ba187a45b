import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { expectedOf, offTrack, outcomeOf } from './judged-course.server.ts';
import { latestMeasures } from './latest-measures.server.ts';
import { answersOf } from './measure-course.server.ts';

useFreshDatabase();

/** The signal that the list gives a course, and the one on its own page. */
function signals(phq9: (number | null)[], gad7: (number | null)[], contacts: number) {
  const { id, patient } = anEpisode();
  phq9.forEach((total, at) => aResponse(id, { measure: 'phq-9', total, at }));
  gad7.forEach((total, at) => aResponse(id, { measure: 'gad-7', total, at }));
  const episode = ownEpisode(patient.actor)!;
  const onPage = expectedOf(episode, { answered: answersOf(episode), treatmentContacts: contacts });
  const sources = { latest: latestMeasures([id]), contacts: new Map<EpisodeId, number>([[id, contacts]]) };
  return { list: offTrack([episode], sources).get(id)?.rule, page: onPage };
}

describe('whether a course is on track', () => {
  it.each([
    ['no improvement by the fourth contact', [16, 15], [12, 12], 4, 'no-improvement-by-fourth-contact'],
    ['the same before the fourth', [16, 15], [12, 12], 3, undefined],
    ['reliable improvement', [16, 10], [12, 12], 6, undefined],
    ['reliably worse after one contact', [10, 16], [12, 12], 1, 'reliable-deterioration'],
    ['one score alone says nothing', [16], [12], 1, undefined],
  ] as const)('the list says of %s', (_what, phq9, gad7, contacts, rule) => {
    expect(signals([...phq9], [...gad7], contacts).list).toBe(rule);
  });

  it('the list and the page of the course never disagree', () => {
    const scores = (max: number) => fc.array(fc.option(fc.integer({ min: 0, max })), { maxLength: 4 });
    fc.assert(
      fc.property(scores(27), scores(21), fc.integer({ min: 0, max: 6 }), (phq9, gad7, contacts) => {
        const { list, page } = signals(phq9, gad7, contacts);
        expect(list).toBe(page?.signal === 'not-on-track' ? page.rule : undefined);
      }),
      { numRuns: 60 },
    );
  });

  it('is not asked of a course that has ended', () => {
    const ended = { problem: 'depression', status: 'ended' } as const;
    expect(expectedOf(ended, { answered: new Map(), treatmentContacts: 5 })).toBeNull();
  });
});

describe('the outcome of a course', () => {
  const answered = new Map([
    ['phq-9', [16, 9].map((total, at) => ({ at, total, items: {} }))],
    ['gad-7', [12, 5].map((total, at) => ({ at, total, items: {} }))],
  ]);

  it.each([
    ['in-treatment', true],
    ['ended', false],
  ] as const)('%s: only as of today is %s', (status, provisional) => {
    const outcome = outcomeOf({ problem: 'depression', status }, { answered, treatmentContacts: 2 });
    expect([outcome.provisional, outcome.finishedCourse, outcome.recovery]).toEqual([
      provisional,
      !provisional,
      true,
    ]);
  });
});
