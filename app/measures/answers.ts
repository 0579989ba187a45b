/** Answers to a questionnaire by item id; an item that was left out is null. */
import { z } from 'zod';

export const NOT_APPLICABLE = 'not-applicable';
export type MeasureAnswer = number | typeof NOT_APPLICABLE | null;
export type MeasureAnswers = Readonly<Record<string, MeasureAnswer>>;

export const answersSchema = z.record(z.string(), z.union([z.int(), z.literal(NOT_APPLICABLE)]).nullable());

/** The answers of a stored response. Throws when the column holds anything else. */
export function storedAnswers(items: string): MeasureAnswers {
  return answersSchema.parse(JSON.parse(items));
}
