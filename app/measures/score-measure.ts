/** The score of a questionnaire. Pure, and total over every set of answers. */
import { type MeasureAnswers, NOT_APPLICABLE } from './answers.ts';
import type { MeasureDefinition, MeasureItem } from './measure-schema.ts';

type Scored = Pick<MeasureDefinition, 'items' | 'scales' | 'scoring'>;

/**
 * The total, or null where there is none.
 *
 * A sum needs every scored item: "an incomplete questionnaire has no total" (DESIGN section 1). An item that does not
 * apply to the person counts nothing (WSAS question 1: Mundt, Marks, Shear and Greist 2002). A mean is that of the items
 * that were answered (Mobility Inventory: Chambless and others 1985), so it needs only one of them. Items that are
 * asked and not counted, such as PHQ-9's question on difficulty, change nothing.
 */
export function scoreMeasure(measure: Scored, answers: MeasureAnswers): number | null {
  const { kind } = measure.scoring;
  if (kind === 'items' || kind === 'none') return null;
  const values = measure.items
    .filter(({ scored }) => scored)
    .map((item) => countedValue(measure, answers, item));
  const counted = values.filter((value) => typeof value === 'number');
  if (counted.length === 0) return null;
  if (kind === 'mean') return sum(counted) / counted.length;
  return values.includes(null) ? null : sum(counted);
}

/** Means are written and compared to a millionth: 3 − 2.27 is 0.73, whatever binary fractions make of it. */
const FINEST = 1_000_000;

/** `points` as they are written down: a sum as it is, a mean with at most six decimals. */
export function asWritten(points: number): number {
  return Math.round(points * FINEST) / FINEST;
}

/** The sums of the questionnaire's parts by their id, each null while one of its items is missing. */
export function subscaleScores(
  measure: Pick<MeasureDefinition, 'items' | 'scales' | 'subscales'>,
  answers: MeasureAnswers,
): Record<string, number | null> {
  return Object.fromEntries(
    measure.subscales.map(({ id, items: parts }) => {
      const items = measure.items.filter((item) => parts.includes(item.id));
      return [
        id,
        scoreMeasure({ ...measure, items, scoring: { kind: 'sum', min: 0, max: 0, source: id } }, answers),
      ];
    }),
  );
}

/** Ids of the scored items without a valid answer, in the order they are asked. */
export function missingItems(
  measure: Pick<MeasureDefinition, 'items' | 'scales'>,
  answers: MeasureAnswers,
): string[] {
  return measure.items
    .filter((item) => item.scored && countedValue(measure, answers, item) === null)
    .map(({ id }) => id);
}

/** What an answer counts: reversed where a high answer is a good one, null where there is no valid answer. */
function countedValue(
  { scales }: Pick<MeasureDefinition, 'scales'>,
  answers: MeasureAnswers,
  { id, scale, reverse, mayNotApply }: MeasureItem,
): number | typeof NOT_APPLICABLE | null {
  const answer = Object.hasOwn(answers, id) ? answers[id] : null;
  if (answer === NOT_APPLICABLE) return mayNotApply ? NOT_APPLICABLE : null;
  const options = scales[scale] ?? [];
  if (typeof answer !== 'number' || !options.includes(answer)) return null;
  return reverse ? Math.min(...options) + Math.max(...options) - answer : answer;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
