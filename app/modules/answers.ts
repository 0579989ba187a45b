/** What a patient wrote in one block, as it is stored: by field id, in a shape that depends on the field's type. */
import { z } from 'zod';

const text = z.string();
const cell = z.union([z.string(), z.number()]);

/** A row of a table, by column id. */
const tableRows = z.array(z.record(z.string(), cell));
/** A week grid, by `day-hour` such as `mon-9`. */
const gridCell = z.object({ text, rating: z.number().nullable() });
const grid = z.record(z.string(), gridCell);

export const answersSchema = z.record(
  z.string(),
  z.union([text, z.number(), z.array(z.string()), tableRows, grid]),
);

export type Answers = z.infer<typeof answersSchema>;
export type TableRow = z.infer<typeof tableRows>[number];
export type GridCell = z.infer<typeof gridCell>;

/** The answers of a database row. Throws when the row holds something else, which no code of ours writes. */
export function storedAnswers(json: string): Answers {
  return answersSchema.parse(JSON.parse(json));
}

/** The same answers always give the same text, so that two saves can be compared. */
export function answersJson(answers: Answers): string {
  return JSON.stringify(answers, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
