/** Every questionnaire of a course besides PHQ-9 and GAD-7: functioning, avoidance, and what the problem asks for. */
import { FALLBACK_LANGUAGE } from '#app/i18n/languages.ts';
import { type MeasureAnswer, NOT_APPLICABLE } from '#app/measures/answers.ts';
import { loadMeasures } from '#app/measures/measure-library.server.ts';
import type { MeasureDefinition } from '#app/measures/measure-schema.ts';
import { scoreMeasure } from '#app/measures/score-measure.ts';
import { measureResponse } from '#db/schema/measures.ts';
import type { Problem } from '#db/schema/pathway.ts';
import { itemsFor, totalAfter } from './courses.ts';
import type { Telling } from './telling.ts';
import type { Sitting } from './write-measures.ts';

const LIBRARY = loadMeasures('content/measures', (problem) => {
  throw new Error(problem);
});
const TOLD_ELSEWHERE = ['phq-9', 'gad-7'];
const MEASURES = LIBRARY.measures().filter(
  ({ code, about }) => !TOLD_ELSEWHERE.includes(code) && (about === 'functioning' || about === 'anxiety'),
);
/** The situation that each problem makes people avoid, by its place on the phobia scales. */
const AVOIDED: Partial<Record<Problem, number>> = {
  'social-anxiety': 0,
  panic: 1,
  agoraphobia: 1,
  'specific-phobia': 2,
};
/** Nobody made up says that home is quite beyond them: that answer raises an alert (content/measures/wsas). */
const MOST_IMPAIRED = 7;
const HIGHEST = { depression: 27, anxiety: 21 };

/** Answers at the sittings that PHQ-9 and GAD-7 were answered at, a few minutes after them. */
export function writeOtherMeasures(telling: Telling, sittings: readonly Sitting[]): void {
  const notWorking = telling.random.chance(0.15);
  for (const sitting of sittings) {
    const asked = MEASURES.filter((measure) => isAsked(measure, telling.story.problem, sitting));
    for (const [index, measure] of asked.entries()) {
      const answers = answersTo(telling, { measure, week: sitting.week, notWorking });
      writeAnswers(telling, { measure, answers, sitting, minutes: 4 + 2 * index });
    }
  }
}

function isAsked({ schedule }: MeasureDefinition, problem: Problem, { occasion }: Sitting): boolean {
  return schedule.some(
    ({ when, problems }) =>
      (problems?.includes(problem) ?? true) &&
      (when === 'weekly' ||
        (when === 'start' && occasion === 'referral') ||
        (when === 'end' && occasion === 'end')),
  );
}

interface Asked {
  measure: MeasureDefinition;
  week: number;
  notWorking: boolean;
}

function answersTo(telling: Telling, { measure, week, notWorking }: Asked): Record<string, MeasureAnswer> {
  const { random } = telling;
  const asked = measure.items.filter(({ mayNotApply }) => !(mayNotApply && notWorking));
  const values =
    measure.scoring.kind === 'items'
      ? avoidance(telling, week)
      : itemsFor(random, { ...totalOf(telling, { measure, week }), count: asked.length });
  const given = new Map(asked.map(({ id }, index) => [id, values[index] ?? 0]));
  return Object.fromEntries(measure.items.map(({ id }) => [id, given.get(id) ?? NOT_APPLICABLE]));
}

/** A total that began as high as the person's low mood or anxiety, and moves with their course. */
function totalOf(
  { random, story }: Telling,
  { measure, week }: Pick<Asked, 'measure' | 'week'>,
): { total: number; most: number } {
  const functioning = measure.about === 'functioning';
  const values = Object.values(measure.scales).flat();
  const most = functioning ? MOST_IMPAIRED : Math.max(...values);
  const max = measure.items.length * most;
  const share = functioning ? story.depression / HIGHEST.depression : story.anxiety / HIGHEST.anxiety;
  const total = totalAfter(random, {
    course: story.course,
    weeks: week,
    start: Math.round(share * max * 0.8),
    max,
  });
  return { total, most };
}

/** What the problem is about is avoided as much as there is anxiety; the rest only a little. */
function avoidance({ random, story }: Telling, weeks: number): number[] {
  const start = Math.round((story.anxiety / HIGHEST.anxiety) * 8);
  return [0, 1, 2].map((place) =>
    place === AVOIDED[story.problem]
      ? totalAfter(random, { course: story.course, weeks, start, max: 8 })
      : random.pick([0, 0, 0, 1, 1, 2, 3]),
  );
}

interface Written {
  measure: MeasureDefinition;
  answers: Record<string, MeasureAnswer>;
  sitting: Sitting;
  minutes: number;
}

function writeAnswers(telling: Telling, { measure, answers, sitting, minutes }: Written): void {
  const { write, random, episodeId, locale } = telling;
  const language = locale ?? FALLBACK_LANGUAGE;
  const hasWords = LIBRARY.languages(measure.code).includes(language);
  write(measureResponse, {
    id: random.id(),
    episodeId,
    measure: measure.code,
    version: measure.version,
    locale: language,
    // Where we have no licence it was answered on paper, and typed in.
    wording: hasWords ? `${language}-1` : 'none-1',
    items: JSON.stringify(answers),
    total: scoreMeasure(measure, answers),
    occasion: sitting.occasion,
    answeredAt: Math.min(sitting.moment + minutes * 60_000, telling.calendar.now),
    submission: random.id(),
  });
}
