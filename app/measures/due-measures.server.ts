/** Which questionnaires a patient is asked to answer now. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { type Dueness, isDue } from './is-due.ts';
import { measureLibrary } from './measure-library.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { lastAnswersQuery } from './measures.queries.server.ts';

export interface DueMeasure extends Dueness {
  code: string;
  lastAnsweredAt: number | null;
}

/** Every weekly questionnaire of the patient with when it is due, in the order they are asked. Empty without a course. */
export function dueMeasures(actor: PatientActor, now: number): DueMeasure[] {
  const episode = ownEpisode(actor);
  if (!episode) return [];
  const answered = new Map(
    lastAnswersQuery(episode.id)
      .all()
      .map(({ measure, lastAnsweredAt }) => [measure, lastAnsweredAt]),
  );
  return askedEveryWeek().map(({ code }) => {
    const lastAnsweredAt = answered.get(code) ?? null;
    return { code, lastAnsweredAt, ...isDue(lastAnsweredAt, now) };
  });
}

/** What is asked of everybody, and has words to ask it with. */
function askedEveryWeek(): MeasureDefinition[] {
  const library = measureLibrary();
  return library
    .measures()
    .filter(({ code }) => library.languages(code).length > 0)
    .filter(({ schedule }) => schedule.some(({ when, problems }) => when === 'weekly' && !problems));
}
