/** A patient's own course so far. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { answersOf, measureCourses } from '#app/measures/measure-course.server.ts';
import { assignmentsOf } from '#app/modules/assignments-of.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import type { CourseMark, MeasureCourse } from '#app/ui/charts/measure-course.ts';
import { courseMarks } from './course-marks.ts';

export interface OwnProgress {
  /** Only questionnaires that were answered. */
  courses: MeasureCourse[];
  marks: CourseMark[];
  done: { checkIns: number; sessions: number };
}

/** In the words of `language`; null for somebody who is in no course. */
export async function ownProgress(actor: PatientActor, language: string): Promise<OwnProgress | null> {
  const episode = ownEpisode(actor);
  if (!episode) return null;
  const marks = courseMarks(checkInsOf(episode), await assignmentsOf(episode, language));
  const ofKind = (kind: CourseMark['kind']) => marks.filter((mark) => mark.kind === kind).length;
  return {
    courses: measureCourses(answersOf(episode), language).filter(({ lines }) =>
      lines.some(({ points }) => points.length > 0),
    ),
    marks,
    done: { checkIns: ofKind('attended'), sessions: ofKind('session') },
  };
}
