/** Fields of worksheets: their attributes, defaults, options and columns. */
import type { FieldType } from './block-registry.ts';
import type { ColumnData, FieldData, OptionData } from './content-blocks.ts';
import { asElement, readAttributes, report, type PageElement, type PageReading } from './page-elements.ts';

/** The attributes that mean something for one type only. */
const OWN_ATTRIBUTES: Partial<Record<FieldType, readonly (keyof FieldData)[]>> = {
  number: ['min', 'max', 'unit'],
  rating: ['min', 'max', 'low', 'high'],
  table: ['rows'],
  ladder: ['rows', 'rating', 'low', 'high'],
  'week-grid': ['from', 'to', 'step', 'rating', 'low', 'high'],
};
const SPECIAL = ['min', 'max', 'low', 'high', 'unit', 'rows', 'from', 'to', 'step', 'rating'] as const;

/** True when `name` means something for a field of this type, as far as types differ. */
export function isAttributeOfField(type: FieldType, name: string): boolean {
  const special: readonly string[] = SPECIAL;
  const own: readonly string[] = OWN_ATTRIBUTES[type] ?? [];
  return own.includes(name) || !special.includes(name);
}

/** What a field is like when its author does not say. */
const DEFAULTS: Partial<Record<FieldType, Partial<FieldData>>> = {
  rating: { min: 0, max: 10 },
  table: { rows: 3 },
  ladder: { rows: 8 },
  'week-grid': { from: 8, to: 22, step: 2 },
};

/** A row of a table is read side by side. */
const MOST_COLUMNS = 20;

/** Ratings are shown as one choice per whole number. */
const MOST_RATINGS = 100;

/** The data of a `<Field>`, or undefined after reporting what is wrong with its attributes. */
export function buildField(element: PageElement, page: PageReading): FieldData | undefined {
  const attributes = readAttributes(element, 'Field', page);
  if (!attributes) return undefined;
  const field: FieldData = {
    ...DEFAULTS[attributes.type],
    ...attributes,
    required: attributes.required ?? false,
    options: buildOptions(element, page).map(({ value, label }) => ({ value, label })),
    columns: buildColumns(element, page),
  };
  checkAttributes(field, element, page);
  checkRanges(field, element, page);
  checkContents(field, element, page);
  return field;
}

/** The `<Option>`s directly inside an element. `correct` outside a question is reported. */
export function buildOptions(element: PageElement, page: PageReading): (OptionData & { correct: boolean })[] {
  const options = element.children.flatMap((child) => {
    const inner = asElement(child);
    if (inner?.name !== 'Option') return [];
    const attributes = readAttributes(inner, 'Option', page);
    if (!attributes) return [];
    if (attributes.correct && element.name !== 'Question') {
      report(
        page,
        inner,
        '`correct` belongs in a <Question>: nothing a patient writes on a worksheet is right or wrong',
      );
    }
    return [{ value: attributes.value, label: attributes.label, correct: attributes.correct ?? false }];
  });
  sameIds(
    options.map(({ value }) => ({ id: value })),
    element,
    page,
  );
  return options;
}

/** Reports ids that are used twice inside one element. */
export function sameIds(items: { id: string }[], element: PageElement, page: PageReading): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) report(page, element, `"${id}" is used twice in this <${element.name}>`);
    seen.add(id);
  }
}

/** A field's id, and those that its hint and its error get on the page. */
export function idsOfField({ id }: FieldData): { id: string }[] {
  return [{ id }, { id: `${id}-hint` }, { id: `${id}-error` }];
}

function buildColumns(element: PageElement, page: PageReading): ColumnData[] {
  const columns = element.children.flatMap((child) => {
    const inner = asElement(child);
    if (inner?.name !== 'Column') return [];
    const attributes = readAttributes(inner, 'Column', page);
    if (!attributes) return [];
    const options = buildOptions(inner, page).map(({ value, label }) => ({ value, label }));
    checkChoices(inner, page, { choice: attributes.type === 'choice', count: options.length });
    return [{ ...attributes, options }];
  });
  sameIds(columns, element, page);
  return columns;
}

function checkAttributes(field: FieldData, element: PageElement, page: PageReading): void {
  const own = OWN_ATTRIBUTES[field.type] ?? [];
  for (const name of SPECIAL.filter((one) => element.props[one] !== undefined && !own.includes(one))) {
    report(page, element, `"${name}" means nothing for a field of type "${field.type}"`, 'leave it out');
  }
}

function checkRanges(
  { type, min, max, from, to, step }: FieldData,
  element: PageElement,
  page: PageReading,
): void {
  if (min !== undefined && max !== undefined && min >= max)
    report(page, element, '"min" must be less than "max"');
  if (type === 'rating') {
    const whole = Number.isInteger(min) && Number.isInteger(max);
    if (!whole || (max ?? 0) - (min ?? 0) > MOST_RATINGS) {
      report(page, element, `a rating goes in whole numbers over at most ${MOST_RATINGS} steps`);
    }
  }
  if (from === undefined || to === undefined || step === undefined) return;
  if (from >= to) report(page, element, '"from" must be an earlier hour than "to"');
  else if (step > to - from) report(page, element, '"step" is longer than the day of this grid');
}

function checkContents({ type, options, columns }: FieldData, element: PageElement, page: PageReading): void {
  checkChoices(element, page, { choice: type === 'choice' || type === 'choices', count: options.length });
  if (type === 'table' && columns.length === 0) report(page, element, 'a table needs at least one <Column>');
  if (columns.length > MOST_COLUMNS) report(page, element, `a table has at most ${MOST_COLUMNS} columns`);
  if (type !== 'table' && columns.length > 0)
    report(page, element, '<Column> belongs in a field of type "table"');
}

function checkChoices(
  element: PageElement,
  page: PageReading,
  { choice, count }: { choice: boolean; count: number },
): void {
  if (choice && count < 2) report(page, element, `this <${element.name}> needs at least two <Option>s`);
  if (!choice && count > 0)
    report(page, element, '<Option> belongs in a choice', 'use type="choice" or "choices"');
}
