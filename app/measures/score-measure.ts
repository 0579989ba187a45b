/** The total of a questionnaire. */
import type { MeasureAnswers } from './answers.ts';
import type { MeasureDefinition } from './measure-schema.ts';

/**
 * The sum of the scored items, or null when one of them has no valid answer: "an incomplete questionnaire has no
 * total" (DESIGN section 1). Items that are asked and not counted, such as PHQ-9's question on difficulty, change
 * nothing (Kroenke, Spitzer and Williams 2001).
 */
export function scoreMeasure(measure: MeasureDefinition, answers: MeasureAnswers): number | null {
  let total = 0;
  for (const item of measure.items) {
    if (!item.scored) continue;
    const value = answerTo(measure, answers, item);
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** Ids of the scored items without a valid answer, in the order they are asked. */
export function missingItems(measure: MeasureDefinition, answers: MeasureAnswers): string[] {
  return measure.items
    .filter((item) => item.scored && answerTo(measure, answers, item) === null)
    .map(({ id }) => id);
}

function answerTo(
  { scales }: MeasureDefinition,
  answers: MeasureAnswers,
  { id, scale }: { id: string; scale: string },
): number | null {
  const value = Object.hasOwn(answers, id) ? answers[id] : null;
  return typeof value === 'number' && scales[scale]?.includes(value) ? value : null;
}
