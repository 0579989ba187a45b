/** The fields of the form that closes a contact, as a page sends them and as a begun form is kept. Pure. */
import { z } from 'zod';
import { NOTE_PARTS, type NotePart } from '#app/notes/note-parts.ts';
import { formTexts } from '#app/platform/form-text.ts';

const CONTACT = ['checkIn', 'date', 'time', 'appointmentType', 'attendance', 'medium', 'minutes'] as const;
const SAID = ['risk', 'concern', 'agreed', 'message'] as const;
const TASK = [
  'taskTitle',
  'taskDetails',
  'taskWhy',
  'taskWhen',
  'taskOften',
  'taskTimes',
  'taskDue',
] as const;
const NEXT = ['nextDate', 'nextTime', 'nextWhich', 'nextMinutes', 'nextMedium', 'nextDespite'] as const;

export type NoteField = `note-${NotePart}`;
const NOTE: readonly NoteField[] = NOTE_PARTS.map((part) => `note-${part}` as const);

/** A field with one value. */
export type OneField =
  | (typeof CONTACT)[number]
  | (typeof SAID)[number]
  | (typeof TASK)[number]
  | (typeof NEXT)[number]
  | NoteField;
/** Tick boxes: sessions to open, tasks of the module to set, tasks to carry over, what the patient asked and is answered. */
const SEVERAL = ['sessions', 'suggested', 'carry', 'answers'] as const;
export type SeveralField = (typeof SEVERAL)[number];
export type FieldName = OneField | SeveralField;

const ONE_EACH: readonly OneField[] = [...CONTACT, ...SAID, ...TASK, ...NEXT, ...NOTE];

/** Names and values, in the order in which they were sent. */
export type Fields = readonly (readonly [name: FieldName, value: string])[];

/** What a person fills in is marked so; app/enhance keeps these and no others. */
const MARK = 'f.';
/** No page of ours has more tick boxes than that. */
const MOST_FIELDS = 300;

/** The name of the field in the form. */
export function formName(name: FieldName): string {
  return `${MARK}${name}`;
}

/** The fields that a person filled in; whatever else a request holds is left out. */
export function fieldsOfForm(form: FormData): Fields {
  return formTexts(form)
    .flatMap(([name, value]): Fields => {
      const plain = name.startsWith(MARK) ? name.slice(MARK.length) : '';
      return isField(plain) ? [[plain, value]] : [];
    })
    .slice(0, MOST_FIELDS);
}

function isField(name: string): name is FieldName {
  return [...ONE_EACH, ...SEVERAL].some((each) => each === name);
}

const storedSchema = z.array(z.tuple([z.string(), z.string()]));

/** The fields of a stored form. Throws when the column holds anything else. */
export function storedFields(json: string): Fields {
  return storedSchema
    .parse(JSON.parse(json))
    .flatMap(([name, value]): Fields => (isField(name) ? [[name, value]] : []));
}

/** The value of a field; empty when it was not sent. */
export function valueOf(fields: Fields, name: OneField): string {
  return fields.find(([each]) => each === name)?.[1] ?? '';
}

/** What was ticked. */
export function valuesOf(fields: Fields, name: SeveralField): string[] {
  return fields.flatMap(([each, value]) => (each === name ? [value] : []));
}

const TEXTS = ['agreed', 'concern', 'taskTitle', 'taskDetails', 'taskWhy', 'taskWhen', 'message'] as const;

export interface OwnText {
  name: (typeof TEXTS)[number] | NoteField;
  text: string;
}

/** The texts that a person wrote, to be shown where the form itself cannot be. */
export function ownTexts(fields: Fields): OwnText[] {
  return [...TEXTS, ...NOTE].flatMap((name) => {
    const text = valueOf(fields, name).trim();
    return text === '' ? [] : [{ name, text }];
  });
}
