/** Answers to a questionnaire by item id; an item that was left out is null. */
import { z } from 'zod';

export type MeasureAnswers = Readonly<Record<string, number | null>>;

const storedSchema = z.record(z.string(), z.int().nullable());

/** The answers of a stored response. Throws when the column holds anything else. */
export function storedAnswers(items: string): MeasureAnswers {
  return storedSchema.parse(JSON.parse(items));
}
