/** Caseness: whether answers are such that treatment is usual. */
import type { MeasureAnswers } from './answers.ts';
import type { MeasureDefinition } from './measure-schema.ts';

type WithCaseness = Pick<MeasureDefinition, 'caseness'>;

/**
 * Whether `total` is at caseness; null for a questionnaire that has no threshold for a total. NHS Talking Therapies
 * manual, outcome measures: PHQ-9 10 or more, GAD-7 8 or more, MI above 2.3; each measure.json has its own and its source.
 */
export function isCase({ caseness }: WithCaseness, total: number): boolean | null {
  switch (caseness?.kind) {
    case 'at-least':
      return total >= caseness.atLeast;
    case 'above':
      return total > caseness.above;
    default:
      return null;
  }
}

/**
 * Whether any one answer is at caseness (phobia scales: 4 or more on any); null for a questionnaire that is not judged
 * item by item. One answer is enough, whatever is missing; without it, false needs every item answered.
 */
export function isCaseByItem(
  { caseness, items }: WithCaseness & Pick<MeasureDefinition, 'items'>,
  answers: MeasureAnswers,
): boolean | null {
  if (caseness?.kind !== 'any-item') return null;
  const values = items.filter(({ scored }) => scored).map(({ id }) => answers[id] ?? null);
  if (values.some((value) => typeof value === 'number' && value >= caseness.atLeast)) return true;
  return values.includes(null) ? null : false;
}
