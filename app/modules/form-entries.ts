/** Answers as the names and values of a form: what `readAnswers` reads back to the same answers. */
import type { Answers, GridCell, TableRow } from './answers.ts';
import type { FieldData } from './content-blocks.ts';
import { inputName } from './read-answers.ts';

type Entry = [name: string, value: string];

export function formEntries(fields: FieldData[], answers: Answers): Entry[] {
  return fields.flatMap((field) => {
    const answer = answers[field.id];
    return answer === undefined ? [] : entriesOf(field, answer);
  });
}

function entriesOf({ id, type }: FieldData, answer: Answers[string]): Entry[] {
  if (typeof answer !== 'object') return [[inputName(id), String(answer)]];
  if (!Array.isArray(answer)) return gridEntries(id, answer);
  if (type === 'choices') return (answer as string[]).map((value): Entry => [inputName(id), value]);
  return (answer as TableRow[]).flatMap((row, index) =>
    Object.entries(row).map(([part, value]): Entry => [inputName(id, index, part), String(value)]),
  );
}

function gridEntries(id: string, grid: Record<string, GridCell>): Entry[] {
  return Object.entries(grid).flatMap(([slot, { text, rating }]): Entry[] => [
    [inputName(id, slot, 'text'), text],
    ...(rating === null ? [] : [[inputName(id, slot, 'rating'), String(rating)] satisfies Entry]),
  ]);
}
