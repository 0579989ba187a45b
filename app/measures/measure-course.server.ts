/** Every questionnaire over a course, for charts and tables. The caller has reached the episode. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { MeasureCourse } from '#app/ui/charts/measure-course.ts';
import { storedAnswers } from './answers.ts';
import { type ItemTable, itemTable } from './item-table.ts';
import { courseOf, type Occasion } from './measure-course-view.ts';
import { measureLibrary } from './measure-library.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { allResponsesQuery } from './measure-course.queries.server.ts';
import { type WorthAsking, worthAsking } from './worth-asking.ts';

/** Answers by questionnaire, oldest first, incomplete ones too. */
export type Answered = ReadonlyMap<string, Occasion[]>;

/** The questionnaires that every course has: they are there before the first answer. */
const OF_EVERY_COURSE = ['phq-9', 'gad-7'];

/** All answers of a course, in one query however many questionnaires; what was corrected is left out. */
export function answersOf(episode: Episode): Answered {
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

/** The scored questionnaires in the order they are asked, PHQ-9 and GAD-7 always, in the words of `language`. */
export function measureCourses(answered: Answered, language: string): MeasureCourse[] {
  return measuresIn((code) => answered.has(code) || OF_EVERY_COURSE.includes(code))
    .map((measure) => courseOf(inWords(measure, language), answered.get(measure.code) ?? []))
    .filter(({ lines }) => lines.length > 0);
}

/** The answers to each question, for the questionnaires that were answered. */
export function itemTables(answered: Answered, language: string): ItemTable[] {
  return measuresIn((code) => answered.has(code)).map((measure) =>
    itemTable(inWords(measure, language), answered.get(measure.code) ?? []),
  );
}

/** Single answers worth a question at the next contact, held against those of the contact at `since` (epoch ms). */
export function itemsWorthAsking(
  answered: Answered,
  { language, since }: { language: string; since: number },
): WorthAsking[] {
  return measuresIn((code) => answered.has(code)).flatMap((measure) =>
    worthAsking(inWords(measure, language), answered.get(measure.code) ?? [], since),
  );
}

/** What people say of the service itself is for the service, and not for the practitioner they say it of. */
function measuresIn(wanted: (code: string) => boolean): MeasureDefinition[] {
  return measureLibrary()
    .measures()
    .filter(({ code, about }) => about !== 'experience' && wanted(code));
}

function inWords(measure: MeasureDefinition, language: string) {
  return { measure, wording: measureLibrary().wording(measure.code, language) };
}
