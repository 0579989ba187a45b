/** From a posted worksheet to its answers. Every rule for one field type is one small function. */
import { formText, formTexts } from '#app/platform/form-text.ts';
import { MAX_ANSWER_LENGTH } from './block-registry.ts';
import type { Answers, GridCell, TableRow } from './answers.ts';
import type { ColumnData, FieldData, OptionData } from './content-blocks.ts';
import { DAYS, GRID_RATING, gridHours, LADDER_RATING, slotKey } from './week-grid.ts';

type AnswerErrorCode = 'too-long' | 'not-a-choice' | 'not-a-number' | 'not-a-date' | 'not-a-time';

export interface AnswerError {
  /** The field's id, and the name of the input that is wrong. */
  field: string;
  input: string;
  code: AnswerErrorCode;
}

/** The most rows a table or a ladder may have: a form, not a database. */
export const MOST_ROWS = 100;

/** The name of a field's input; parts lead into a table, a ladder or a week grid. */
export function inputName(field: string, ...parts: (string | number)[]): string {
  return ['f', field, ...parts].join('.');
}

interface Reading {
  form: FormData;
  field: FieldData;
  errors: AnswerError[];
}

/**
 * The answers in `form` to `fields`. What was left empty is left out. With an error the answers are still complete:
 * what is wrong stands in them as it was typed, so that the page can show it again.
 */
export function readAnswers(
  form: FormData,
  fields: FieldData[],
): { answers: Answers; errors: AnswerError[] } {
  const answers: Answers = {};
  const errors: AnswerError[] = [];
  for (const field of fields) {
    const value = readField({ form, field, errors });
    if (value !== undefined) answers[field.id] = value;
  }
  return { answers, errors };
}

function readField(reading: Reading): Answers[string] | undefined {
  const { form, field } = reading;
  switch (field.type) {
    case 'choices':
      return readChoices(reading);
    case 'table':
      return readTable(reading);
    case 'ladder':
      return readLadder(reading);
    case 'week-grid':
      return readGrid(reading);
    default: {
      const name = inputName(field.id);
      return readValue(reading, { name, text: formText(form, name), rule: field });
    }
  }
}

interface Typed {
  name: string;
  text: string;
  rule: FieldData | ColumnData;
}

/** One typed value, by the type of its field or column. */
function readValue(reading: Reading, typed: Typed): string | number | undefined {
  const { name, text, rule } = typed;
  if (text.trim() === '') return undefined;
  if (rule.type === 'number' || rule.type === 'rating') return readNumber(reading, typed);
  if (rule.type === 'choice') return readChoice(reading, name, text, rule.options);
  if (rule.type === 'date' && !isDate(text)) fail(reading, name, 'not-a-date');
  if (rule.type === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) fail(reading, name, 'not-a-time');
  if (text.length > MAX_ANSWER_LENGTH) fail(reading, name, 'too-long');
  return text;
}

function readNumber(reading: Reading, { name, text, rule }: Typed): string | number {
  const { min, max } = limitsOf(rule);
  const value = Number(text.trim().replace(',', '.'));
  if (Number.isFinite(value) && value >= min && value <= max) return value;
  fail(reading, name, 'not-a-number');
  return text.slice(0, MAX_ANSWER_LENGTH);
}

/** Ratings are 0 to 10 unless the author says otherwise; other numbers have no limit by themselves. */
export function limitsOf(rule: FieldData | ColumnData): { min: number; max: number } {
  const { min, max } = 'min' in rule || 'max' in rule ? rule : {};
  const standard = rule.type === 'rating' ? GRID_RATING : { min: -1e9, max: 1e9 };
  return { min: min ?? standard.min, max: max ?? standard.max };
}

function readChoice(reading: Reading, name: string, text: string, options: OptionData[]): string | undefined {
  if (options.some(({ value }) => value === text)) return text;
  fail(reading, name, 'not-a-choice');
  return undefined;
}

function readChoices(reading: Reading): string[] | undefined {
  const name = inputName(reading.field.id);
  const chosen = formTexts(reading.form)
    .filter(([posted]) => posted === name)
    .flatMap(([, value]) => readChoice(reading, name, value, reading.field.options) ?? []);
  return chosen.length > 0 ? [...new Set(chosen)] : undefined;
}

function readTable(reading: Reading): TableRow[] | undefined {
  const { form, field } = reading;
  const rows = rowsOf(form, field.id).flatMap((row) => {
    const cells: TableRow = {};
    for (const column of field.columns) {
      const name = inputName(field.id, row, column.id);
      const value = readValue(reading, { name, text: formText(form, name), rule: column });
      if (value !== undefined) cells[column.id] = value;
    }
    return Object.keys(cells).length > 0 ? [cells] : [];
  });
  return rows.length > 0 ? rows : undefined;
}

function readLadder(reading: Reading): TableRow[] | undefined {
  const { form, field } = reading;
  const rows = rowsOf(form, field.id).flatMap((row) => {
    const step = formText(form, inputName(field.id, row, 'step'));
    const name = inputName(field.id, row, 'rating');
    const rating = readRating(reading, name, LADDER_RATING);
    if (step.length > MAX_ANSWER_LENGTH) fail(reading, inputName(field.id, row, 'step'), 'too-long');
    return step.trim() === '' && rating === null ? [] : [{ step, ...(rating === null ? {} : { rating }) }];
  });
  return rows.length > 0 ? rows : undefined;
}

function readGrid(reading: Reading): Record<string, GridCell> | undefined {
  const { form, field } = reading;
  const cells: Record<string, GridCell> = {};
  for (const day of DAYS) {
    for (const hour of gridHours(field)) {
      const key = slotKey(day, hour);
      const text = formText(form, inputName(field.id, key, 'text'));
      const rating = readRating(reading, inputName(field.id, key, 'rating'), GRID_RATING);
      if (text.length > MAX_ANSWER_LENGTH) fail(reading, inputName(field.id, key, 'text'), 'too-long');
      if (text.trim() !== '' || rating !== null) cells[key] = { text, rating };
    }
  }
  return Object.keys(cells).length > 0 ? cells : undefined;
}

/** A figure beside an entry, or null. One outside its range is refused and not kept: it is one tap to give again. */
function readRating(reading: Reading, name: string, { min, max }: { min: number; max: number }) {
  const text = formText(reading.form, name).trim();
  if (text === '') return null;
  const value = Number(text.replace(',', '.'));
  if (Number.isFinite(value) && value >= min && value <= max) return value;
  fail(reading, name, 'not-a-number');
  return null;
}

/** The numbers of the rows that were posted for a field, in order. */
function rowsOf(form: FormData, field: string): number[] {
  const prefix = `${inputName(field)}.`;
  const rows = [...form.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length).split('.')[0]));
  return [...new Set(rows)]
    .filter((row) => Number.isInteger(row) && row >= 0 && row < MOST_ROWS)
    .sort((one, other) => one - other);
}

function isDate(text: string): boolean {
  const parsed = new Date(`${text}T12:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(text)
  );
}

function fail({ field, errors }: Reading, input: string, code: AnswerErrorCode): void {
  if (!errors.some((error) => error.input === input)) errors.push({ field: field.id, input, code });
}
