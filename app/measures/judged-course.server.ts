/** How courses come out and whether they are on track, from what is stored. The caller has reached these episodes. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type CourseOutcome, courseOutcome, outcomeSoFar } from './course-outcome.ts';
import type { Course } from './course-scores.ts';
import { type CourseSoFar, courseSoFar, type ExpectedCourse, expectedCourse } from './expected-course.ts';
import type { LatestMeasures } from './latest-measures.server.ts';
import type { Answered } from './measure-course.server.ts';
import { measureLibrary } from './measure-library.server.ts';
import { type OutcomeMeasures, outcomeMeasures } from './outcome-measures.ts';

type Judged = Pick<Episode, 'problem' | 'status'>;

/** The outcome of a course that has ended; of an open one, how it would come out today, marked as such. */
export function outcomeOf(
  episode: Judged,
  { answered, treatmentContacts }: { answered: Answered; treatmentContacts: number },
): CourseOutcome {
  const course = courseFrom(episode, answered, treatmentContacts);
  return course.discharged ? courseOutcome(figures(), course) : outcomeSoFar(figures(), course);
}

/** Whether an open course is on track; null once it has ended. */
export function expectedOf(
  episode: Judged,
  { answered, treatmentContacts }: { answered: Answered; treatmentContacts: number },
): ExpectedCourse | null {
  if (episode.status === 'ended') return null;
  return expectedCourse(figures(), courseFrom(episode, answered, treatmentContacts));
}

/** The courses of a caseload that are not on track, with the rule that says so. No query: both are handed in. */
export function offTrack(
  episodes: readonly (Judged & { id: EpisodeId })[],
  { latest, contacts }: { latest: LatestMeasures; contacts: Map<EpisodeId, number> },
): Map<EpisodeId, ExpectedCourse> {
  const measures = figures();
  return new Map(
    episodes.flatMap((episode) => {
      const expected = expectedCourse(measures, openCourse(episode, { latest, contacts }));
      return expected.signal === 'not-on-track' ? [[episode.id, expected] as const] : [];
    }),
  );
}

/** What the open courses of a caseload have come to, by episode. No query: both are handed in. */
export function coursesSoFar(
  episodes: readonly (Judged & { id: EpisodeId })[],
  known: { latest: LatestMeasures; contacts: Map<EpisodeId, number> },
): Map<EpisodeId, CourseSoFar> {
  const measures = figures();
  return new Map(episodes.map((episode) => [episode.id, courseSoFar(measures, openCourse(episode, known))]));
}

function openCourse(
  { id, problem }: Judged & { id: EpisodeId },
  { latest, contacts }: { latest: LatestMeasures; contacts: Map<EpisodeId, number> },
): Course {
  const scores = firstAndNewest(latest.get(id) ?? {});
  return { problem, treatmentContacts: contacts.get(id) ?? 0, discharged: false, scores };
}

function figures(): OutcomeMeasures {
  return outcomeMeasures(measureLibrary().measures());
}

function courseFrom({ problem, status }: Judged, answered: Answered, treatmentContacts: number): Course {
  return { problem, treatmentContacts, discharged: status === 'ended', scores: Object.fromEntries(answered) };
}

/** All that a pair of scores needs; one score alone is not two. */
function firstAndNewest(trends: NonNullable<ReturnType<LatestMeasures['get']>>): Course['scores'] {
  return Object.fromEntries(
    Object.entries(trends).flatMap(([code, trend]) => {
      if (!trend) return [];
      const first = { at: 0, total: trend.first };
      return [[code, trend.trend.length > 1 ? [first, { at: 1, total: trend.last }] : [first]]];
    }),
  );
}
