/** A patient's own course so far. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { courseToAnswer } from '#app/measures/course-to-answer.server.ts';
import { answersOf, measureCourses } from '#app/measures/measure-course.server.ts';
import { assignmentsOf } from '#app/modules/assignments-of.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import type { CourseMark, MeasureCourse } from '#app/ui/charts/measure-course.ts';
import { courseMarks } from './course-marks.ts';

export interface OwnProgress {
  /** Only questionnaires that were answered. */
  courses: MeasureCourse[];
  marks: CourseMark[];
  done: { checkIns: number; sessions: number };
}

/** In the words of `language`; also for two weeks after the end, while its last scores are asked for. Null without a course. */
export async function ownProgress(
  actor: PatientActor,
  { language, now }: { language: string; now: number },
): Promise<OwnProgress | null> {
  const episode = courseToAnswer(actor, now);
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
