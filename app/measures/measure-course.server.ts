/** Every questionnaire over a course, for its charts. The caller has reached the episode. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { MeasureCourse } from '#app/ui/charts/measure-course.ts';
import { storedAnswers } from './answers.ts';
import { measureLibrary } from './measure-library.server.ts';
import { courseOf, type Occasion } from './measure-course-view.ts';
import { allResponsesQuery } from './measures.queries.server.ts';

/** The questionnaires that every course has: they are there before the first answer. */
const OF_EVERY_COURSE = ['phq-9', 'gad-7'];

/**
 * The questionnaires that were answered, in the order they are asked, PHQ-9 and GAD-7 always, in the words of `language`.
 * One query for all of them. What people say of the service itself is not a score of theirs, and is not here.
 */
export function measureCourses(episode: Episode, language: string): MeasureCourse[] {
  const answered = occasionsOf(episode);
  const library = measureLibrary();
  return library
    .measures()
    .filter(
      ({ code, about }) => about !== 'experience' && (answered.has(code) || OF_EVERY_COURSE.includes(code)),
    )
    .map((measure) =>
      courseOf(
        { measure, wording: library.wording(measure.code, language) },
        answered.get(measure.code) ?? [],
      ),
    )
    .filter(({ lines }) => lines.length > 0);
}

/** All answers of the episode by questionnaire, oldest first. */
export function occasionsOf(episode: Episode): Map<string, Occasion[]> {
  const rows = allResponsesQuery(episode.id)
    .all()
    .map(({ measure, answeredAt, total, items }) => ({
      measure,
      at: answeredAt,
      total,
      items: storedAnswers(items),
    }));
  return Map.groupBy(rows, ({ measure }) => measure);
}
