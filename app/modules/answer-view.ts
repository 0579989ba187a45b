/** Stored answers made ready to be read: by the patient's practitioner, and beside another version. */
import { z } from 'zod';
import type { AnswerView } from '#app/ui/answer-view.ts';
import type { Answers, GridCell, TableRow } from './answers.ts';
import type { FieldData, OptionData } from './content-blocks.ts';
import { DAYS, gridHours, slotKey } from './week-grid.ts';

const rows = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

/** One view per field that has an answer, in the order of the page. */
export function answerViews(fields: FieldData[], answers: Answers): AnswerView[] {
  return fields.flatMap((field) => {
    const answer = answers[field.id];
    return answer === undefined ? [] : viewOf(field, answer);
  });
}

function viewOf(field: FieldData, answer: Answers[string]): AnswerView {
  const { label } = field;
  switch (field.type) {
    case 'table':
      return { kind: 'table', label, columns: labels(field), rows: cells(field, answer) };
    case 'ladder':
      return { kind: 'steps', label, steps: steps(answer) };
    case 'week-grid':
      return { kind: 'week', label, slots: slots(field, answer) };
    case 'choice':
    case 'choices':
      return { kind: 'text', label, text: chosen(field.options, answer) };
    case 'date':
      return { kind: 'date', label, date: plain(answer) };
    case 'rating':
    case 'number':
      return { kind: 'text', label, text: [plain(answer), field.unit].filter(Boolean).join(' ') };
    default:
      return { kind: 'text', label, text: plain(answer) };
  }
}

/** Whatever an older edition stored there is shown as it stands. */
function plain(answer: unknown): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : JSON.stringify(answer);
}

function chosen(options: OptionData[], answer: Answers[string]): string {
  const values = Array.isArray(answer) ? answer : [answer];
  return values
    .map((value) => options.find((option) => option.value === value)?.label ?? plain(value))
    .join(', ');
}

function labels({ columns }: FieldData): string[] {
  return columns.map(({ label }) => label);
}

function cells({ columns }: FieldData, answer: Answers[string]): string[][] {
  return tableRows(answer).map((row) =>
    columns.map(({ id, options }) => {
      const value = row[id];
      return value === undefined
        ? ''
        : (options.find((option) => option.value === value)?.label ?? plain(value));
    }),
  );
}

function steps(answer: Answers[string]) {
  return tableRows(answer).map(({ step = '', rating }) => ({
    text: plain(step),
    rating: typeof rating === 'number' ? rating : null,
  }));
}

function slots(field: FieldData, answer: Answers[string]) {
  const grid = answer as Record<string, GridCell | undefined>;
  return DAYS.flatMap((day) =>
    gridHours(field).flatMap((hour) => {
      const cell = grid[slotKey(day, hour)];
      return cell ? [{ day, hour, text: cell.text, rating: cell.rating }] : [];
    }),
  );
}

function tableRows(answer: Answers[string]): TableRow[] {
  const parsed = rows.safeParse(answer);
  return parsed.success ? parsed.data : [];
}
