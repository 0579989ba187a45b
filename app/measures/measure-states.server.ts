/** Which questionnaires courses ask for, and how each stands. The caller has reached these episodes. */
import { contactDates } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type Dueness, isDue } from './is-due.ts';
import { measureLibrary } from './measure-library.server.ts';
import { lastAnswersQuery, planChangesQuery } from './measure-plan.queries.server.ts';
import { type PlannedMeasure, questionnairesFor } from './measure-plan.ts';

export type Course = Pick<Episode, 'id' | 'problem' | 'status' | 'referredOn' | 'endedOn'>;

export interface MeasureState extends PlannedMeasure {
  /** Epoch ms; null when it was never answered. */
  lastAnsweredAt: number | null;
  dueness: Dueness;
  /** The next check-in, epoch ms. */
  checkInAt: number | null;
  /** False where the owner has not given this service the words: a patient cannot be asked here. */
  hasWords: boolean;
}

/**
 * Every questionnaire of each course, paused ones and those without words too, in the order they are asked. Three
 * queries however many courses. `now` is epoch ms.
 */
export function measureStatesOf(courses: readonly Course[], now: number): Map<EpisodeId, MeasureState[]> {
  if (courses.length === 0) return new Map();
  const ids = courses.map(({ id }) => id);
  const answers = Map.groupBy(lastAnswersQuery(ids).all(), ({ episodeId }) => episodeId);
  const changes = Map.groupBy(planChangesQuery(database(), ids).all(), ({ episodeId }) => episodeId);
  const contacts = contactDates(ids, now);
  return new Map(
    courses.map((course) => {
      const { nextAt = null, assessedAt = null } = contacts.get(course.id) ?? {};
      const plan = questionnairesFor({
        ...course,
        changes: changes.get(course.id) ?? [],
        measures: measureLibrary().measures(),
      });
      const known = { ...course, checkInAt: nextAt, assessedAt, answers: answers.get(course.id) ?? [] };
      return [course.id, plan.map((planned) => stateOf(planned, known, now))];
    }),
  );
}

interface Known extends Course {
  checkInAt: number | null;
  assessedAt: number | null;
  answers: { measure: string; lastAnsweredAt: number | null }[];
}

function stateOf(planned: PlannedMeasure, { answers, ...course }: Known, now: number): MeasureState {
  const lastAnsweredAt = answers.find(({ measure }) => measure === planned.code)?.lastAnsweredAt ?? null;
  const any = Math.max(...answers.map((each) => each.lastAnsweredAt ?? 0));
  const anyAnsweredAt = answers.length === 0 ? null : any;
  return {
    ...planned,
    lastAnsweredAt,
    dueness: isDue({ ...course, ...planned, lastAnsweredAt, anyAnsweredAt }, now),
    checkInAt: course.checkInAt,
    hasWords: measureLibrary().languages(planned.code).length > 0,
  };
}

/** Those that a patient is asked: not paused, and with words. */
export function asked(states: readonly MeasureState[]): MeasureState[] {
  return states.filter(({ paused, hasWords }) => !paused && hasWords);
}

/** What they are about counts on a caseload. How somebody liked the service is for them to say, not to be chased. */
const CHASED = ['depression', 'anxiety', 'functioning'];

/** How many days the latest of a course's questionnaires are overdue, by episode; an episode with none is left out. */
export function overdueMeasures(courses: readonly Course[], now: number): Map<EpisodeId, number> {
  const days = new Map<EpisodeId, number>();
  for (const [id, states] of measureStatesOf(courses, now)) {
    const late = asked(states).flatMap(({ code, dueness }) =>
      dueness.state === 'due' && dueness.overdue && CHASED.includes(measureLibrary().find(code)?.about ?? '')
        ? [dueness.overdueDays]
        : [],
    );
    if (late.length > 0) days.set(id, Math.max(...late));
  }
  return days;
}
